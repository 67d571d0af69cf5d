// Curves as boxes and areas.
#include "pdf/outline_sketch.h"

#include <catch2/catch.hpp>

using namespace bazyab;

TEST_CASE("a square has its box, its area and the heights of its sides") {
  pdf::OutlineSketch outline;
  outline.move_to(0, 0);
  outline.line_to(0.5, 0.1);
  outline.line_to(0.5, 0.6);
  outline.line_to(0, 0.5);
  const Sketch sketch = outline.take();
  REQUIRE(sketch.size() == 1);
  CHECK(sketch[0].x1 == 0.5F);
  CHECK(sketch[0].y1 == 0.6F);
  CHECK(sketch[0].area == Approx(0.25F));
  CHECK(sketch[0].left_y == 0);
  CHECK(sketch[0].right_y == Approx(0.1F));
}

TEST_CASE("curves that run clockwise have a negative area") {
  pdf::OutlineSketch outline;
  outline.move_to(0, 0);
  outline.line_to(0, 1);
  outline.line_to(1, 1);
  CHECK(outline.take().at(0).area == Approx(-0.5F));
}

TEST_CASE("curves bulge, each further one is a curve of its own") {
  pdf::OutlineSketch outline;
  outline.move_to(0, 0);
  outline.conic_to(0.5, 1, 1, 0);
  outline.move_to(2, 0);
  outline.cubic_to(2, 1, 3, 1, 3, 0);
  const Sketch sketch = outline.take();
  REQUIRE(sketch.size() == 2);
  CHECK(sketch[0].y1 == Approx(0.5F));
  CHECK(sketch[1].y1 == Approx(0.75F));
  CHECK(outline.take().empty());
}

TEST_CASE("what encloses nothing is left out, and so is what is no number") {
  pdf::OutlineSketch outline;
  outline.line_to(1, 1);
  outline.move_to(0, 0);
  outline.line_to(1, 0);
  outline.line_to(1, 1e300 * 1e300);
  CHECK(outline.take().empty());
}
