// How deep marked content nests.
#include "pdf/marked_content.h"

#include <catch2/catch.hpp>
#include <string>

#include "unit/pdf/read_content.h"

using namespace bazyab;
using namespace bazyab::pdf;
using bazyab::test::letters_of;
using bazyab::test::read_content;

namespace {

std::span<const unsigned char> bytes_of(const std::string& text) {
  return {reinterpret_cast<const unsigned char*>(text.data()), text.size()};
}

std::string repeated(const std::string& text, int times) {
  std::string all;
  for (int count = 0; count < times; ++count) all += text;
  return all;
}

}  // namespace

TEST_CASE("operators are readable up to the one that opens too much") {
  const std::string open = "/Span /P BDC ";
  const std::string fits = repeated(open, 1'000);
  CHECK(readable_bytes(bytes_of(fits)) == fits.size());
  CHECK(readable_bytes(bytes_of(fits + open + "(a) Tj")) == fits.size() - 1);
}

TEST_CASE("pieces beside each other are not within each other") {
  const std::string beside = repeated("/P <</MCID 1>> BDC (a) Tj EMC\n", 5'000);
  CHECK(readable_bytes(bytes_of(beside)) == beside.size());
}

TEST_CASE("what opens and closes in strings, comments, names and pictures does not") {
  const std::string open = "/Span BMC ";
  for (const char* const hidden :
       {"(EMC)", "(\\) EMC)", "% EMC\n", "/EMC ", "BI ID EMC \x01 EI "}) {
    const MarkedContent found = marked_content(bytes_of(repeated(open + hidden, 10)), 0);
    CHECK(found.left_open == 10);
  }
  CHECK(marked_content(bytes_of("(BDC BDC) Tj /BDC gs % BMC\n"), 3).left_open == 3);
}

TEST_CASE("what is open before counts") {
  const std::string open = "/Span BMC /Span BMC EMC";
  CHECK(marked_content(bytes_of(open), 998).readable == open.size());
  CHECK(marked_content(bytes_of(open), 998).left_open == 999);
  CHECK(marked_content(bytes_of(open), 999).readable == std::string("/Span BMC").size());
}

TEST_CASE("text before marked content that nests too deep by named properties is read") {
  const GlyphPage page =
      read_content("BT /F 10 Tf 10 50 Td (a) Tj ET\n" + repeated("/Span /P BDC ", 2'000) +
                   "BT /F 10 Tf 10 20 Td (b) Tj ET");
  CHECK(letters_of(page) == U"س");
  REQUIRE(page.warnings.size() == 1);
  CHECK(page.warnings[0].message ==
        "marked content nests over 1,000 deep; the rest of the page is left out");
}
