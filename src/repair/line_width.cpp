// Widths of letters in a common text face, joined to the next letter or not.
#include "repair/line_width.h"

#include <array>

#include "repair/tokens.h"
#include "unicode/letters.h"

namespace bazyab::repair {
namespace {

struct Widths {
  float joined;    // initial and medial form
  float unjoined;  // final and isolated form
};

// No text face has these to the last percent; they are averages of what news pages are set in.
Widths widths_of(char32_t letter) {
  switch (letter) {
    case U'ا':
    case U'آ':
    case U'أ':
    case U'إ':
      return {0.6F, 0.6F};
    case U'ل':
      return {0.5F, 1.2F};
    case U'د':
    case U'ذ':
      return {1.0F, 1.0F};
    case U'ر':
    case U'ز':
    case U'ژ':
    case U'و':
    case U'ؤ':
      return {0.9F, 0.9F};
    case U'ب':
    case U'پ':
    case U'ت':
    case U'ث':
    case U'ن':
      return {0.6F, 1.6F};
    case U'ی':
    case U'ي':
    case U'ئ':
    case U'ى':
      return {0.6F, 1.5F};
    case U'س':
    case U'ش':
      return {1.7F, 2.5F};
    case U'ص':
    case U'ض':
      return {2.0F, 2.7F};
    case U'ط':
    case U'ظ':
      return {1.7F, 1.8F};
    case U'ع':
    case U'غ':
      return {1.0F, 1.3F};
    case U'ف':
    case U'ق':
      return {0.8F, 1.7F};
    case U'ک':
    case U'گ':
    case U'ك':
      return {1.0F, 1.9F};
    case U'ج':
    case U'چ':
    case U'ح':
    case U'خ':
      return {1.3F, 1.4F};
    case U'م':
      return {0.9F, 1.0F};
    case U'ه':
    case U'ۀ':
    case U'ة':
      return {1.1F, 1.1F};
    case U'ء':
      return {0.8F, 0.8F};
    default:
      return {1.0F, 1.0F};
  }
}

// The same of the block that nearly all letters are of: lines are measured by the letter.
const std::array<Widths, 256>& widths_of_block() {
  static const std::array<Widths, 256> widths = [] {
    std::array<Widths, 256> table{};
    for (char32_t code = 0; code < table.size(); ++code) table[code] = widths_of(0x0600 + code);
    return table;
  }();
  return widths;
}

float width_of(char32_t letter, char32_t next, const std::array<Widths, 256>& block) {
  if (is_common_letter(letter)) {
    const Widths& widths = block[letter - 0x0600];
    return is_word_letter(next) && next != U'ء' ? widths.joined : widths.unjoined;
  }
  if (letter == U' ') return 0.6F;
  if (letter < 0x80) return unicode::is_letter(letter) || unicode::is_digit(letter) ? 1.1F : 0.7F;
  if (letter >= 0xFB00 && unicode::is_presentation_form(letter)) {
    const Shape shape = unicode::presentation_shape(letter);
    const Widths widths = widths_of(unicode::presentation_letters(letter).front());
    return shape == Shape::initial || shape == Shape::medial ? widths.joined : widths.unjoined;
  }
  if (letter == U'،' || letter == U'؛' || letter == U'»' || letter == U'«') return 0.7F;
  if (letter == unicode::zwnj || unicode::is_mark(letter) || unicode::is_bidi_control(letter)) {
    return 0;
  }
  if (!is_word_letter(letter)) return 1.1F;
  const Widths widths = widths_of(letter);
  return is_word_letter(next) && next != U'ء' ? widths.joined : widths.unjoined;
}

}  // namespace

float line_width(std::u32string_view text) {
  // No line is wrapped as late as this: an estimate will do.
  constexpr std::size_t longest_set = 512;
  if (text.size() > longest_set) return static_cast<float>(text.size()) * 0.95F;
  const std::array<Widths, 256>& block = widths_of_block();
  float width = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    width += width_of(text[at], at + 1 < text.size() ? text[at + 1] : U' ', block);
  }
  return width;
}

}  // namespace bazyab::repair
