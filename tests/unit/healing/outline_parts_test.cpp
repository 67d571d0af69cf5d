// Bases, dots, and outlines that are the same.
#include "healing/outline_parts.h"

#include <catch2/catch.hpp>

#include "unit/healing/outlines.h"

using namespace bazyab;
using namespace bazyab::healing;
using namespace bazyab::test;

namespace {

constexpr DotSize usual = {0.1F, 0.1F, 0.005F};

Dots dots_of(const Sketch& sketch) {
  const Anatomy anatomy = take_apart(sketch, usual);
  CHECK(anatomy.told);
  return anatomy.dots;
}

}  // namespace

TEST_CASE("dots are counted above and below their base") {
  CHECK(dots_of(with_dots(tooth(), 0, 0)) == Dots{});
  CHECK(dots_of(with_dots(tooth(), 1, 0)) == Dots{1, 0});
  CHECK(dots_of(with_dots(tooth(), 3, 0)) == Dots{3, 0});
  CHECK(dots_of(with_dots(tooth(), 0, 2)) == Dots{0, 2});
}

TEST_CASE("two dots that grew together are two") {
  CHECK(dots_of({tooth(), box(0, 0.5F, 0.21F, 0.6F, 0.5F)}) == Dots{2, 0});
}

TEST_CASE("two dots that touch on a slope are two by their ink and their ends") {
  const auto slope = [](float y1, float filled) {
    Curve curve = box(0, 0.5F, 0.2F, y1, filled);
    curve.left_y = 0.55F;
    curve.right_y = y1 - 0.05F;
    return curve;
  };
  CHECK(dots_of({tooth(), slope(0.65F, 0.33F)}) == Dots{2, 0});
  CHECK(dots_of({tooth(), slope(0.65F, 0.6F)}) == Dots{});
  CHECK(dots_of({tooth(), slope(0.69F, 0.26F)}) == Dots{});
  Curve hamza = slope(0.65F, 0.33F);
  hamza.left_y = 0.62F;
  CHECK(dots_of({tooth(), hamza}) == Dots{});
}

TEST_CASE("pieces of another size are part of the letter") {
  const Anatomy anatomy = take_apart({tooth(), box(0, 0.5F, 0.3F, 0.7F, 0.3F)}, usual);
  CHECK(anatomy.told);
  CHECK(anatomy.dots == Dots{});
  CHECK(anatomy.base.size() == 2);
}

TEST_CASE("a stroke that joins the next letter is no dot, though it is as large") {
  const Sketch joined = {tooth(), box(0.25F, -0.01F, 0.36F, 0.1F, 0.6F)};
  CHECK(dots_of(joined) == Dots{});
  CHECK(take_apart(joined, usual).base.size() == 2);
  CHECK(dots_of({tooth(), box(0.25F, -0.01F, 0.45F, 0.1F, 0.6F), dot(0.1F, 0.4F)}) == Dots{1, 0});
  CHECK(dots_of({tooth(), dot(0.25F, -0.15F)}) == Dots{0, 1});
}

TEST_CASE("a dot alone bears no dots, and a font without dots tells none") {
  CHECK_FALSE(take_apart({dot(0, 0)}, usual).told);
  CHECK_FALSE(take_apart(with_dots(tooth(), 1, 0), {}).told);
  CHECK_FALSE(take_apart({}, usual).told);
}

TEST_CASE("holes are no parts") {
  const Sketch ring = {box(0, 0, 0.5F, 0.5F), hole(0.1F, 0.1F, 0.4F, 0.4F)};
  CHECK(parts_of(ring).size() == 1);
  CHECK(take_apart(ring, usual).pierced);
  CHECK_FALSE(take_apart(with_dots(tooth(), 1, 0), usual).pierced);
}

TEST_CASE("the size of most small pieces is that of the dots") {
  const Sketch one = with_dots(tooth(), 1, 0), two = with_dots(head(), 2, 0);
  const Sketch hamza = {tooth(), box(0, 0.5F, 0.15F, 0.68F, 0.5F)};
  const std::vector<const Sketch*> all = {&one, &two, &hamza};
  CHECK(measure_dots(all).width == Approx(0.1F));
  const std::vector<const Sketch*> few = {&one, &hamza};
  CHECK(measure_dots(few).width == 0);
}

TEST_CASE("a base is the same though it is drawn a little longer, and no other one is") {
  const auto same = [](const Curve& a, const Curve& b) {
    return same_base(take_apart(with_dots(a, 1, 0), usual), take_apart(with_dots(b, 0, 2), usual));
  };
  CHECK(same(tooth(0.30F), tooth(0.34F)));
  CHECK_FALSE(same(tooth(0.30F), tooth(0.60F)));
  CHECK_FALSE(same(tooth(), head()));
}

TEST_CASE("an outline is the same wherever the pen stood") {
  const Sketch here = with_dots(tooth(), 1, 0);
  Sketch there = here;
  for (Curve& curve : there) curve.x0 += 0.05F, curve.x1 += 0.05F;
  CHECK(same_outline(here, there));
  there.back().x0 += 0.05F, there.back().x1 += 0.05F;
  CHECK_FALSE(same_outline(here, there));
  CHECK_FALSE(same_outline({}, {}));
}
