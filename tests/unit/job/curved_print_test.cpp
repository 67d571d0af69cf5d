// Where curves stand as letters do.
#include "job/curved_print.h"

#include <catch2/catch.hpp>

using namespace bazyab;
using namespace bazyab::job;

namespace {

// So many shapes, 6 points wide and 8 high, side by side from (x, y).
void add_line(GlyphPage& page, float x, float y, int shapes) {
  for (int shape = 0; shape < shapes; ++shape, x += 7) page.shapes.push_back({x, y, x + 6, y + 8});
}

GlyphPage empty_page() {
  return {.number = 1, .width = 400, .height = 600};
}

}  // namespace

TEST_CASE("lines of curves are one group, another column is another") {
  GlyphPage page = empty_page();
  add_line(page, 250, 100, 15);
  add_line(page, 250, 120, 15);
  add_line(page, 50, 110, 15);
  const std::vector<CurvedPrint> found = curved_print(page);
  REQUIRE(found.size() == 2);
  CHECK(found[0].shapes == 30);
  CHECK(found[0].box == Box{244, 94, 360, 134});
  CHECK(found[1].shapes == 15);
  CHECK(found[1].box == Box{44, 104, 160, 124});
}

TEST_CASE("a few curves are an ornament") {
  GlyphPage page = empty_page();
  add_line(page, 50, 100, 11);
  CHECK(curved_print(page).empty());
  add_line(page, 50, 500, 11);
  CHECK(curved_print(page).empty());
}

TEST_CASE("curves beyond the edges of a page, and pages without size, are no trouble") {
  GlyphPage page = empty_page();
  add_line(page, -300, -40, 200);
  add_line(page, 390, 900, 20);
  for (const CurvedPrint& print : curved_print(page)) {
    CHECK(print.box.x0 >= 0);
    CHECK(print.box.y0 >= 0);
    CHECK(print.box.x1 <= page.width);
    CHECK(print.box.y1 <= page.height);
  }
  page.width = page.height = 0;
  curved_print(page);
}
