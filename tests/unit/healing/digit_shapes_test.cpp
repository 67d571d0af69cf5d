// Digits by their outlines.
#include "healing/digit_shapes.h"

#include <catch2/catch.hpp>

using namespace bazyab;
using namespace bazyab::healing;

namespace {

GlyphLook inked(std::uint16_t contours, float height) {
  return {.outline = Outline::inked, .contours = contours, .height = height};
}

}  // namespace

TEST_CASE("a six of one curve is Persian, one with a hole is Latin") {
  DigitLooks persian, latin;
  persian[6] = inked(1, 0.6F);
  latin[6] = inked(2, 0.6F);
  CHECK(draws_persian_digits(persian));
  CHECK_FALSE(draws_persian_digits(latin));
}

TEST_CASE("a zero that is a dot beside a tall digit is Persian, alone it says nothing") {
  DigitLooks looks;
  looks[0] = inked(1, 0.2F);
  CHECK_FALSE(draws_persian_digits(looks));
  looks[1] = inked(1, 0.6F);
  CHECK(draws_persian_digits(looks));
  looks[0] = inked(2, 0.6F);
  CHECK_FALSE(draws_persian_digits(looks));
}

TEST_CASE("letters at the codes of digits are none: they are uneven, or of many curves") {
  DigitLooks uneven, curly;
  uneven[6] = inked(1, 0.6F);
  uneven[3] = inked(1, 0.3F);
  CHECK_FALSE(draws_persian_digits(uneven));
  curly[6] = inked(1, 0.6F);
  curly[7] = inked(4, 0.6F);
  CHECK_FALSE(draws_persian_digits(curly));
}

TEST_CASE("digits that look Persian and Latin by turns, or that tell nothing, stay") {
  DigitLooks looks;
  looks[8] = inked(1, 0.6F);
  CHECK(draws_persian_digits(looks));
  looks[4] = inked(2, 0.6F);
  CHECK_FALSE(draws_persian_digits(looks));
  DigitLooks silent;
  silent[2] = inked(1, 0.6F);
  silent[3] = inked(1, 0.6F);
  CHECK_FALSE(draws_persian_digits(silent));
}
