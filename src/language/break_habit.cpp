// Which places count, and how rates become a code.
#include "language/break_habit.h"

#include <algorithm>
#include <array>
#include <vector>

#include "language/boundary_unit.h"
#include "language/boundary_walk.h"
#include "unicode/letters.h"

namespace bazyab::language {
namespace {

// Fewer places than this may be misprints of a sound text.
constexpr std::uint64_t least_places = 2;

constexpr unsigned common = 3;  // a band

UnitSpelling look_up_word(const GappedText& text, WordSpan word, const Lexicon& lexicon) {
  if (word.size() > Unit::longest) return {};
  return look_up(letters_of(text, word), text.before.data() + word.begin, lexicon);
}

// The two words with a space at `at` between them: a common word that has no ZWNJ there.
bool is_split(const GappedText& text, WordSpan both, std::uint32_t at, const Lexicon& lexicon) {
  const UnitSpelling spelling = look_up_word(text, both, lexicon);
  if (band(spelling.count_observed) < common) return false;
  return (spelling.spelled >> (at - both.begin) & 1U) == 0;
}

bool is_glued(const GappedText& text, WordSpan word, const Lexicon& lexicon) {
  if (word.size() < 5 || word.size() > Unit::longest) return false;
  const std::u32string_view letters = letters_of(text, word);
  for (std::uint32_t at = word.begin + 1; at < word.end; ++at) {
    if (text.before[at] != Gap::none) return false;
  }
  if (lexicon.spelling(letters)) return false;
  for (std::size_t at = 2; at + 2 <= letters.size(); ++at) {
    if (unicode::joins_next(letters[at - 1])) continue;
    if (band(lexicon.count(letters.substr(0, at))) <= common) continue;
    if (band(lexicon.count(letters.substr(at))) > common) return true;
  }
  return false;
}

// One step for each rate that is reached: one place in so many words.
unsigned level(std::uint64_t places, std::uint64_t words,
               const std::array<std::uint64_t, 2>& rates) {
  if (places < least_places) return 0;
  return static_cast<unsigned>(
      std::count_if(rates.begin(), rates.end(), [&](auto rate) { return places * rate >= words; }));
}

// Sound text has one in 10,000 words of the first and one in 2,000 of the second: names.
constexpr std::array<std::uint64_t, 2> split_rates = {1500, 500};
constexpr std::array<std::uint64_t, 2> glued_rates = {600, 280};

}  // namespace

void BreakHabit::count(const GappedText& text, const Lexicon& lexicon) {
  std::vector<WordSpan> spans;
  find_words(text, spans);
  words += spans.size();
  bool known_before = false;
  for (std::size_t index = 0; index < spans.size(); ++index) {
    const WordSpan word = spans[index];
    const bool known = look_up_word(text, word, lexicon).count_observed > 0;
    if (!known) glued += is_glued(text, word, lexicon);
    const bool pair = index > 0 && text.before[word.begin] == Gap::space;
    if (pair && !(known && known_before)) {
      split += is_split(text, {spans[index - 1].begin, word.end}, word.begin, lexicon);
    }
    known_before = known;
  }
}

void BreakHabit::add(const BreakHabit& other) {
  words += other.words;
  split += other.split;
  glued += other.glued;
}

double BreakHabit::split_rate() const {
  constexpr double seldom_shown = 2;  // of so many cut words one is counted
  if (!splits(code())) return 0;
  return std::min(seldom_shown * static_cast<double>(split) / static_cast<double>(words), 0.2);
}

double BreakHabit::glued_rate() const {
  constexpr double seldom_shown = 3;
  // Compounds that no list has (برآوردشده) look like two words, and a short text may have some.
  constexpr std::uint64_t least_glued = 5;
  if (!glues(code()) || glued < least_glued) return 0;
  return std::min(seldom_shown * static_cast<double>(glued) / static_cast<double>(words), 0.2);
}

void BreakHabit::halve() {
  words /= 2;
  split /= 2;
  glued /= 2;
}

unsigned BreakHabit::code() const {
  return level(split, words, split_rates) * 3 + level(glued, words, glued_rates);
}

}  // namespace bazyab::language
