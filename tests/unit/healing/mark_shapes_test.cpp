// Marks of vowels by their outline.
#include "healing/mark_shapes.h"

#include <catch2/catch.hpp>

#include "unit/healing/outlines.h"

using namespace bazyab;
using namespace bazyab::healing;

namespace {

// A curve whose leftmost and rightmost points are so high, as a share of its height.
Curve shape(float x0, float y0, float x1, float y1, float filled, float left, float right) {
  Curve curve = test::box(x0, y0, x1, y1, filled);
  curve.left_y = y0 + left * (y1 - y0);
  curve.right_y = y0 + right * (y1 - y0);
  return curve;
}

Curve stroke(float y) {
  return shape(0, y, 0.21F, y + 0.13F, 0.36F, 0, 1);
}
Curve shadda(float y) {
  return shape(0, y, 0.27F, y + 0.18F, 0.47F, 0.5F, 0.67F);
}

}  // namespace

TEST_CASE("a stroke above is a fatha, below it is a kasra, two of them are tanweens") {
  CHECK(marks_drawn({stroke(0.55F)}) == U"\u064E");
  CHECK(marks_drawn({stroke(-0.25F)}) == U"\u0650");
  CHECK(marks_drawn({stroke(0.5F), stroke(0.6F)}) == U"\u064B");
  CHECK(marks_drawn({stroke(-0.3F), stroke(-0.2F)}) == U"\u064D");
}

TEST_CASE("two humps are a shadda, alone or with a stroke over or under it") {
  CHECK(marks_drawn({shadda(0.48F)}) == U"\u0651");
  CHECK(marks_drawn({shadda(0.48F), stroke(0.7F)}) == U"\u0651\u064E");
  CHECK(marks_drawn({shadda(0.63F), stroke(0.48F)}) == U"\u0651\u0650");
}

TEST_CASE("a head with a tail is a damma, a ring a sukun") {
  const Curve head = test::hole(0.1F, 0.56F, 0.18F, 0.66F);
  CHECK(marks_drawn({shape(0, 0.45F, 0.22F, 0.7F, 0.53F, 0.15F, 0.4F), head}) == U"\u064F");
  CHECK(marks_drawn({shape(0, 0.5F, 0.17F, 0.67F, 0.79F, 0.5F, 0.5F), head}) == U"\u0652");
}

TEST_CASE("a hook higher than wide is a hamza") {
  CHECK(marks_drawn({shape(0, 0.6F, 0.15F, 0.78F, 0.47F, 0.05F, 0.45F)}) == U"\u0654");
}

TEST_CASE("dots, alone and grown together, are no marks of vowels") {
  const Curve rhombus = shape(0, 0.5F, 0.12F, 0.62F, 0.5F, 0.5F, 0.5F);
  CHECK(marks_drawn({rhombus}).empty());
  CHECK(marks_drawn({rhombus, shape(0.14F, 0.5F, 0.26F, 0.62F, 0.5F, 0.5F, 0.5F)}).empty());
  CHECK(marks_drawn({shape(0, 0.5F, 0.24F, 0.65F, 0.52F, 0.5F, 0.5F)}).empty());
}

TEST_CASE("the bar of a gaf is too long, a letter stands too low and is too large") {
  CHECK(marks_drawn({shape(0, 0.5F, 0.4F, 0.7F, 0.3F, 0, 1)}).empty());
  CHECK(marks_drawn({test::tooth()}).empty());
  CHECK(marks_drawn({}).empty());
}
