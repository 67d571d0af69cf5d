// Letter classes.
#include "unicode/letters.h"

#include <catch2/catch.hpp>

using namespace bazyab;
using namespace bazyab::unicode;

TEST_CASE("joining follows ArabicShaping.txt") {
  CHECK(joining(U'ب') == Joining::dual);
  CHECK(joining(U'ا') == Joining::right);
  CHECK(joining(U'ء') == Joining::none);
  CHECK(joining(tatweel) == Joining::causing);
  CHECK(joining(0x064E) == Joining::transparent);
  CHECK(joins_next(U'ی'));
  CHECK_FALSE(joins_next(U'و'));
  CHECK(joins_previous(U'و'));
}

TEST_CASE("directions are those of UAX #9") {
  CHECK(direction(U'ک') == Direction::right);
  CHECK(direction(U'k') == Direction::left);
  CHECK(direction(U'۵') == Direction::number);
  CHECK(direction(U'،') == Direction::separator);
  CHECK(direction(U'-') == Direction::sign);
  CHECK(direction(U'٪') == Direction::terminator);
  CHECK(direction(U'«') == Direction::neutral);
  CHECK(direction(0x200F) == Direction::right);
  CHECK(direction(0x202B) == Direction::control);
}

TEST_CASE("presentation forms give their letters and their shape") {
  CHECK(presentation_letters(0xFEFB) == U"لا");
  CHECK(presentation_shape(0xFEFB) == Shape::isolated);
  CHECK(presentation_letters(0xFE91) == U"ب");
  CHECK(presentation_shape(0xFE91) == Shape::initial);
  CHECK(presentation_letters(0xFBFE) == U"ی");
  CHECK(presentation_letters(0xFDF2) == U"الله");
  CHECK(presentation_letters(0xFE76) == U"\u064E");
  CHECK(presentation_letters(0xFE81) == U"\u0622");
  CHECK(presentation_letters(0xFB01) == U"fi");
}

TEST_CASE("signs without letters are no presentation forms") {
  CHECK_FALSE(is_presentation_form(0xFDFC));  // rial sign
  CHECK_FALSE(is_presentation_form(0xFD3E));  // ornate parenthesis
  CHECK_FALSE(is_presentation_form(U'ب'));
}

TEST_CASE("digits of any script have their value") {
  CHECK(digit_value(U'۷') == 7);
  CHECK(digit_value(U'٧') == 7);
  CHECK(digit_value(U'7') == 7);
  CHECK(digit_value(U'ه') == -1);
}

TEST_CASE("brackets know their mirror image") {
  CHECK(mirrored(U'(') == U')');
  CHECK(mirrored(U'«') == U'»');
  CHECK(mirrored(U'a') == U'a');
  CHECK(is_bracket(U'«'));
}

TEST_CASE("all planes have their classes, and what is no code point has none") {
  CHECK(is_private_use(0xF0041));
  CHECK(is_letter(0x20000));
  CHECK_FALSE(is_letter(0x110000));
}
