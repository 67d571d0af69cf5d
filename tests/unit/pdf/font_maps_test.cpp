// The maps that a font's own file holds.
#include <catch2/catch.hpp>

#include "support/scratch_folder.h"
#include "unit/pdf/read_content.h"

using namespace bazyab;
using namespace bazyab::test;

namespace {

// What a Type 3 font of one glyph of that name says of it.
CodeMaps of_name(const std::string& name, bool inked = true) {
  PdfBuilder file;
  file.named_font("N", {{65, {.name = name, .to_unicode = U"x", .inked = inked}}});
  file.page("BT /N 10 Tf 20 50 Td (A) Tj ET");
  pdf::Document document = pdf::Document::open_bytes(file.bytes(), "file.pdf");
  const GlyphPage page = document.read_page(1);
  const std::vector<std::uint32_t> codes = {65};
  const std::vector<CodeMaps> maps = document.font_maps(page, 0, codes);
  REQUIRE(maps.size() == 1);
  CHECK(maps[0].code == 65);
  CodeMaps without_look = maps[0];
  without_look.look = {};
  CHECK((document.font_maps(page, 0, codes, false) == std::vector{without_look}));
  return maps[0];
}

void check_name(const std::string& name, std::u32string_view letters,
                Shape shape = Shape::unknown) {
  INFO(name);
  const CodeMaps maps = of_name(name);
  CHECK((maps.name == letters));
  CHECK(maps.name_shape == shape);
}

}  // namespace

TEST_CASE("glyph names say letters in all the ways that fonts have") {
  check_name("uni06CC", U"ی");
  check_name("uni06CC.fina", U"ی", Shape::final);
  check_name("uni06440627", U"لا");
  check_name("uni0644_uni0627.isol", U"لا", Shape::isolated);
  check_name("u1EE00", U"\U0001EE00");
  check_name("afii57415", U"ا");
  check_name("seenfinal", U"س", Shape::final);
  check_name("yehfarsi.init", U"ی", Shape::initial);
  check_name("lam.alt.medi", U"ل", Shape::medial);
  check_name("seven", U"7");
}

TEST_CASE("names that number glyphs, or are broken, say nothing") {
  for (const char* name : {"g12", "cid00123", "uniD800", "uni12", "u110000", "uniXYZW", "glyph7"}) {
    check_name(name, U"");
  }
}

TEST_CASE("a Type 3 glyph that paints has ink, one that does not is empty") {
  CHECK(of_name("uni06CC").look.outline == Outline::inked);
  CHECK(of_name("uni06CC", false).look.outline == Outline::empty);
}

TEST_CASE("the cmap of an embedded font names what its ToUnicode map names") {
  const std::filesystem::path file = fixture("clippings/border.chromium.pdf");
  pdf::Document document = pdf::Document::open_bytes(read_file(file), file.string());
  const GlyphPage page = document.read_page(1);
  std::size_t named = 0;
  for (std::uint16_t font = 0; font < page.fonts.size(); ++font) {
    for (const Glyph& glyph : page.glyphs) {
      const std::u32string_view said = page.unicode(glyph);
      if (glyph.font != font || said.size() != 1 || said[0] < 0x600 || said[0] > 0x6FF) continue;
      const std::vector<CodeMaps> maps = document.font_maps(page, font, {&glyph.code, 1});
      if (maps[0].cmap.empty()) continue;
      ++named;
      CHECK(maps[0].look.outline == Outline::inked);
    }
  }
  CHECK(named > 100);
}

TEST_CASE("outlines of an embedded font are curves in em above its baseline") {
  const std::filesystem::path file = fixture("clippings/border.chromium.pdf");
  pdf::Document document = pdf::Document::open_bytes(read_file(file), file.string());
  const GlyphPage page = document.read_page(1);
  std::size_t alefs = 0;
  for (const Glyph& glyph : page.glyphs) {
    if (page.unicode(glyph) != U"ا") continue;
    const std::vector<Sketch> sketches = document.sketches(page, glyph.font, {&glyph.code, 1});
    REQUIRE(sketches.size() == 1);
    if (sketches[0].empty()) continue;
    ++alefs;
    CHECK(sketches[0].size() == 1);
    const Curve& curve = sketches[0][0];
    CHECK(curve.y1 - curve.y0 > 2 * (curve.x1 - curve.x0));
    CHECK(curve.y1 > 0.4F);
    CHECK(curve.y1 < 1.2F);
    CHECK(std::abs(curve.area) > 0.005F);
  }
  CHECK(alefs > 5);
}

TEST_CASE("a font without a file is silent, and so is one that the page does not have") {
  pdf::Document document = pdf::Document::open_bytes(
      with_font().page("BT /F 10 Tf 20 50 Td (a) Tj ET").bytes(), "file.pdf");
  const GlyphPage page = document.read_page(1);
  const std::vector<std::uint32_t> codes = {97};
  const std::vector<CodeMaps> silent = {{.code = 97}};
  CHECK((document.font_maps(page, 7, codes) == silent));
  CHECK(document.sketches(page, 7, codes) == std::vector<Sketch>(1));
  CHECK(document.sketches(page, 0, codes) == std::vector<Sketch>(1));
  const std::vector<CodeMaps> maps = document.font_maps(page, 0, codes);
  REQUIRE(maps.size() == 1);
  CHECK(maps[0].cmap.empty());
  CHECK(maps[0].look.outline == Outline::unknown);
}

TEST_CASE("a font whose file was fetched says the same as when the document is asked") {
  const std::filesystem::path file = fixture("clippings/border.chromium.pdf");
  pdf::Document asked = pdf::Document::open_bytes(read_file(file), file.string());
  pdf::Document fetched = pdf::Document::open_bytes(read_file(file), file.string());
  asked.read_page(1);
  const GlyphPage page = fetched.read_page(1);
  std::vector<std::uint32_t> codes;
  for (std::uint32_t code = 0; code < 200; ++code) codes.push_back(code);
  REQUIRE(!page.fonts.empty());
  for (std::uint16_t font = 0; font < page.fonts.size(); ++font) {
    if (!page.fonts[font].embedded) continue;
    CHECK_FALSE(fetched.font_maps_at_hand(page, font, codes));
    CHECK_FALSE(fetched.sketches_at_hand(page, font, codes));
  }
  fetched.fetch_fonts(page);
  for (std::uint16_t font = 0; font < page.fonts.size(); ++font) {
    if (!page.fonts[font].embedded) continue;
    const auto maps = fetched.font_maps_at_hand(page, font, codes);
    REQUIRE(maps);
    CHECK((*maps == asked.font_maps(page, font, codes)));
    const auto sketches = fetched.sketches_at_hand(page, font, codes);
    REQUIRE(sketches);
    CHECK((*sketches == asked.sketches(page, font, codes)));
  }
  CHECK_FALSE(
      fetched.font_maps_at_hand(page, static_cast<std::uint16_t>(page.fonts.size()), codes));
}
