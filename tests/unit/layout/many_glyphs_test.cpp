// Pages with very many glyphs: the work must grow with their number, not with its square. What such
// a square costs is told by the test's time limit in ctest.
#include <catch2/catch.hpp>

#include "layout/layout.h"
#include "unicode/letters.h"
#include "unit/layout/read_page.h"

using namespace bazyab;
using namespace bazyab::layout;
using namespace bazyab::test;

namespace {

// Letters that come out of all steps.
std::size_t letters_read(const GlyphPage& page) {
  const PageFacts facts = analyse_page(page);
  preview_lines(facts);
  std::size_t letters = 0;
  for (const Block& block : compose_page(facts, facts_of({facts}))) {
    for (const Line& line : block.lines) {
      for (const char32_t letter : line.text.letters) {
        if (!unicode::is_white_space(letter) && letter != unicode::zwnj) ++letters;
      }
    }
  }
  return letters;
}

}  // namespace

TEST_CASE("many glyphs on one spot") {
  PageBuilder page;
  for (int glyph = 0; glyph < 100'000; ++glyph) {
    page.line(500, 100).leftward(std::u32string(1, U'ا' + static_cast<char32_t>(glyph % 30)));
  }
  CHECK(letters_read(page.page()) == 96'667);  // without its tatweels
}

TEST_CASE("many glyphs of no width on one spot") {
  PageBuilder page;
  for (int glyph = 0; glyph < 100'000; ++glyph) page.line(500, 100).glyph(U"س", 0);
  CHECK(letters_read(page.page()) == 100'000);
}

TEST_CASE("many marks on one spot") {
  PageBuilder page;
  for (int glyph = 0; glyph < 100'000; ++glyph) page.line(500, 100).glyph(U"\u064E", 0);
  CHECK(letters_read(page.page()) == 100'000);
}

TEST_CASE("many rows") {
  PageBuilder page;
  page.em(0.1F);
  for (int row = 0; row < 30'000; ++row) {
    const float y = 0.14F * static_cast<float>(row);
    page.line(500, y).leftward(U"سل").line(300, y).leftward(U"ام");
  }
  CHECK(letters_read(page.page()) == 120'000);
}

TEST_CASE("many words parted by wide white in few rows") {
  PageBuilder page;
  page.em(0.01F);
  for (int row = 0; row < 5; ++row) {
    page.line(600, 100 + 0.02F * static_cast<float>(row));
    for (int word = 0; word < 5'000; ++word) page.leftward(U"س").gap(1);
  }
  CHECK(letters_read(page.page()) == 25'000);
}

TEST_CASE("many numbers that stand apart in one row") {
  PageBuilder page;
  page.em(0.005F).line(600, 100);
  for (int number = 0; number < 40'000; ++number) page.leftward(U"۵ ");
  CHECK(letters_read(page.page()) == 40'000);
}
