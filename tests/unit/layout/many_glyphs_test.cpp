// Pages with very many glyphs: the time must grow with their number, not with its square.
//
// The limits are far above what such a page takes, far below what a square would.
#include <catch2/catch.hpp>
#include <chrono>

#include "layout/layout.h"
#include "unit/layout/read_page.h"

using namespace bazyab;
using namespace bazyab::layout;
using namespace bazyab::test;

namespace {

double seconds_to_read(const GlyphPage& page) {
  const auto begin = std::chrono::steady_clock::now();
  const PageFacts facts = analyse_page(page);
  preview_lines(facts);
  compose_page(facts, facts_of({facts}));
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

}  // namespace

TEST_CASE("many glyphs on one spot") {
  PageBuilder page;
  for (int glyph = 0; glyph < 100'000; ++glyph) {
    page.line(500, 100).leftward(std::u32string(1, U'ا' + static_cast<char32_t>(glyph % 30)));
  }
  CHECK(seconds_to_read(page.page()) < 10);
}

TEST_CASE("many glyphs of no width on one spot") {
  PageBuilder page;
  for (int glyph = 0; glyph < 100'000; ++glyph) page.line(500, 100).glyph(U"س", 0);
  CHECK(seconds_to_read(page.page()) < 10);
}

TEST_CASE("many marks on one spot") {
  PageBuilder page;
  for (int glyph = 0; glyph < 100'000; ++glyph) page.line(500, 100).glyph(U"\u064E", 0);
  CHECK(seconds_to_read(page.page()) < 10);
}

TEST_CASE("many rows") {
  PageBuilder page;
  page.em(0.1F);
  for (int row = 0; row < 30'000; ++row) {
    const float y = 0.14F * static_cast<float>(row);
    page.line(500, y).leftward(U"سل").line(300, y).leftward(U"ام");
  }
  CHECK(seconds_to_read(page.page()) < 10);
}

TEST_CASE("many words parted by wide white in few rows", "[!shouldfail]") {
  PageBuilder page;
  page.em(0.01F);
  for (int row = 0; row < 5; ++row) {
    page.line(600, 100 + 0.02F * static_cast<float>(row));
    for (int word = 0; word < 5'000; ++word) page.leftward(U"س").gap(1);
  }
  CHECK(seconds_to_read(page.page()) < 1);
}

TEST_CASE("many numbers that stand apart in one row", "[!shouldfail]") {
  PageBuilder page;
  page.em(0.005F).line(600, 100);
  for (int number = 0; number < 40'000; ++number) page.leftward(U"۵ ");
  CHECK(seconds_to_read(page.page()) < 1);
}
