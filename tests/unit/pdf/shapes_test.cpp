// Shapes that may be letters.
#include <catch2/catch.hpp>

#include "unit/pdf/read_content.h"

using namespace bazyab;
using namespace bazyab::test;

namespace {

std::vector<Box> shapes(const std::string& content) {
  return pdf::Document::open_bytes(PdfBuilder().page(content).bytes(), "file.pdf")
      .read_page(1)
      .shapes;
}

constexpr const char* curl = "50 50 m 60 50 60 70 50 70 c f ";

}  // namespace

TEST_CASE("a filled curve is a shape, in points from the top left") {
  // Poppler gives the corners of a curve as its points.
  const std::vector<Box> found = shapes(curl);
  REQUIRE(found.size() == 1);
  CHECK(found[0] == Box{50, 30, 60, 50});
}

TEST_CASE(
    "each part of a path is a shape, six corners are one, and the rule of filling is all one") {
  CHECK(shapes("50 50 m 60 50 60 70 50 70 c h 80 50 m 90 50 90 70 80 70 c f*").size() == 2);
  CHECK(shapes("10 10 m 20 10 l 20 14 l 14 14 l 14 20 l 10 20 l f").size() == 1);
}

TEST_CASE("rectangles, strokes, dots and large drawings are no letters") {
  CHECK(shapes("50 50 20 10 re f").empty());
  CHECK(shapes("50 50 m 60 50 60 70 50 70 c S").empty());
  CHECK(shapes("50 50 m 50.5 50 50.5 50.6 50 50.6 c f").empty());
  CHECK(shapes("10 5 m 60 5 60 95 10 95 c f").empty());
}

TEST_CASE("what lies outside the page or its clip is not seen") {
  CHECK(shapes("1 0 0 1 500 0 cm " + std::string(curl)).empty());
  CHECK(shapes("0 0 30 30 re W n " + std::string(curl)).empty());
}

TEST_CASE("a page gives up to twenty thousand shapes") {
  std::string content;
  for (int count = 0; count < 20'010; ++count) content += curl;
  CHECK(shapes(content).size() == 20'000);
}
