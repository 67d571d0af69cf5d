// What Unicode says of every code point, as tables that the build makes from ICU's data: a program
// that reads Persian pays nothing for them at its start, and two loads for a letter.
//
// Others include letters.h, which is the face of it.
#pragma once

#include <cstddef>
#include <cstdint>

#include "core/text.h"

namespace bazyab::unicode::tables {

// Code points come in blocks of 128; equal blocks are stored once.
constexpr std::size_t block_bits = 7;
constexpr std::size_t block_size = std::size_t{1} << block_bits;
constexpr std::size_t block_count = 0x110000 >> block_bits;
extern const std::uint16_t blocks[block_count];  // the place of a block in `values`, in blocks
extern const std::uint32_t values[];

// The parts of a value: first bit and width.
constexpr int joining_bit = 0;    // 3 bits: Joining
constexpr int direction_bit = 3;  // 4 bits: Direction
constexpr int digit_bit = 7;      // 4 bits: the value of a digit
constexpr std::uint32_t letter = 1U << 11;
constexpr std::uint32_t mark = 1U << 12;
constexpr std::uint32_t digit = 1U << 13;
constexpr std::uint32_t white_space = 1U << 14;
constexpr std::uint32_t punctuation = 1U << 15;
constexpr std::uint32_t arabic = 1U << 16;
constexpr std::uint32_t latin = 1U << 17;
constexpr std::uint32_t bidi_control = 1U << 18;
constexpr std::uint32_t bracket = 1U << 19;
constexpr std::uint32_t nfc_asks = 1U << 20;  // NFC_Quick_Check is No or Maybe
constexpr int combining_class_bit = 24;       // 8 bits: Canonical_Combining_Class

inline std::uint32_t value_of(char32_t code) {
  constexpr char32_t last = 0x10FFFF, replacement = 0xFFFD;
  if (code > last) code = replacement;
  return values[(std::size_t{blocks[code >> block_bits]} << block_bits) | (code % block_size)];
}

// Sorted by `letter`.
struct Mirror {
  char32_t letter, image;
};
extern const Mirror mirrors[];
extern const std::size_t mirror_count;

// Compatibility forms of U+FB00..U+FEFF; without letters where there is none.
struct Form {
  std::uint16_t begin = 0;  // in form_letters
  std::uint8_t size = 0;
  Shape shape = Shape::unknown;
};
constexpr char32_t first_form = 0xFB00, end_of_forms = 0xFF00;
extern const Form forms[end_of_forms - first_form];
extern const char32_t form_letters[];

}  // namespace bazyab::unicode::tables
