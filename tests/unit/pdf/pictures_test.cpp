// Pages as pictures, and the pictures on pages.
#include <algorithm>
#include <catch2/catch.hpp>

#include "unit/pdf/read_content.h"

using namespace bazyab;
using namespace bazyab::test;

namespace {

Picture draw(const PdfBuilder& file, int dpi) {
  return pdf::Document::open_bytes(file.bytes(), "file.pdf").render_page(1, dpi);
}

pdf::ImageUse images(const PdfBuilder& file) {
  return pdf::Document::open_bytes(file.bytes(), "file.pdf").images_of_page(1);
}

std::uint8_t pixel(const Picture& picture, int x, int y) {
  return picture.pixels.at(static_cast<std::size_t>(y) * static_cast<std::size_t>(picture.width) +
                           static_cast<std::size_t>(x));
}

// Grey pixels 2 by 2, as XObject /I.
PdfBuilder with_image() {
  PdfBuilder file;
  file.resource("XObject", "I",
                file.stream("/Type /XObject /Subtype /Image /Width 2 /Height 2 /ColorSpace "
                            "/DeviceGray /BitsPerComponent 8",
                            "abcd"));
  return file;
}

}  // namespace

TEST_CASE("a page is drawn at its size in dots, black on white") {
  const Picture picture = draw(PdfBuilder().page("0 g 50 50 50 25 re f"), 144);
  CHECK(picture.width == 400);
  CHECK(picture.height == 200);
  CHECK(picture.dpi == 144);
  REQUIRE(picture.pixels.size() == 400U * 200U);
  CHECK(pixel(picture, 10, 10) == 255);
  // The square lies from x 50 to 100, y 25 to 50 from the top.
  CHECK(pixel(picture, 150, 75) == 0);
  CHECK(pixel(picture, 150, 45) == 255);
  CHECK(pixel(picture, 95, 75) == 255);
  const auto ink = std::count(picture.pixels.begin(), picture.pixels.end(), 0);
  CHECK(ink == Approx(100 * 50).epsilon(0.05));
}

TEST_CASE("an empty page is white paper") {
  const Picture picture = draw(PdfBuilder().page(""), 72);
  CHECK(std::count(picture.pixels.begin(), picture.pixels.end(), 255) == 200 * 100);
}

TEST_CASE("a page is drawn turned and cropped as it is shown") {
  const Picture turned = draw(PdfBuilder().page("0 g 0 0 20 100 re f", "/Rotate 90"), 72);
  CHECK(turned.width == 100);
  CHECK(turned.height == 200);
  CHECK(pixel(turned, 50, 10) == 0);
  CHECK(pixel(turned, 50, 190) == 255);
  const Picture cropped =
      draw(PdfBuilder().page("0 g 50 20 10 60 re f", "/CropBox [50 20 150 80]"), 72);
  CHECK(cropped.width == 100);
  CHECK(cropped.height == 60);
  CHECK(pixel(cropped, 5, 30) == 0);
  CHECK(pixel(cropped, 50, 30) == 255);
}

TEST_CASE("a page beyond 200 million pixels is too large") {
  PdfBuilder file;
  file.page("", "", "0 0 14400 14400");
  pdf::Document document = pdf::Document::open_bytes(file.bytes(), "big.pdf");
  try {
    document.render_page(1, 300);
    FAIL("nothing was thrown");
  } catch (const Error& error) {
    CHECK(error.code == ErrorCode::too_large);
    CHECK(error.page == 1);
    CHECK(error.file == "big.pdf");
  }
}

TEST_CASE("a resolution that is none is refused") {
  pdf::Document document = pdf::Document::open_bytes(PdfBuilder().page("").bytes(), "file.pdf");
  CHECK_THROWS_AS(document.render_page(1, -72), Error);
}

TEST_CASE("a page without pictures has none") {
  const pdf::ImageUse use = images(PdfBuilder().page("0 g 0 0 50 50 re f"));
  CHECK(use.count == 0);
  CHECK(use.coverage == 0);
  CHECK(use.dpi == 0);
}

TEST_CASE("a picture is told with the share of the page that it covers and its resolution") {
  // 2 pixels on 100 points: 1.44 dots an inch one way, 2.88 the other; the finer counts.
  const pdf::ImageUse use = images(with_image().page("q 100 0 0 50 0 0 cm /I Do Q"));
  CHECK(use.count == 1);
  CHECK(use.coverage == Approx(0.25).margin(0.001));
  CHECK(use.dpi == 3);
}

TEST_CASE("several pictures add up to the whole page at most; the largest tells the resolution") {
  const pdf::ImageUse use =
      images(with_image().page("q 200 0 0 100 0 0 cm /I Do Q q 2 0 0 2 0 0 cm /I Do Q"));
  CHECK(use.count == 2);
  CHECK(use.coverage == 1);
  CHECK(use.dpi == 1);
}

TEST_CASE("a turned picture covers what it covers") {
  const pdf::ImageUse use = images(with_image().page("q 0 50 -100 0 100 0 cm /I Do Q"));
  CHECK(use.coverage == Approx(0.25).margin(0.001));
}

TEST_CASE("inline pictures are told, and text after them is read") {
  const std::string content =
      "q 100 0 0 50 0 0 cm BI /W 2 /H 2 /BPC 8 /CS /G ID abcd EI Q BT /F 10 Tf 20 60 Td (a) Tj ET";
  CHECK(images(with_font().page(content)).count == 1);
  const GlyphPage page = read_content(content);
  CHECK(page.glyphs.size() == 1);
  CHECK(page.warnings.empty());
}

TEST_CASE("stencils are pictures too") {
  const pdf::ImageUse use =
      images(PdfBuilder().page("q 100 0 0 50 0 0 cm BI /W 8 /H 1 /IM true /BPC 1 ID a EI Q"));
  CHECK(use.count == 1);
}

TEST_CASE("pictures beyond the page cover nothing of it") {
  CHECK(images(with_image().page("q 200 0 0 100 500 0 cm /I Do Q")).coverage == 0);
}

TEST_CASE("a page is blank if it draws nothing that is not white") {
  const auto is_blank = [](const char* content) {
    return images(with_image().page(content)).blank;
  };
  CHECK(is_blank(""));
  CHECK(is_blank("1 g 0 0 200 100 re f 1 1 1 rg 0 0 200 100 re f* 0 0 9 9 re n"));
  CHECK_FALSE(is_blank("0.5 g 0 0 20 10 re f"));
  CHECK_FALSE(is_blank("0 0 20 10 re f*"));
  CHECK_FALSE(is_blank("0 0 m 20 10 l S"));
  CHECK_FALSE(is_blank("20 0 0 20 10 10 cm /I Do"));
  CHECK_FALSE(is_blank("BI /W 1 /H 1 /CS /G /BPC 8 ID a EI"));
  CHECK_FALSE(images(PdfBuilder().font("F1").page("BT /F1 12 Tf 10 10 Td (a) Tj ET")).blank);
}

TEST_CASE("a shading or a tiled pattern is no blank page") {
  PdfBuilder shaded;
  shaded.resource(
      "Shading", "S",
      shaded.object("<< /ShadingType 2 /ColorSpace /DeviceGray /Coords [0 0 200 0] /Function << "
                    "/FunctionType 2 /Domain [0 1] /C0 [0] /C1 [0.5] /N 1 >> >>"));
  CHECK_FALSE(images(shaded.page("/S sh")).blank);
  PdfBuilder tiled;
  tiled.resource("Pattern", "P",
                 tiled.stream("/PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 4 4] /XStep 4 "
                              "/YStep 4 /Resources << >>",
                              "0 g 0 0 2 2 re f"));
  CHECK_FALSE(images(tiled.page("/Pattern cs /P scn 0 0 50 50 re f")).blank);
}
