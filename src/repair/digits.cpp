// Look-alike digits, number by number.
#include "repair/digits.h"

#include "unicode/letters.h"

namespace bazyab::repair {
namespace {

constexpr char32_t arabic_zero = 0x0660, persian_zero = 0x06F0;

bool is_distinct(char32_t digit, char32_t zero) {
  return digit >= zero + 4 && digit <= zero + 6;
}

bool has_distinct(std::u32string_view number, char32_t zero) {
  for (const char32_t digit : number) {
    if (is_distinct(digit, zero)) return true;
  }
  return false;
}

}  // namespace

std::vector<Proposal> propose_digits(const Text& text, const Habit& habit) {
  std::vector<Proposal> proposals;
  const std::u32string_view letters = text.letters;
  const bool typed = habit.persian_digits > 0 && habit.arabic_digits == 0;
  const bool drawn =
      habit.persian_digits == 0 && habit.is_persian() && (text.has_evidence() || habit.is_drawn());
  for (std::uint32_t begin = 0; begin < letters.size(); ++begin) {
    if (!unicode::is_arabic_indic_digit(letters[begin]) &&
        !unicode::is_persian_digit(letters[begin])) {
      continue;
    }
    std::uint32_t end = begin + 1;
    while (end < letters.size() && (unicode::is_arabic_indic_digit(letters[end]) ||
                                    unicode::is_persian_digit(letters[end]))) {
      ++end;
    }
    const std::u32string_view number = letters.substr(begin, end - begin);
    const bool persian_number = has_distinct(number, persian_zero);
    const bool arabic_number = has_distinct(number, arabic_zero);
    if (drawn || (!arabic_number && (typed || persian_number))) {
      for (std::uint32_t at = begin; at < end; ++at) {
        if (!unicode::is_arabic_indic_digit(letters[at])) continue;
        proposals.push_back({.span = {at, at + 1},
                             .after = std::u32string(1, letters[at] - arabic_zero + persian_zero),
                             .kind = RepairKind::letter,
                             .evidence = Evidence::habit,
                             .confidence = arabic_number ? 0.8F : 0.95F});
      }
    }
    begin = end - 1;
  }
  return proposals;
}

}  // namespace bazyab::repair
