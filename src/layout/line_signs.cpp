// Signs at the ends of lines.
#include "layout/line_signs.h"

#include <algorithm>

#include "unicode/letters.h"
#include "unicode/sentence_signs.h"

namespace bazyab::layout {

bool is_left_to_right(std::u32string_view letters) {
  std::size_t left = 0, right = 0;
  for (const char32_t letter : letters) {
    if (unicode::is_latin_script(letter)) ++left;
    if (unicode::is_arabic_script(letter)) ++right;
  }
  return left > 4 * right;
}

bool is_bullet(std::u32string_view letters) {
  if (letters.empty()) return false;
  constexpr std::u32string_view bullets = U"•●▪■◦○◆◇‣⁃∙·–—-*➢➤✓✔";
  if (letters.size() > 1 && bullets.find(letters[0]) != std::u32string_view::npos) {
    return unicode::is_white_space(letters[1]);
  }
  std::size_t digits = 0;
  while (digits < letters.size() && digits < 3 && unicode::is_digit(letters[digits])) ++digits;
  if (digits == 0 || digits + 1 >= letters.size()) return false;
  constexpr std::u32string_view enders = U"-).–";
  return enders.find(letters[digits]) != std::u32string_view::npos &&
         unicode::is_white_space(letters[digits + 1]);
}

bool has_leaders(std::u32string_view letters) {
  constexpr std::size_t least = 5;
  std::size_t dots = 0;
  for (const char32_t letter : letters) {
    if (letter == U'.' || letter == U'…' || letter == U'·') {
      if (++dots >= least) return true;
    } else if (!unicode::is_white_space(letter)) {
      dots = 0;
    }
  }
  return false;
}

bool ends_in_page_number(const Text& text) {
  constexpr float wide = 1.5F;  // em
  std::size_t at = text.letters.size();
  while (at > 0 && unicode::is_digit(text.letters[at - 1])) --at;
  if (at == text.letters.size() || at == 0 || !unicode::is_white_space(text.letters[at - 1])) {
    return false;
  }
  return std::max(text.boundaries[at].gap, text.boundaries[at - 1].gap) > wide;
}

bool is_contents_entry(const Text& text) {
  return has_leaders(text.letters) || ends_in_page_number(text);
}

bool ends_in_call_number(std::u32string_view letters) {
  constexpr std::size_t least_digits = 6;
  const auto drop_white = [&] {
    while (!letters.empty() && unicode::is_white_space(letters.back())) letters.remove_suffix(1);
  };
  drop_white();
  std::size_t digits = 0;
  while (!letters.empty() && unicode::is_digit(letters.back())) ++digits, letters.remove_suffix(1);
  drop_white();
  return digits >= least_digits && is_finished(letters);
}

bool is_finished(std::u32string_view letters) {
  while (!letters.empty() &&
         (unicode::is_white_space(letters.back()) || unicode::closes_quotation(letters.back()))) {
    letters.remove_suffix(1);
  }
  return !letters.empty() && (unicode::ends_sentence(letters.back()) || letters.back() == U':');
}

}  // namespace bazyab::layout
