// Pages that would end the program or hold it for minutes when they are drawn.
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "unit/pdf/read_content.h"

using namespace bazyab;
using namespace bazyab::pdf;
using bazyab::test::PdfBuilder;
using bazyab::test::refer;
using bazyab::test::with_font;

namespace {

const std::string too_much =
    "drawing the page takes more than any page needs; the rest is left out";
const std::string lies =
    "a picture's data says to be larger than its page can hold; it is left out";

struct Drawing {
  Picture picture;
  std::vector<Warning> left_out;

  bool is_dark_at(int x, int y) const {
    return picture.pixels.at(static_cast<std::size_t>(y * picture.width + x)) < 128;
  }
};

Drawing draw(const PdfBuilder& file) {
  constexpr int page = 1;
  Document document = Document::open_bytes(file.bytes(), "file.pdf");
  document.read_page(page);
  Drawing drawing;
  drawing.picture = document.render_page(page, 72);
  drawing.left_out = document.left_out(page);
  return drawing;
}

void check_left_out(const Drawing& drawing, const std::string& message) {
  REQUIRE(drawing.left_out.size() == 1);
  CHECK(drawing.left_out[0].message == message);
  CHECK(drawing.left_out[0].page == 1);
}

// A page with a black square at its left and this picture at its right.
Drawing draw_picture(const std::string& entries, const std::string& data) {
  PdfBuilder file = with_font();
  file.resource("XObject", "I",
                file.stream("/Subtype /Image /Width 10 /Height 10 /BitsPerComponent 8 "
                            "/ColorSpace /DeviceGray " +
                                entries,
                            data));
  file.page("0 0 20 20 re f q 50 0 0 50 100 0 cm /I Do Q");
  return draw(file);
}

std::string number(unsigned long value, int bytes) {
  std::string text;
  for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8) {
    text += static_cast<char>(value >> shift & 0xFF);
  }
  return text;
}

}  // namespace

TEST_CASE("a sound page is drawn whole") {
  const Drawing drawing = draw_picture("", std::string(100, '\0'));
  CHECK(drawing.left_out.empty());
  CHECK(drawing.is_dark_at(10, 90));
  CHECK(drawing.is_dark_at(120, 80));
}

TEST_CASE("a picture whose data says to be larger than any is left out, the rest is drawn") {
  const std::string progressive =
      "\xFF\xD8\xFF\xC2" + number(17, 2) + "\x08" + number(65'500, 2) + number(65'500, 2) + "\x03";
  const std::string page_information = number(0, 4) + "\x30" + number(0, 1) + "\x01" +
                                       number(19, 4) + number(4'000'000'000, 4) +
                                       number(4'000'000'000, 4) + std::string(30, '\0');
  const std::string codestream = "\xFF\x4F\xFF\x51" + number(47, 2) + number(0, 2) +
                                 number(60'000, 4) + number(60'000, 4) + number(0, 8) +
                                 number(60'000, 4) + number(60'000, 4) + number(0, 8) +
                                 number(3, 2) + std::string(30, '\0');
  const std::pair<std::string, std::string> pictures[] = {
      {"/Filter /DCTDecode", progressive + std::string(50, '\0')},
      {"/Filter /JBIG2Decode", page_information},
      {"/Filter /JPXDecode", codestream},
      {"/Filter /FlateDecode /DecodeParms << /Predictor 15 /Columns 2000000000 >>", "x"},
      {"/Filter [/FlateDecode] /DecodeParms [<< /Predictor 15 /Columns -5 >>]", "x"},
  };
  for (const auto& [entries, data] : pictures) {
    INFO(entries);
    const Drawing drawing = draw_picture(entries, data);
    check_left_out(drawing, lies);
    CHECK(drawing.is_dark_at(10, 90));
  }
}

TEST_CASE("lines of more dashes than can be seen end the drawing") {
  PdfBuilder file = with_font();
  file.page("0 0 20 20 re f [.000001 .000001] 0 d 0 50 m 200 50 l S");
  const Drawing drawing = draw(file);
  check_left_out(drawing, too_much);
  CHECK(drawing.is_dark_at(10, 90));
}

TEST_CASE("lines of dashes that can be seen are drawn") {
  PdfBuilder file = with_font();
  file.page("[50 50] 0 d 4 w 0 50 m 200 50 l S");
  const Drawing drawing = draw(file);
  CHECK(drawing.left_out.empty());
  CHECK(drawing.is_dark_at(25, 50));
  CHECK_FALSE(drawing.is_dark_at(75, 50));
}

TEST_CASE("groups within each other end the drawing where they are too deep") {
  PdfBuilder file = with_font();
  const int state = file.object("<< /ca .5 >>");
  const std::string states = "/ExtGState << /S " + std::to_string(state) + " 0 R >>";
  const std::string form =
      "/Type /XObject /Subtype /Form /BBox [0 0 200 100] /Group << /S "
      "/Transparency /I true >> /Resources << " +
      states;
  int inner = file.stream(form + " >>", "0 0 20 20 re f");
  for (int depth = 0; depth < 60; ++depth) {
    inner = file.stream(form + " /XObject << /X " + std::to_string(inner) + " 0 R >> >>",
                        "/S gs /X Do");
  }
  file.page("/S gs /X Do",
            "/Resources << " + states + " /XObject << /X " + std::to_string(inner) + " 0 R >> >>");
  check_left_out(draw(file), too_much);
}

TEST_CASE("a pattern of more tiles than can be seen ends the drawing") {
  PdfBuilder file = with_font();
  file.resource("Pattern", "P",
                file.stream("/PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 1 1] "
                            "/XStep .001 /YStep .001 /Resources << >>",
                            "0 0 1 1 re f"));
  file.page("0 0 20 20 re f /Pattern cs /P scn 50 0 100 100 re f");
  const Drawing drawing = draw(file);
  check_left_out(drawing, too_much);
  CHECK(drawing.is_dark_at(10, 90));
}

TEST_CASE("areas filled more often than can be seen end the drawing") {
  PdfBuilder file = with_font();
  std::string content = "0 0 20 20 re f\n";
  // Slivers, which are as large as the box around them, and quick to fill.
  for (int fill = 0; fill < 150; ++fill) content += "0 0 m 4000 4000 l 4000 3999 l f\n";
  file.page(content, {}, "0 0 4000 4000");
  check_left_out(draw(file), too_much);
}

TEST_CASE("lines across the page count as lines, not as the page") {
  PdfBuilder file = with_font();
  std::string content = "0 0 20 20 re f 1 w\n";
  for (int line = 0; line < 150; ++line) content += "0 0 m 4000 4000 l S\n";
  file.page(content, {}, "0 0 4000 4000");
  const Drawing drawing = draw(file);
  CHECK(drawing.left_out.empty());
  CHECK(drawing.is_dark_at(10, 3'990));
}

namespace {

const std::string level = "/ShadingType 2 /ColorSpace /DeviceGray /Coords [0 0 200 100] /Function ";

}  // namespace

TEST_CASE("shadings painted over more than can be seen end the drawing") {
  PdfBuilder file = with_font();
  const int shading = file.object("<< " + level + "<< /FunctionType 2 /Domain [0 1] /N 1 >> >>");
  file.page("0 0 20 20 re f /S sh", "/Resources << /Shading << /S " + refer(shading) + " >> >>",
            "0 0 10500 10500");
  check_left_out(draw(file), too_much);
}

TEST_CASE("a program for each pixel counts by its length") {
  const auto draw_program = [](int operators) {
    PdfBuilder file = with_font();
    std::string program = "{ ";
    for (int times = 0; times < operators; ++times) program += "exch 1 mul ";
    const int function =
        file.stream("/FunctionType 4 /Domain [0 1 0 1] /Range [0 1]", program + "pop }");
    const int shading = file.object(
        "<< /ShadingType 1 /ColorSpace /DeviceGray /Matrix [1000 0 0 100 0 0] /Function " +
        refer(function) + " >>");
    file.page("0 0 20 20 re f /S sh", "/Resources << /Shading << /S " + refer(shading) + " >> >>",
              "0 0 600 600");
    return draw(file);
  };
  CHECK(draw_program(1).left_out.empty());
  check_left_out(draw_program(4'000), too_much);
}

TEST_CASE("a small picture painted over the page again and again ends the drawing") {
  PdfBuilder file = with_font();
  std::string content = "0 0 20 20 re f\n";
  for (int time = 0; time < 150; ++time) {
    content += "q 4000 4000 .1 -.1 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q\n";
  }
  file.page(content, {}, "0 0 4000 4000");
  check_left_out(draw(file), too_much);
}

TEST_CASE("a picture in the operators that says to be larger than they are is read to their end") {
  PdfBuilder file = with_font();
  std::string content = "0 0 20 20 re f\n";
  for (int time = 0; time < 2'000; ++time) {
    content += "q 1 0 0 1 20 0 cm BI /W 40000 /H 50000 /BPC 8 /CS /G ID x EI Q\n";
  }
  file.page(content + "BT /F 10 Tf 10 50 Td (a) Tj ET");
  const Drawing drawing = draw(file);  // in no time
  REQUIRE(drawing.left_out.size() == 1);
  CHECK(drawing.left_out[0].code == "picture-too-large");
  CHECK(drawing.is_dark_at(10, 90));
  CHECK(bazyab::test::letters_of(bazyab::test::read_page(file)) == U"س");
}

TEST_CASE("the file of a font that is only drawn is left out where it is larger than any") {
  for (const std::string key : {"FontFile2", "FontFile3"}) {
    INFO(key);
    PdfBuilder file = with_font();
    std::string runs;  // 128 times a byte each
    for (int run = 0; run <= (1 << 20); ++run) runs += std::string("\x81\0", 2);
    const int program = file.stream("/Filter /RunLengthDecode", runs);
    const int descriptor = file.object(
        "<< /Type /FontDescriptor /FontName /A /Flags 4 /FontBBox [0 0 1000 1000] /Ascent 900 "
        "/Descent -200 /ItalicAngle 0 /CapHeight 700 /StemV 80 /" +
        key + " " + refer(program) + " >>");
    const int descendant = file.object(
        "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /A /DW 500 /CIDToGIDMap /Identity "
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> "
        "/FontDescriptor " +
        refer(descriptor) + " >>");
    file.resource("Font", "G",
                  file.object("<< /Type /Font /Subtype /Type0 /BaseFont /A /Encoding /Identity-H "
                              "/DescendantFonts [" +
                              refer(descendant) + "] >>"));
    file.page("0 0 20 20 re f BT /G 10 Tf 50 50 Td <00010002> Tj ET");
    const Drawing drawing = draw(file);
    check_left_out(drawing, "a font's file unpacks to over 128 MB; it is left out");
    CHECK(drawing.is_dark_at(10, 90));
  }
}
