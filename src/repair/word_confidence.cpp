// Kinds of words, and for each the curve from what is said to what is so.
#include "repair/word_confidence.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <span>
#include <string>

#include "unicode/letters.h"

namespace bazyab::repair {
namespace {

bool is_core(char32_t letter) {
  return unicode::is_letter(letter) || unicode::is_digit(letter);
}

// Without the signs around it and the marks in it, which the lexicon has not.
std::u32string core_of(std::u32string_view word) {
  const auto first = std::find_if(word.begin(), word.end(), is_core);
  const auto last = std::find_if(word.rbegin(), word.rend(), is_core).base();
  std::u32string core(first, std::max(first, last));
  std::erase_if(core, unicode::is_mark);
  return core;
}

bool is_known(std::u32string_view word, const language::Lexicon& lexicon) {
  if (lexicon.contains(word)) return true;
  while (!word.empty()) {
    const std::size_t end = std::min(word.find(unicode::zwnj), word.size());
    if (!lexicon.contains(word.substr(0, end))) return false;
    word.remove_prefix(std::min(end + 1, word.size()));
  }
  return true;
}

// Of words whose least sure letter said `said`, how many were right.
struct Point {
  float said, so;
};
using Curve = std::span<const Point>;
constexpr Point known_words[] = {{0.3695F, 0.4110F}, {0.5969F, 0.6312F}, {0.7899F, 0.7190F},
                                 {0.8983F, 0.7957F}, {0.9703F, 0.9098F}, {0.9876F, 0.9453F},
                                 {0.9911F, 0.9905F}, {0.9947F, 0.9972F}};
constexpr Point unknown_words[] = {{0.6731F, 0.4444F}, {0.9875F, 0.8784F}};
constexpr Point numbers[] = {{0.9372F, 0.7500F}, {0.9825F, 0.9213F}, {0.9941F, 0.9849F}};
constexpr Point others[] = {{0.9031F, 0.6364F}, {0.9797F, 0.9057F}, {0.9875F, 0.9600F}};

Curve curve_of(std::u32string_view core, const language::Lexicon& lexicon) {
  if (core.empty() || std::any_of(core.begin(), core.end(), unicode::is_latin_script)) {
    return others;
  }
  if (std::any_of(core.begin(), core.end(), unicode::is_digit)) return numbers;
  return is_known(core, lexicon) ? Curve(known_words) : Curve(unknown_words);
}

float log_odds(float chance) {
  constexpr float least = 0.0005F;
  const float bounded = std::clamp(chance, least, 1 - least);
  return std::log(bounded / (1 - bounded));
}

// Straight between points, in log odds; beyond the last nothing is known.
float follow(Curve curve, float said) {
  if (said >= curve.back().said) return curve.back().so;
  const auto above = std::find_if(curve.begin(), curve.end(),
                                  [said](const Point& point) { return point.said > said; });
  // Below the first: down to never, at 0.
  const Point below = above == curve.begin() ? Point{0, 0} : *std::prev(above);
  const float low = log_odds(below.said), high = log_odds(above->said);
  const float way = (log_odds(said) - low) / (high - low);
  const float odds = log_odds(below.so) + way * (log_odds(above->so) - log_odds(below.so));
  return 1 / (1 + std::exp(-odds));
}

}  // namespace

float word_confidence(std::u32string_view word, float least, const language::Lexicon& lexicon) {
  return follow(curve_of(core_of(word), lexicon), least);
}

void believe_words(std::vector<Symbol>& symbols, const language::Lexicon& lexicon) {
  for (std::size_t begin = 0, end = 0; begin < symbols.size(); begin = end) {
    std::u32string word;
    float least = 1;
    for (; end < symbols.size() && symbols[end].word == symbols[begin].word; ++end) {
      word += symbols[end].letters;
      least = std::min(least, symbols[end].confidence);
    }
    const float confidence = word_confidence(word, least, lexicon);
    for (std::size_t at = begin; at < end; ++at) symbols[at].confidence = confidence;
  }
}

}  // namespace bazyab::repair
