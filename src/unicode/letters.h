// Classes of letters, as Unicode and the Arabic script define them.
//
// Property look-ups are two loads from tables, so they may be called for every glyph.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/text.h"
#include "unicode/letter_tables.h"

namespace bazyab::unicode {

constexpr char32_t zwnj = 0x200C;
constexpr char32_t zwj = 0x200D;
constexpr char32_t tatweel = 0x0640;
constexpr char32_t replacement = 0xFFFD;

// Joining_Type of ArabicShaping.txt; C joins on both sides but has no forms (tatweel, ZWJ).
enum class Joining : std::uint8_t { none, right, dual, causing, transparent };
inline Joining joining(char32_t letter) {
  return static_cast<Joining>(tables::value_of(letter) >> tables::joining_bit & 7);
}
// True if a letter after this one is joined to it: beh, not alef.
inline bool joins_next(char32_t letter) {
  const Joining type = joining(letter);
  return type == Joining::dual || type == Joining::causing;
}
// True if this letter joins to one before it: beh and alef, not hamza.
inline bool joins_previous(char32_t letter) {
  const Joining type = joining(letter);
  return type == Joining::dual || type == Joining::right || type == Joining::causing;
}

// Bidi_Class, folded to what ordering a line needs.
enum class Direction : std::uint8_t {
  left,        // L
  right,       // R, AL
  number,      // EN, AN
  separator,   // CS
  sign,        // ES
  terminator,  // ET
  mark,        // NSM
  space,       // WS, B, S
  control,     // embeddings, overrides, isolates, marks of direction, BN
  neutral,     // ON
};
inline Direction direction(char32_t letter) {
  return static_cast<Direction>(tables::value_of(letter) >> tables::direction_bit & 0xF);
}

inline bool has(char32_t letter, std::uint32_t flag) {
  return (tables::value_of(letter) & flag) != 0;
}
// General_Category L*, M*, Nd, P*.
inline bool is_letter(char32_t letter) {
  return has(letter, tables::letter);
}
inline bool is_mark(char32_t letter) {
  return has(letter, tables::mark);
}
inline bool is_digit(char32_t letter) {
  return has(letter, tables::digit);
}
inline bool is_punctuation(char32_t letter) {
  return has(letter, tables::punctuation);
}
// White_Space, without ZWNJ.
inline bool is_white_space(char32_t letter) {
  return has(letter, tables::white_space);
}
// Script or Script_Extensions has Arab; letters and marks.
inline bool is_arabic_script(char32_t letter) {
  return has(letter, tables::arabic);
}
inline bool is_latin_script(char32_t letter) {
  return has(letter, tables::latin);
}
inline bool is_private_use(char32_t letter) {
  return (letter >= 0xE000 && letter <= 0xF8FF) || (letter >= 0xF0000 && letter <= 0x10FFFF);
}
// Bidi_Control: LRM, RLM, ALM, embeddings, isolates.
inline bool is_bidi_control(char32_t letter) {
  return has(letter, tables::bidi_control);
}
// Has a Bidi_Mirroring_Glyph.
inline bool is_bracket(char32_t letter) {
  return has(letter, tables::bracket);
}
char32_t mirrored(char32_t letter);  // its mirror image, itself if there is none

// 0..9 for digits of any script, -1 otherwise.
int digit_value(char32_t letter);
inline bool is_persian_digit(char32_t letter) {
  return letter >= 0x06F0 && letter <= 0x06F9;
}
inline bool is_arabic_indic_digit(char32_t letter) {
  return letter >= 0x0660 && letter <= 0x0669;
}

// Presentation forms: alphabetic ones (U+FB00..) and Arabic Presentation Forms-A and -B, as far as
// they have a compatibility decomposition. Ornate parentheses and the rial sign are none (they stay
// in the text).
bool is_presentation_form(char32_t letter);
// The letters that the form stands for (logical order), empty if it is none. The isolated forms of
// marks give the mark without the space or tatweel that carries it in the decomposition.
std::u32string_view presentation_letters(char32_t letter);
// Presentation forms as the letters that they stand for; all else as it is.
std::u32string without_forms(std::u32string_view letters);
// initial, medial, final or isolated; unknown if it is no presentation form.
Shape presentation_shape(char32_t letter);

}  // namespace bazyab::unicode
