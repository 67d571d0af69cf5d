// Areas that pale letters are seen on, and letters in the colour of the paper.
#include <catch2/catch.hpp>

#include "unit/pdf/read_content.h"

using namespace bazyab;
using namespace bazyab::test;

namespace {

std::vector<Box> grounds(const std::string& content) {
  return pdf::Document::open_bytes(PdfBuilder().page(content).bytes(), "file.pdf")
      .read_page(1)
      .grounds;
}

}  // namespace

TEST_CASE("what is filled with a colour is a ground, whatever its shape") {
  const std::vector<Box> found = grounds("0 0 1 rg 20 40 30 10 re f");
  REQUIRE(found.size() == 1);
  CHECK(found[0] == Box{20, 50, 50, 60});
  CHECK(grounds("20 20 m 60 20 60 60 20 60 c f*").size() == 1);
}

TEST_CASE("white areas, strokes and those too small for letters are no grounds") {
  CHECK(grounds("1 g 20 40 30 10 re f").empty());
  CHECK(grounds("20 40 30 10 re S").empty());
  CHECK(grounds("20 40 30 2 re f").empty());
}

TEST_CASE("a page gives up to a thousand grounds") {
  std::string content;
  for (int count = 0; count < 1'010; ++count) content += "20 40 30 10 re f ";
  CHECK(grounds(content).size() == 1'000);
}
