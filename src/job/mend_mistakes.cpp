// Codes in doubt are laid out as lost, asked for, and taken back where nothing better is found.
#include "job/mend_mistakes.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "healing/lost_letters.h"
#include "healing/mended_page.h"
#include "healing/mistaken_codes.h"
#include "healing/signs.h"
#include "job/mend_outlines.h"

namespace bazyab::job {
namespace {

using healing::Claim;
using healing::CodeChange;

class MistakeMending {
 public:
  MistakeMending(PdfPages& document, const GlyphPage& page, bool hidden,
                 const language::Lexicon& lexicon)
      : document_(document), page_(page), hidden_(hidden), lexicon_(lexicon) {}

  // What one round finds makes words known that tell the letters of the next.
  std::optional<LaidOut> mend(const LaidOut& seen) {
    constexpr int most_rounds = 4;
    std::optional<LaidOut> mended;
    for (int round = 0; round < most_rounds; ++round) {
      const LaidOut& now = mended ? *mended : seen;
      const healing::CodeWords words(now.facts, now.lines, lexicon_);
      std::vector<CodeChange> doubted = words.doubtful();
      healing::put_changes(doubted, refuted_codes(document_, page_, now.changes));
      std::vector<CodeChange> found = words.exchanged_letters();
      if (found.empty()) found = words.exchanged(doubted);
      if (found.empty() && healing::lacks_persian_letters(now.lines)) {
        found = words.named_as_arabic();
      }
      if (found.empty()) found = words.confirmed(ask(doubted, now.changes));
      if (found.empty()) break;
      std::vector<CodeChange> changes = now.changes;
      healing::put_changes(changes, found);
      mended = lay_out(page_, changes, hidden_);
      mended->facts.dot_hints = seen.facts.dot_hints;
    }
    return mended;
  }

 private:
  // Other letters for codes in doubt, as far as outlines and words tell any.
  std::vector<CodeChange> ask(const std::vector<CodeChange>& doubted,
                              std::vector<CodeChange> changes) const {
    healing::put_changes(changes, doubted);
    LaidOut trial = lay_out(page_, changes, hidden_);
    OutlineMending drawn = mend_by_outlines(document_, page_, trial.facts, changes);
    healing::put_changes(changes, drawn.changes);
    trial = lay_out(page_, changes, hidden_);
    trial.facts.dot_hints = std::move(drawn.hints);
    healing::LostLetters lost;
    for (const Text& line : trial.lines) lost.add_line(line, trial.facts);
    lost.find(lexicon_);
    std::vector<CodeChange> found = doubted;
    std::erase_if(found, [&](CodeChange& change) {
      const auto by_outline = std::ranges::find_if(drawn.changes, [&](const CodeChange& each) {
        return each.font == change.font && each.code == change.code && each.claim == Claim::drawn;
      });
      if (by_outline != drawn.changes.end()) {
        change.claim = Claim::drawn;
        change.letters = by_outline->letters;
      } else {
        const auto by_words = lost.letter_of(page_.fonts[change.font].id, change.code);
        change.claim = Claim::disputed;
        change.letters = by_words ? by_words->letters : std::u32string();
      }
      return change.letters.empty() || change.letters == healing::without_forms(change.said);
    });
    return found;
  }

  PdfPages& document_;
  const GlyphPage& page_;
  bool hidden_;
  const language::Lexicon& lexicon_;
};

}  // namespace

bool has_mistakes(const LaidOut& seen, const language::Lexicon& lexicon) {
  if (healing::lacks_persian_letters(seen.lines)) return true;
  const healing::CodeWords words(seen.facts, seen.lines, lexicon);
  return words.is_garbled() || !words.doubtful().empty();
}

std::optional<LaidOut> mend_mistakes(PdfPages& document, const GlyphPage& page, const LaidOut& seen,
                                     bool hidden, const language::Lexicon& lexicon) {
  return MistakeMending(document, page, hidden, lexicon).mend(seen);
}

}  // namespace bazyab::job
