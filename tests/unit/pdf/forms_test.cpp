// Forms whose content is packed.
#include <catch2/catch.hpp>
#include <cstdint>
#include <string>

#include "read_content.h"

using namespace bazyab;
using namespace bazyab::pdf;
using bazyab::tests::PdfBuilder;

namespace {

// As zlib has what it does not pack: a header, one stored block, the checksum.
std::string packed(const std::string& content) {
  const auto size = static_cast<std::uint16_t>(content.size());
  std::uint32_t low = 1, high = 0;
  for (const char each : content) {
    low = (low + static_cast<unsigned char>(each)) % 65521;
    high = (high + low) % 65521;
  }
  std::string bytes = "\x78\x01\x01";
  for (const int number : {size & 0xFF, size >> 8, ~size & 0xFF, ~size >> 8 & 0xFF}) {
    bytes += static_cast<char>(number);
  }
  bytes += content;
  for (const std::uint32_t sum : {high >> 8, high & 0xFF, low >> 8, low & 0xFF}) {
    bytes += static_cast<char>(sum);
  }
  return bytes;
}

// The number of a packed form with these entries of its dictionary.
int add_form(PdfBuilder& file, const std::string& entries, const std::string& content) {
  return file.stream(
      "/Type /XObject /Subtype /Form /BBox [0 0 200 100] /Filter /FlateDecode " + entries,
      packed(content));
}

std::string font_resources(PdfBuilder& file, const std::string& more = {}) {
  const int font = file.object("<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>");
  return "/Resources << /Font << /F " + std::to_string(font) + " 0 R >> " + more + " >>";
}

}  // namespace

TEST_CASE("a packed form lies where it is put, and what follows is not moved by it") {
  PdfBuilder file = with_font();
  const std::string resources = font_resources(file);
  file.resource("XObject", "X",
                add_form(file, "/Matrix [2 0 0 2 5 5] " + resources,
                         "BT /F 10 Tf 10 10 Td (a) Tj ET"));
  const GlyphPage page =
      read_page(file.page("q 1 0 0 1 20 30 cm /X Do Q BT /F 10 Tf 50 60 Td (b) Tj ET"));
  REQUIRE(page.glyphs.size() == 2);
  CHECK(page.glyphs[0].origin_x == Approx(45));
  CHECK(page.glyphs[0].em == Approx(20));
  CHECK(page.glyphs[1].origin_x == Approx(50));
  CHECK(page.glyphs[1].em == Approx(10));
  CHECK(page.fonts.at(page.glyphs[0].font).name == "Courier");
  CHECK(page.fonts.at(page.glyphs[1].font).name != "Courier");
  CHECK(page.warnings.empty());
}

TEST_CASE("a packed form without fonts takes those of the page") {
  PdfBuilder file = with_font();
  file.resource("XObject", "X", add_form(file, "", "BT /F 10 Tf 20 60 Td (ab) Tj ET"));
  const GlyphPage page = read_page(file.page("/X Do /X Do"));
  CHECK(page.glyphs.size() == 4);
  CHECK(page.warnings.empty());
}

TEST_CASE("packed forms within each other are all drawn, each once") {
  constexpr int count = 30;
  PdfBuilder file;
  int inner = 0;
  for (int form = 0; form < count; ++form) {
    const std::string named = form > 0 ? "/XObject << /X " + std::to_string(inner) + " 0 R >>" : "";
    const std::string resources = font_resources(file, named);
    inner = add_form(file, resources,
                     std::string("BT /F 10 Tf 20 60 Td (a) Tj ET") + (form > 0 ? " /X Do" : ""));
  }
  file.resource("XObject", "X", inner);
  CHECK(read_page(file.page("/X Do")).glyphs.size() == count);
}

TEST_CASE("a packed form that leaves things open leaves them to itself") {
  PdfBuilder file = with_font();
  file.resource("XObject", "X", add_form(file, "", "q q 3 0 0 3 0 0 cm BT /F 10 Tf 20 5 Td (a) Tj"));
  const GlyphPage page = read_page(file.page("/X Do BT /F 10 Tf 50 60 Td (b) Tj ET"));
  REQUIRE(page.glyphs.size() == 2);
  CHECK(page.glyphs[1].origin_x == Approx(50));
  CHECK(page.glyphs[1].em == Approx(10));
}
