// Fonts that would end the program or hold it for minutes.
#include <catch2/catch.hpp>
#include <string>

#include "unit/pdf/read_content.h"

using namespace bazyab;
using namespace bazyab::pdf;
using bazyab::test::letters_of;
using bazyab::test::PdfBuilder;
using bazyab::test::read_page;
using bazyab::test::refer;
using bazyab::test::with_font;

namespace {

const std::string codes = "1 begincodespacerange <0000> <FFFF> endcodespacerange\n";

// A font /G with CIDs, whose codes 97 and 98 are ب and پ; `encoding` and `glyphs` are its /Encoding
// and its /CIDToGIDMap.
PdfBuilder& add_composite(PdfBuilder& file, const std::string& encoding,
                          const std::string& glyphs = "/Identity",
                          const std::string& more_letters = {}) {
  const int letters = file.stream(
      "", codes + "2 beginbfchar <0061> <0628> <0062> <067E> endbfchar\n" + more_letters);
  const int descendant = file.object(
      "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /A /DW 500 /CIDSystemInfo << /Registry "
      "(Adobe) /Ordering (Identity) /Supplement 0 >> /CIDToGIDMap " +
      glyphs + " >>");
  const int font = file.object("<< /Type /Font /Subtype /Type0 /BaseFont /A /Encoding " + encoding +
                               " /DescendantFonts [" + std::to_string(descendant) +
                               " 0 R] /ToUnicode " + std::to_string(letters) + " 0 R >>");
  return file.resource("Font", "G", font);
}

GlyphPage read_both(PdfBuilder& file) {
  return read_page(
      file.page("BT /F 10 Tf 10 50 Td (a) Tj ET BT /G 10 Tf 50 50 Td <00610062> Tj ET"));
}

void check_left_out(const GlyphPage& page, const std::string& message) {
  REQUIRE(page.warnings.size() == 1);
  CHECK(page.warnings[0].code == "font-left-out");
  CHECK(page.warnings[0].message == message);
  CHECK(page.warnings[0].page == 1);
}

}  // namespace

TEST_CASE("a CMap of the file is used, and so is one that it builds on") {
  PdfBuilder file = with_font();
  const int base = file.stream("/Type /CMap /CMapName /B",
                               codes + "1 begincidrange <0000> <00FF> 0 endcidrange");
  const int map = file.stream("/Type /CMap /CMapName /L /UseCMap " + refer(base), codes);
  add_composite(file, refer(map));
  const GlyphPage page = read_both(file);
  CHECK(page.warnings.empty());
  CHECK(letters_of(page) == U"سبپ");
}

TEST_CASE("a CMap that uses itself is left out, and the text is there") {
  PdfBuilder file = with_font();
  const int before = file.object("null");
  const int map = file.stream("/Type /CMap /CMapName /L /UseCMap " + refer(before + 1), codes);
  REQUIRE(map == before + 1);
  add_composite(file, refer(map));
  const GlyphPage page = read_both(file);
  check_left_out(page, "a font's CMap uses itself, or too many others; it is left out");
  CHECK(letters_of(page) == U"سبپ");
}

TEST_CASE("a CMap of more codes than there are is left out") {
  PdfBuilder file = with_font();
  add_composite(file, refer(file.stream("/Type /CMap /CMapName /L",
                                        "1 begincidrange <00000000> <FFFFFFFF> 0 endcidrange")));
  const GlyphPage page = read_both(file);
  check_left_out(page, "a font's CMap names more codes than a font can have; it is left out");
  CHECK(letters_of(page) == U"سبپ");
}

TEST_CASE("what was left out stays so when another object turns out to be damaged") {
  PdfBuilder file = with_font();
  add_composite(file, refer(file.stream("/Type /CMap /CMapName /L",
                                        "1 begincidrange <00000000> <FFFFFFFF> 0 endcidrange")));
  const int damaged = file.object("<< /Damaged true >>");
  file.page("BT /F 10 Tf 10 50 Td (a) Tj ET BT /G 10 Tf 50 50 Td <00610062> Tj ET",
            "/Annots [" + refer(damaged) + "]");
  file.page("BT /G 10 Tf 50 50 Td <0061> Tj ET");
  std::string bytes = file.bytes();
  const std::string begin = std::to_string(damaged) + " 0 obj";
  bytes.replace(bytes.find("\n" + begin) + 1, begin.size(), std::string(begin.size(), ')'));
  Document document = Document::open_bytes(bytes, "file.pdf");
  const GlyphPage page = document.read_page(1);
  CHECK(page.warnings.at(0).message ==
        "a font's CMap names more codes than a font can have; it is left out");
  CHECK(letters_of(page) == U"سبپ");
  CHECK(letters_of(document.read_page(2)) == U"ب");
}

TEST_CASE("a map from codes to glyphs that is larger than any font is left out") {
  PdfBuilder file = with_font();
  add_composite(file, "/Identity-H", refer(file.stream("", std::string(2 << 20, '\1'))));
  const GlyphPage page = read_both(file);
  check_left_out(page, "a font's map from codes to glyphs unpacks to over 1 MB; it is left out");
  CHECK(letters_of(page) == U"سبپ");
}

TEST_CASE("maps to letters of megabytes are left out, and the other fonts keep theirs") {
  PdfBuilder file = with_font();
  add_composite(file, "/Identity-H", "/Identity", std::string(9 << 20, ' '));
  const GlyphPage page = read_both(file);
  check_left_out(page,
                 "the maps of the page's fonts to letters are larger than any; some are left out");
  CHECK(letters_of(page).starts_with(U"س"));
  CHECK(letters_of(page).find(U'ب') == std::u32string::npos);
}

TEST_CASE("a font in the mask of a graphics state is looked at before it is read") {
  PdfBuilder file = with_font();
  const int before = file.object("null");
  const int map = file.stream("/Type /CMap /CMapName /L /UseCMap " + refer(before + 1), codes);
  add_composite(file, refer(map));
  const int font = map + 3;  // behind its map and its descendant
  const int group = file.stream(
      "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Group << /S /Transparency /CS /DeviceGray >> "
      "/Resources << /Font << /G " +
          refer(font) + " >> >>",
      "BT /G 10 Tf <0061> Tj ET");
  const int state = file.object("<< /SMask << /S /Luminosity /G " + refer(group) + " >> >>");
  PdfBuilder page = file;
  const GlyphPage read =
      read_page(page.page("/S gs", "/Resources << /ExtGState << /S " + refer(state) + " >> >>"));
  check_left_out(read, "a font's CMap uses itself, or too many others; it is left out");
}

TEST_CASE("masks that use two masks each, forty deep, are left out, and the text is there") {
  PdfBuilder file = with_font();
  const std::string form =
      "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Group << /S /Transparency /CS /DeviceGray "
      ">> ";
  int group = file.stream(form, "0 0 9 9 re f");
  const auto state_of = [&] {
    const std::string state = " << /SMask << /S /Luminosity /G " + refer(group) + " >> >> ";
    return "/ExtGState << /S" + state + "/T" + state + ">>";
  };
  for (int depth = 0; depth < 40; ++depth) {
    group = file.stream(form + "/Resources << " + state_of() + " >>", "/S gs /T gs");
  }
  const GlyphPage page =
      read_page(file.page("/S gs BT /F 10 Tf 10 50 Td (a) Tj ET",
                          "/Resources << /Font << /F 1 0 R >> " + state_of() + " >>"));
  REQUIRE(!page.warnings.empty());
  CHECK(page.warnings[0].message ==
        "masks within masks nest over 5 deep; the outermost are left out");
  CHECK(page.glyphs.size() == 1);
}
