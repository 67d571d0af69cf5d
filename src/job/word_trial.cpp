// Healing one page as all pages are healed later.
#include "job/word_trial.h"

#include "healing/lost_letters.h"
#include "language/scorer.h"
#include "unicode/letters.h"

namespace bazyab::job {

WordTrial try_words(const PageFacts& facts, const std::vector<Text>& lines,
                    const language::Lexicon& lexicon) {
  healing::LostLetters letters;
  for (const Text& line : lines) letters.add_line(line, facts);
  letters.find(lexicon);
  WordTrial trial;
  std::u32string text;
  for (const Text& line : lines) {
    for (std::size_t at = 0; at < line.letters.size(); ++at) {
      if (line.letters[at] != unicode::replacement) {
        text += line.letters[at];
        continue;
      }
      ++trial.asked;
      const auto found = letters.letter_at(line.origins[at]);
      if (found) {
        text += found->letters;
      } else {
        text += unicode::replacement;
        ++trial.lost;
      }
    }
    text += U'\n';
  }
  trial.score = language::score_text(lexicon, text).persian;
  return trial;
}

}  // namespace bazyab::job
