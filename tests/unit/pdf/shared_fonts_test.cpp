// Pages of one file share fonts, and nothing else.
#include <catch2/catch.hpp>

#include "unit/pdf/read_content.h"

using namespace bazyab;
using namespace bazyab::test;

namespace {

// A font that draws `letter` for the code a.
int font_of(PdfBuilder& file, const std::string& letter) {
  return file.object(
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding << /Type"
      " /Encoding /Differences [97 /" +
      letter + "] >> >>");
}

std::string with_fonts(const std::string& fonts) {
  return "/Resources << /Font << " + fonts + " >> >>";
}
std::string reference(int object) {
  return std::to_string(object) + " 0 R";
}

}  // namespace

TEST_CASE("a name may mean another font on each page") {
  PdfBuilder file;
  const std::string b = reference(font_of(file, "b")), c = reference(font_of(file, "c"));
  const std::string content = "BT /F 10 Tf 20 50 Td (a) Tj ET";
  file.page(content, with_fonts("/F " + b));
  file.page(content, with_fonts("/F " + c));
  file.page(content, with_fonts("/F " + b + " /G " + c));
  pdf::Document document = pdf::Document::open_bytes(file.bytes(), "file.pdf");
  CHECK((letters_of(document.read_page(1)) == U"b"));
  CHECK((letters_of(document.read_page(2)) == U"c"));
  CHECK((letters_of(document.read_page(3)) == U"b"));
}

TEST_CASE("a page's new fonts come to those that are known") {
  PdfBuilder file;
  const std::string b = reference(font_of(file, "b")), c = reference(font_of(file, "c"));
  file.page("BT /F 10 Tf 20 50 Td (a) Tj ET", with_fonts("/F " + b));
  file.page("BT /G 10 Tf 20 50 Td (a) Tj /F 10 Tf (a) Tj ET", with_fonts("/F " + b + " /G " + c));
  pdf::Document document = pdf::Document::open_bytes(file.bytes(), "file.pdf");
  CHECK((letters_of(document.read_page(1)) == U"b"));
  CHECK((letters_of(document.read_page(2)) == U"cb"));
}

TEST_CASE("what a page leaves open does not reach the next") {
  const std::string next = "10 10 100 0.5 re f BT /F 10 Tf 20 50 Td (ab) Tj ET";
  const GlyphPage alone = read_page(with_font().page(next));
  for (const char* open :
       {"q q 5 0 0 5 0 0 cm BT /F 30 Tf 9 Tc (a) Tj", "0 0 5 5 re W", "0 0 5 5 re",
        "0 0 5 5 re W n q", "/Span << /ActualText (x) >> BDC", "Q Q Q 0 0 m 50 50 l", "BX 3 Tr"}) {
    INFO(open);
    PdfBuilder file = with_font();
    file.page(open).page(next);
    pdf::Document document = pdf::Document::open_bytes(file.bytes(), "file.pdf");
    document.read_page(1);
    const GlyphPage after = document.read_page(2);
    CHECK((letters_of(after) == letters_of(alone)));
    REQUIRE(after.glyphs.size() == alone.glyphs.size());
    for (std::size_t index = 0; index < alone.glyphs.size(); ++index) {
      CHECK(after.glyphs[index].box.x0 == alone.glyphs[index].box.x0);
      CHECK(after.glyphs[index].em == alone.glyphs[index].em);
      CHECK(after.glyphs[index].visibility == alone.glyphs[index].visibility);
      CHECK(after.glyphs[index].actual_text == alone.glyphs[index].actual_text);
    }
    CHECK(after.rules.size() == alone.rules.size());
  }
}

TEST_CASE("pages of other sizes and turns lie where they lie") {
  const std::string content = "BT /F 10 Tf 20 50 Td (a) Tj ET";
  PdfBuilder file = with_font();
  file.page(content).page(content, "/Rotate 90").page(content, "", "0 0 300 200").page(content);
  pdf::Document document = pdf::Document::open_bytes(file.bytes(), "file.pdf");
  CHECK(document.read_page(1).glyphs[0].origin_y == Approx(50));
  CHECK(document.read_page(2).glyphs[0].origin_x == Approx(50));
  CHECK(document.read_page(3).glyphs[0].origin_y == Approx(150));
  CHECK(document.read_page(4).glyphs[0].origin_y == Approx(50));
}

TEST_CASE("fonts of pages that were read before can still be asked") {
  PdfBuilder file;
  file.named_font("N", {{65, {.name = "uni06CC", .to_unicode = U"x"}}});
  const std::string content = "BT /N 10 Tf 20 50 Td (A) Tj ET";
  for (int page = 0; page < 8; ++page) file.page(content);
  pdf::Document document = pdf::Document::open_bytes(file.bytes(), "file.pdf");
  const GlyphPage first = document.read_page(1);
  for (int page = 2; page <= 6; ++page) document.read_page(page);
  const std::vector<std::uint32_t> codes = {65};
  CHECK((document.font_maps(first, 0, codes).at(0).name == U"ی"));
}
