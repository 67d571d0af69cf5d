// Classes of letters, as Unicode and the Arabic script define them.
//
// Property look-ups are a table for U+0000..U+FFFF, so they may be called for every glyph.
#pragma once

#include <cstdint>
#include <string_view>

#include "core/text.h"

namespace bazyab::unicode {

constexpr char32_t zwnj = 0x200C;
constexpr char32_t zwj = 0x200D;
constexpr char32_t tatweel = 0x0640;
constexpr char32_t replacement = 0xFFFD;

// Joining_Type of ArabicShaping.txt; C joins on both sides but has no forms (tatweel, ZWJ).
enum class Joining : std::uint8_t { none, right, dual, causing, transparent };
Joining joining(char32_t letter);
// True if a letter after this one is joined to it: beh, not alef.
bool joins_next(char32_t letter);
// True if this letter joins to one before it: beh and alef, not hamza.
bool joins_previous(char32_t letter);

// Bidi_Class, folded to what ordering a line needs.
enum class Direction : std::uint8_t {
  left,           // L
  right,          // R, AL
  number,         // EN, AN
  separator,      // CS
  sign,           // ES
  terminator,     // ET
  mark,           // NSM
  space,          // WS, B, S
  control,        // embeddings, overrides, isolates, marks of direction, BN
  neutral,        // ON
};
Direction direction(char32_t letter);

bool is_letter(char32_t letter);          // General_Category L*
bool is_mark(char32_t letter);            // General_Category M*
bool is_digit(char32_t letter);           // General_Category Nd
bool is_white_space(char32_t letter);     // White_Space, without ZWNJ
bool is_punctuation(char32_t letter);     // General_Category P*
bool is_arabic_script(char32_t letter);   // Script or Script_Extensions has Arab; letters and marks
bool is_latin_script(char32_t letter);
bool is_private_use(char32_t letter);
bool is_bidi_control(char32_t letter);    // Bidi_Control: LRM, RLM, ALM, embeddings, isolates
bool is_bracket(char32_t letter);         // has a Bidi_Mirroring_Glyph
char32_t mirrored(char32_t letter);       // its mirror image, itself if there is none

// 0..9 for digits of any script, -1 otherwise.
int digit_value(char32_t letter);
bool is_persian_digit(char32_t letter);       // U+06F0..U+06F9
bool is_arabic_indic_digit(char32_t letter);  // U+0660..U+0669

// Presentation forms: alphabetic ones (U+FB00..) and Arabic Presentation Forms-A and -B, as far as they
// have a compatibility decomposition.
// Ornate parentheses and the rial sign are none (they stay in the text).
bool is_presentation_form(char32_t letter);
// The letters that the form stands for (logical order), empty if it is none. The isolated forms of
// marks give the mark without the space or tatweel that carries it in the decomposition.
std::u32string_view presentation_letters(char32_t letter);
// initial, medial, final or isolated; unknown if it is no presentation form.
Shape presentation_shape(char32_t letter);

}  // namespace bazyab::unicode
