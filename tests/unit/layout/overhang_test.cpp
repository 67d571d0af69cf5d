// Addresses over the gutter of columns.
#include "layout/overhang.h"

#include <catch2/catch.hpp>

#include "layout/layout.h"
#include "unit/layout/read_page.h"

using namespace bazyab;
using namespace bazyab::test;

namespace {

// Two columns, 100 points wide, 12 points apart; the third line of the right one is an address of
// 160 points. `beside`: the left column has a line on its baseline.
GlyphPage page_with_address(bool beside) {
  PageBuilder page;
  for (int row = 0; row < 8; ++row) {
    const float y = 100 + 14 * static_cast<float>(row);
    if (row != 2) {
      page.line(500, y).leftward(U"راست راست راست راس");
      continue;
    }
    page.line(500, y).rightward(U"www.example.org/a/long/address/b");
  }
  for (int row = 0; row < 8; ++row) {
    const float y = 100 + 14 * static_cast<float>(row) + (beside ? 0.0F : 6.0F);
    page.line(395, y).leftward(U"چپچپ چپچپ چپچپ چپچ");
  }
  return page.page();
}

}  // namespace

TEST_CASE("an address over the gutter stays in the column that draws it") {
  for (const bool beside : {false, true}) {
    const std::string shown = regions_shown(page_with_address(beside));
    CAPTURE(beside, shown);
    const std::size_t gutter = shown.find(" / ");
    REQUIRE(gutter != std::string::npos);
    CHECK(shown.find("راست راست راست راس|راست راست راست راس|www.example.org/a/long/address/b|") ==
          0);
    CHECK(shown.find("چپچپ") > gutter);
    CHECK(shown.find(" / ", gutter + 1) == std::string::npos);
  }
}
