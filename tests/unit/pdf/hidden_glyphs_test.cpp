// What is drawn but not to be seen: render modes, clips, beyond the page, switched-off layers.
#include <catch2/catch.hpp>

#include "unit/pdf/read_content.h"

using namespace bazyab;
using namespace bazyab::test;

TEST_CASE("render modes without ink are invisible, others are seen") {
  for (int mode = 0; mode < 8; ++mode) {
    const GlyphPage page =
        read_content("BT /F 10 Tf " + std::to_string(mode) + " Tr 20 60 Td (a) Tj ET");
    INFO("mode " << mode);
    const bool inked = mode != 3 && mode != 7;
    CHECK(page.glyphs.at(0).visibility == (inked ? Visibility::visible : Visibility::invisible));
  }
}

TEST_CASE("text beyond the page is outside") {
  const GlyphPage page =
      read_content("BT /F 10 Tf 20 60 Td (a) Tj 0 -70 Td (a) Tj 300 70 Td (a) Tj ET");
  REQUIRE(page.glyphs.size() == 3);
  CHECK(page.glyphs[0].visibility == Visibility::visible);
  CHECK(page.glyphs[1].visibility == Visibility::outside);
  CHECK(page.glyphs[2].visibility == Visibility::outside);
}

TEST_CASE("text beyond the crop box is outside") {
  const GlyphPage page = read_page(with_font().page(
      "BT /F 10 Tf 60 40 Td (a) Tj -50 0 Td (a) Tj ET", "/CropBox [50 20 150 80]"));
  REQUIRE(page.glyphs.size() == 2);
  CHECK(page.glyphs[0].visibility == Visibility::visible);
  CHECK(page.glyphs[1].visibility == Visibility::outside);
}

TEST_CASE("text clipped away is outside, until the clip ends") {
  const GlyphPage page = read_content(
      "q 0 0 50 100 re W n BT /F 10 Tf 20 60 Td (a) Tj 80 0 Td (a) Tj ET Q "
      "BT /F 10 Tf 100 60 Td (a) Tj ET");
  REQUIRE(page.glyphs.size() == 3);
  CHECK(page.glyphs[0].visibility == Visibility::visible);
  CHECK(page.glyphs[1].visibility == Visibility::outside);
  CHECK(page.glyphs[2].visibility == Visibility::visible);
}

TEST_CASE("text on a layer that is switched off is not drawn") {
  PdfBuilder file = with_font();
  const int layer = file.object("<< /Type /OCG /Name (layer) >>");
  file.resource("Properties", "L", layer);
  const GlyphPage page = read_page(file.page("/OC /L BDC BT /F 10 Tf 20 60 Td (a) Tj ET EMC"));
  // Without a configuration in the catalog every layer is on.
  CHECK(page.glyphs.size() == 1);
}
