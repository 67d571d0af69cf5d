// Classes of signs in what OCR reads, by their code points.
#pragma once

#include <string_view>

#include "core/symbol.h"

namespace bazyab::ocr {

// 0 for a symbol of several letters.
inline char32_t letter_of(const Symbol& symbol) {
  return symbol.letters.size() == 1 ? symbol.letters[0] : U'\0';
}

inline bool is_persian_digit(char32_t letter) {
  return letter >= 0x06F0 && letter <= 0x06F9;
}
inline bool is_arabic_digit(char32_t letter) {
  return letter >= 0x0660 && letter <= 0x0669;
}
inline bool is_latin_digit(char32_t letter) {
  return letter >= '0' && letter <= '9';
}
inline bool is_digit(char32_t letter) {
  return is_persian_digit(letter) || is_arabic_digit(letter) || is_latin_digit(letter);
}

// Within a number, and between numbers that run from the right (UAX #9: CS and ES).
inline bool is_inner_separator(char32_t letter) {
  return std::u32string_view(U"/:.,\u066B\u066C\u060C").find(letter) != std::u32string_view::npos;
}
inline bool is_outer_separator(char32_t letter) {
  return letter == U'-' || letter == U'+' || letter == 0x2013;
}
inline bool is_separator(char32_t letter) {
  return is_inner_separator(letter) || is_outer_separator(letter);
}

inline bool is_arabic_letter(char32_t letter) {
  return (letter >= 0x0620 && letter <= 0x064A) || (letter >= 0x066E && letter <= 0x06D3);
}
inline bool is_latin_letter(char32_t letter) {
  return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
}

}  // namespace bazyab::ocr
