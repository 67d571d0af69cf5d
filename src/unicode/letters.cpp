// Letter classes that are asked for now and then; the others are in the header.
#include "unicode/letters.h"

#include <algorithm>

namespace bazyab::unicode {
namespace {

const tables::Form& form_of(char32_t letter) {
  static constexpr tables::Form none;
  if (letter < tables::first_form || letter >= tables::end_of_forms) return none;
  return tables::forms[letter - tables::first_form];
}

}  // namespace

char32_t mirrored(char32_t letter) {
  if (!is_bracket(letter)) return letter;
  const auto* const end = tables::mirrors + tables::mirror_count;
  const auto* const found = std::lower_bound(
      tables::mirrors, end, letter,
      [](const tables::Mirror& mirror, char32_t wanted) { return mirror.letter < wanted; });
  return found->image;
}

int digit_value(char32_t letter) {
  return is_digit(letter) ? static_cast<int>(tables::value_of(letter) >> tables::digit_bit & 0xF)
                          : -1;
}

bool is_presentation_form(char32_t letter) {
  return form_of(letter).size > 0;
}
std::u32string_view presentation_letters(char32_t letter) {
  const tables::Form& form = form_of(letter);
  return {tables::form_letters + form.begin, form.size};
}
std::u32string without_forms(std::u32string_view letters) {
  std::u32string result;
  for (const char32_t letter : letters) {
    const std::u32string_view parts = presentation_letters(letter);
    if (parts.empty()) {
      result += letter;
    } else {
      result += parts;
    }
  }
  return result;
}
Shape presentation_shape(char32_t letter) {
  return form_of(letter).shape;
}

}  // namespace bazyab::unicode
