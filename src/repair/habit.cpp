// Counting the habit of a text in one pass.
#include "repair/habit.h"

#include "repair/tokens.h"
#include "unicode/letters.h"

namespace bazyab::repair {
namespace {

bool is_mi(std::u32string_view word) {
  return word == U"می" || word == U"نمی" || word == U"مي" || word == U"نمي";
}

bool is_alef(char32_t letter) {
  return letter == U'ا' || letter == U'آ' || letter == U'أ' || letter == U'إ';
}
bool is_persian_only(char32_t letter) {
  return letter == U'پ' || letter == U'چ' || letter == U'ژ' || letter == U'گ';
}
bool is_lam_alef_form(char32_t letter) {
  return letter >= 0xFEF5 && letter <= 0xFEFC;
}

}  // namespace

void Habit::count(std::u32string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (is_word_letter(text[at])) ++letters;
    if (is_persian_only(text[at])) ++persian_letters;
    if (text[at] >= U'۴' && text[at] <= U'۶') ++persian_digits;
    if (text[at] >= U'٤' && text[at] <= U'٦') ++arabic_digits;
    const bool pair = at > 0 && text[at - 1] == U'ل' && is_alef(text[at]);
    if (pair || is_lam_alef_form(text[at])) ++lam_alef;
    if (text[at] == unicode::zwnj && at > 0 && at + 1 < text.size() &&
        is_word_letter(text[at - 1]) && is_word_letter(text[at + 1])) {
      ++zwnj;
    }
  }
  for_each_token(text, [&](Span span) {
    const std::u32string_view token = slice(text, span);
    gaps.count_word(token);
    const std::size_t cut = token.find(unicode::zwnj);
    if (!is_mi(token.substr(0, cut))) return;
    ++(cut == std::u32string_view::npos ? mi_apart : mi_with_zwnj);
  });
}

void Habit::add(const Habit& other) {
  letters += other.letters;
  zwnj += other.zwnj;
  mi_apart += other.mi_apart;
  mi_with_zwnj += other.mi_with_zwnj;
  lam_alef += other.lam_alef;
  persian_letters += other.persian_letters;
  persian_digits += other.persian_digits;
  arabic_digits += other.arabic_digits;
  gaps.add(other.gaps);
}

}  // namespace bazyab::repair
