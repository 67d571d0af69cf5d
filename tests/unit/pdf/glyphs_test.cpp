// Glyphs as they are drawn: places, sizes, directions, codes, fonts, maps.
#include <catch2/catch.hpp>

#include "unit/pdf/read_content.h"

using namespace bazyab;
using namespace bazyab::test;

namespace {

Approx near(double value) {
  return Approx(value).margin(0.01);
}

void check_box(const Box& box, double x0, double y0, double x1, double y1) {
  CHECK(box.x0 == near(x0));
  CHECK(box.y0 == near(y0));
  CHECK(box.x1 == near(x1));
  CHECK(box.y1 == near(y1));
}

}  // namespace

TEST_CASE("a glyph has its pen, advance, size and box in points from the top left") {
  const GlyphPage page = read_content("BT /F 10 Tf 20 60 Td (ab) Tj ET");
  REQUIRE(page.glyphs.size() == 2);
  const Glyph& first = page.glyphs[0];
  CHECK(first.origin_x == near(20));
  CHECK(first.origin_y == near(40));
  CHECK(first.advance == near(5));
  CHECK(first.em == near(10));
  CHECK(first.turn == 0);
  CHECK_FALSE(first.slanted);
  CHECK(first.visibility == Visibility::visible);
  check_box(first.box, 20, 32, 25, 42.5);
  CHECK(page.glyphs[1].origin_x == near(25));
}

TEST_CASE("codes and what the map says of them") {
  const GlyphPage page = read_content("BT /F 10 Tf 20 60 Td (abc) Tj ET");
  REQUIRE(page.glyphs.size() == 3);
  CHECK(page.glyphs[1].code == 98);
  CHECK(page.unicode(page.glyphs[0]) == U"س");
  CHECK(page.unicode(page.glyphs[1]) == U"ل");
  CHECK(letters_of(page) == U"سلا");
}

TEST_CASE("an entry of several letters and one beyond the first plane are kept whole") {
  const GlyphPage page =
      read_page(PdfBuilder()
                    .font("F", 500, {{97, U"لا"}, {98, U"\U0001F600"}, {99, U"الله"}})
                    .page("BT /F 10 Tf 20 60 Td (abc) Tj ET"));
  REQUIRE(page.glyphs.size() == 3);
  CHECK(page.unicode(page.glyphs[0]) == U"لا");
  CHECK(page.unicode(page.glyphs[1]) == U"\U0001F600");
  CHECK(page.unicode(page.glyphs[2]) == U"الله");
}

TEST_CASE("spacing of characters and words is white, no part of the advance") {
  const GlyphPage page = read_content("BT /F 10 Tf 2 Tc 3 Tw 20 60 Td (a b) Tj ET");
  REQUIRE(page.glyphs.size() == 3);
  for (const Glyph& glyph : page.glyphs) CHECK(glyph.advance == near(5));
  CHECK(page.glyphs[1].origin_x == near(27));
  CHECK(page.glyphs[2].origin_x == near(37));
}

TEST_CASE("numbers between strings move the pen") {
  const GlyphPage page = read_content("BT /F 10 Tf 20 60 Td [(a) -300 (b)] TJ ET");
  REQUIRE(page.glyphs.size() == 2);
  CHECK(page.glyphs[1].origin_x == near(28));
}

TEST_CASE("horizontal scaling narrows glyphs and spacing, not their size") {
  const GlyphPage page = read_content("BT /F 10 Tf 50 Tz 2 Tc 20 60 Td (ab) Tj ET");
  REQUIRE(page.glyphs.size() == 2);
  CHECK(page.glyphs[0].advance == near(2.5));
  CHECK(page.glyphs[0].em == near(10));
  CHECK(page.glyphs[1].origin_x == near(23.5));
}

TEST_CASE("text rise lifts the pen") {
  CHECK(read_content("BT /F 10 Tf 4 Ts 20 60 Td (a) Tj ET").glyphs.at(0).origin_y == near(36));
}

TEST_CASE("the size on the page counts matrices") {
  const GlyphPage page = read_content(
      "q 2 0 0 2 10 0 cm BT /F 10 Tf 1.5 0 0 1.5 5 10 Tm (a) Tj ET Q "
      "BT /F 10 Tf 20 60 Td (a) Tj ET");
  REQUIRE(page.glyphs.size() == 2);
  CHECK(page.glyphs[0].em == near(30));
  CHECK(page.glyphs[0].origin_x == near(20));
  CHECK(page.glyphs[0].origin_y == near(80));
  CHECK(page.glyphs[0].advance == near(15));
  CHECK(page.glyphs[1].em == near(10));
}

TEST_CASE("text that runs up, down or upside down tells its turn") {
  const GlyphPage page = read_content(
      "BT /F 10 Tf 0 -1 1 0 50 60 Tm (a) Tj -1 0 0 -1 60 60 Tm (a) Tj 0 1 -1 0 80 60 Tm (a) Tj ET");
  REQUIRE(page.glyphs.size() == 3);
  CHECK(page.glyphs[0].turn == 1);
  check_box(page.glyphs[0].box, 47.5, 40, 58, 45);
  CHECK(page.glyphs[1].turn == 2);
  check_box(page.glyphs[1].box, 55, 37.5, 60, 48);
  CHECK(page.glyphs[2].turn == 3);
  check_box(page.glyphs[2].box, 72, 35, 82.5, 40);
  for (const Glyph& glyph : page.glyphs) {
    CHECK(glyph.advance == near(5));
    CHECK_FALSE(glyph.slanted);
  }
}

TEST_CASE("text at 45 degrees is slanted, sheared text is not") {
  const GlyphPage page = read_content(
      "BT /F 10 Tf 0.7071 0.7071 -0.7071 0.7071 50 30 Tm (a) Tj 1 0 0.05 1 60 60 Tm (a) Tj ET");
  REQUIRE(page.glyphs.size() == 2);
  CHECK(page.glyphs[0].slanted);
  CHECK_FALSE(page.glyphs[1].slanted);
}

TEST_CASE("italics by a matrix are not slanted") {
  // Producers shear upright letters by 12 to 20 degrees; their lines are level.
  CHECK_FALSE(read_content("BT /F 10 Tf 1 0 0.333 1 60 60 Tm (a) Tj ET").glyphs.at(0).slanted);
}

TEST_CASE("a negative size with a turned matrix is upright text") {
  const Glyph glyph = read_content("BT /F -10 Tf -1 0 0 -1 60 60 Tm (a) Tj ET").glyphs.at(0);
  CHECK(glyph.turn == 0);
  CHECK(glyph.em == near(10));
  CHECK(glyph.box.width() == near(5));
}

TEST_CASE("text mirrored left to right stands upright, its advance runs left") {
  const Glyph glyph = read_content("BT /F 10 Tf -1 0 0 1 60 60 Tm (a) Tj ET").glyphs.at(0);
  CHECK(glyph.turn == 0);
  check_box(glyph.box, 55, 32, 60, 42.5);
}

TEST_CASE("a page is read turned as it is shown") {
  const PdfBuilder file = with_font()
                              .page("BT /F 10 Tf 20 60 Td (a) Tj ET", "/Rotate 90")
                              .page("BT /F 10 Tf 20 60 Td (a) Tj ET", "/Rotate 180")
                              .page("BT /F 10 Tf 0 1 -1 0 120 20 Tm (a) Tj ET", "/Rotate 90");
  const GlyphPage quarter = read_page(file, 1);
  CHECK(quarter.width == 100);
  CHECK(quarter.height == 200);
  CHECK(quarter.glyphs.at(0).turn == 1);
  CHECK(quarter.glyphs.at(0).origin_x == near(60));
  CHECK(quarter.glyphs.at(0).origin_y == near(20));
  const GlyphPage half = read_page(file, 2);
  CHECK(half.width == 200);
  CHECK(half.glyphs.at(0).turn == 2);
  CHECK(half.glyphs.at(0).origin_x == near(180));
  CHECK(half.glyphs.at(0).origin_y == near(60));
  const GlyphPage upright = read_page(file, 3);
  CHECK(upright.glyphs.at(0).turn == 0);
  CHECK(upright.glyphs.at(0).origin_x == near(20));
  CHECK(upright.glyphs.at(0).origin_y == near(120));
}

TEST_CASE("the crop box is the page") {
  const GlyphPage page =
      read_page(with_font().page("BT /F 10 Tf 60 40 Td (a) Tj ET", "/CropBox [50 20 150 80]"));
  CHECK(page.width == 100);
  CHECK(page.height == 60);
  CHECK(page.glyphs.at(0).origin_x == near(10));
  CHECK(page.glyphs.at(0).origin_y == near(40));
}

TEST_CASE("fonts tell what they are") {
  PdfBuilder file;
  file.font("Plain").font("ABCDEF+Part", 500, {{97, U"س"}}).type3_font("T");
  const GlyphPage page =
      read_page(file.page("BT /Plain 10 Tf 20 60 Td (a) Tj /ABCDEF+Part 10 Tf (a) Tj /T 10 Tf (a) "
                          "Tj /Plain 9 Tf (a) Tj "
                          "ET"));
  REQUIRE(page.glyphs.size() == 4);
  const auto font = [&](std::size_t glyph) { return page.fonts.at(page.glyphs[glyph].font); };
  CHECK(font(0).name == "Plain");
  CHECK(font(0).type == FontType::truetype);
  CHECK_FALSE(font(0).embedded);
  CHECK_FALSE(font(0).subset);
  CHECK_FALSE(font(0).to_unicode);
  CHECK(font(1).name == "Part");
  CHECK(font(1).subset);
  CHECK(font(1).to_unicode);
  CHECK(font(2).type == FontType::type3);
  CHECK(font(2).embedded);
  CHECK(font(3).id == font(0).id);
  CHECK(font(0).id != font(1).id);
}

TEST_CASE("a font is the same on every page") {
  PdfBuilder file = with_font();
  file.page("BT /F 10 Tf 20 60 Td (a) Tj ET").page("BT /F 10 Tf 20 60 Td (b) Tj ET");
  CHECK(read_page(file, 1).fonts.at(0).id == read_page(file, 2).fonts.at(0).id);
}

TEST_CASE("forms with fonts of their own do not mix them up") {
  PdfBuilder file;
  std::string content;
  for (int form = 0; form < 40; ++form) {
    const std::string name = "Form" + std::to_string(form);
    PdfBuilder fonts;
    const int font = file.object("<< /Type /Font /Subtype /Type1 /BaseFont /" + name + " >>");
    file.resource(
        "XObject", name,
        file.stream("/Type /XObject /Subtype /Form /BBox [0 0 200 100] /Resources << /Font "
                    "<< /F " +
                        std::to_string(font) + " 0 R >> >>",
                    "BT /F 10 Tf 20 60 Td (a) Tj ET"));
    content += "/" + name + " Do ";
  }
  const GlyphPage page = read_page(file.page(content));
  REQUIRE(page.glyphs.size() == 40);
  std::size_t right = 0;
  for (std::size_t form = 0; form < 40; ++form) {
    if (page.fonts.at(page.glyphs[form].font).name == "Form" + std::to_string(form)) ++right;
  }
  CHECK(right == 40);
}

TEST_CASE("the size of Type 3 text counts the font's own matrix") {
  const GlyphPage usual =
      read_page(PdfBuilder().type3_font("T").page("BT /T 10 Tf 20 60 Td (ab) Tj ET"));
  REQUIRE(usual.glyphs.size() == 2);
  CHECK(usual.glyphs[0].em == near(10));
  CHECK(usual.glyphs[0].advance == near(5));
  CHECK(letters_of(usual) == U"سل");
  // A unit a point: squares of 500 points times 0.02.
  const GlyphPage odd =
      read_page(PdfBuilder().type3_font("T", "1").page("BT /T 0.02 Tf 20 60 Td (ab) Tj ET"));
  REQUIRE(odd.glyphs.size() == 2);
  CHECK(odd.glyphs[0].advance == near(10));
  CHECK(odd.glyphs[0].em > 5);
  CHECK(odd.glyphs[0].em < 25);
}

TEST_CASE("Type 3 text that is set upside down stands upright where its glyphs hang down") {
  const std::string page = "BT /T 10 Tf 1 0 0 -1 20 60 Tm (ab) Tj ET";
  const GlyphPage upright = read_page(PdfBuilder().type3_font("T", "0.001", -500).page(page));
  REQUIRE(upright.glyphs.size() == 2);
  CHECK(upright.glyphs[0].turn == 0);
  CHECK(upright.glyphs[0].box.y0 < upright.glyphs[0].origin_y - 2);
  const GlyphPage mirrored = read_page(PdfBuilder().type3_font("T").page(page));
  REQUIRE(mirrored.glyphs.size() == 2);
  CHECK(mirrored.glyphs[0].turn == 2);
}

TEST_CASE("text inside of a form lies where the form is put") {
  PdfBuilder file = with_font();
  const int font = file.object("<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>");
  file.resource(
      "XObject", "X",
      file.stream("/Type /XObject /Subtype /Form /BBox [0 0 100 100] /Matrix [1 0 0 1 5 5]"
                  " /Resources << /Font << /F " +
                      std::to_string(font) + " 0 R >> >>",
                  "BT /F 10 Tf 10 10 Td (a) Tj ET"));
  const GlyphPage page = read_page(file.page("q 1 0 0 1 20 30 cm /X Do Q"));
  REQUIRE(page.glyphs.size() == 1);
  CHECK(page.glyphs[0].origin_x == near(35));
  CHECK(page.glyphs[0].origin_y == near(55));
}

TEST_CASE("sizes and places beyond reason are never to be seen") {
  const std::string huge(45, '9');
  for (const std::string& text :
       {"/F " + huge + " Tf 20 60 Td", "/F 10 Tf " + huge + " 60 Td",
        "/F 10 Tf " + huge + " 0 0 1 20 60 Tm", "/F 10 Tf 1 0 0 " + huge + " 20 60 Tm",
        std::string("/F 0 Tf 20 60 Td"), std::string("/F 10 Tf 0 0 0 0 20 60 Tm")}) {
    INFO(text);
    for (const Glyph& glyph : read_content("BT " + text + " (ab) Tj ET").glyphs) {
      CHECK(glyph.visibility == Visibility::outside);
    }
  }
}
