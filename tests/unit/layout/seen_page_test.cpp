// Items beside the glyphs that they were made of.
#include "layout/seen_page.h"

#include <catch2/catch.hpp>
#include <limits>

#include "layout/layout.h"
#include "unit/layout/read_page.h"

using namespace bazyab;
using namespace bazyab::layout;
using namespace bazyab::test;

namespace {

PageBuilder line() {
  PageBuilder page;
  page.line(500, 100);
  return page;
}

SeenPage seen(const GlyphPage& page) {
  const PageFacts facts = analyse_page(page);
  return seen_page(facts, page, facts_of({facts}));
}

std::size_t count_aside(const SeenPage& page) {
  std::size_t count = 0;
  for (const SeenGlyph& glyph : page.glyphs) count += glyph.region == 0 ? 1 : 0;
  return count;
}

}  // namespace

TEST_CASE("a glyph is seen where it stands, with its map and what lies before it") {
  const SeenPage page = seen(line().leftward(U"س").gap(0.1F).leftward(U"\uFEE2").page());
  REQUIRE(page.glyphs.size() == 2);
  const SeenGlyph& first = page.glyphs[0];
  CHECK(first.region == 1);
  CHECK(first.line == 1);
  CHECK(first.kind == ItemKind::letter);
  CHECK(first.baseline == 100);
  CHECK(first.left == 495);
  CHECK(first.right == 500);
  CHECK(first.em == 10);
  CHECK(first.code == U'س');
  CHECK(first.observed == Observed::line_break);
  CHECK_FALSE(first.gap.has_value());
  const SeenGlyph& second = page.glyphs[1];
  CHECK(shown(second.mapped) == "\uFEE2");
  CHECK(shown(second.letters) == "م");
  CHECK(second.shape == Shape::final);
  CHECK(second.observed == Observed::gap);
  CHECK(second.gap.value() == Approx(0.1F).margin(1e-4));
}

TEST_CASE("lines are counted anew in each region, from right to left within a line") {
  const SeenPage page = seen(line().leftward(U"اب").line(500, 120).leftward(U"پت").page());
  REQUIRE(page.glyphs.size() == 4);
  CHECK(page.glyphs[1].line == 1);
  CHECK(page.glyphs[2].line == 2);
  CHECK(page.glyphs[2].right > page.glyphs[3].right);
}

TEST_CASE("spaces are rows of their own, and the letter behind them tells of them") {
  const SeenPage page = seen(line().leftward(U"س ل").page());
  REQUIRE(page.glyphs.size() == 3);
  CHECK(page.glyphs[1].kind == ItemKind::space);
  CHECK_FALSE(page.glyphs[1].observed.has_value());
  CHECK(page.glyphs[2].observed == Observed::space);
}

TEST_CASE("a form that is learned from the document is told") {
  PageBuilder builder = line();
  for (int word = 0; word < 4; ++word) builder.leftward(U"به ");
  for (int word = 0; word < 4; ++word) builder.leftward(U"\u0686\u0633 ");
  const SeenPage page = seen(builder.leftward(U"چسا").page());
  // The code of seen stands at the ends of words.
  const SeenGlyph& before_last = page.glyphs[page.glyphs.size() - 2];
  REQUIRE(shown(before_last.letters) == "س");
  CHECK(before_last.shape == Shape::final);
}

TEST_CASE("every glyph is there once: hidden ones, second copies and marks are set aside") {
  PageBuilder builder = line();
  builder.leftward(U"م").leftward(U"\u064E").leftward(U"ن");
  builder.visibility(Visibility::outside).leftward(U"ز");
  builder.visibility(Visibility::invisible).leftward(U"ر");
  const SeenPage page = seen(builder.page());
  CHECK(page.glyphs.size() == 5);
  CHECK(count_aside(page) == 3);
  CHECK(shown(page.glyphs[0].letters) == "م\u064E");
  CHECK(shown(page.glyphs[0].mapped) == "م");
  CHECK(shown(page.glyphs[2].mapped) == "\u064E");
  CHECK(page.glyphs[3].visibility == Visibility::outside);
  CHECK(page.glyphs[4].visibility == Visibility::invisible);
}

TEST_CASE("turned text is seen in its own frame") {
  const SeenPage page = seen(turned(line().leftward(U"سلام").page(), 1));
  REQUIRE(page.glyphs.size() == 4);
  CHECK(count_aside(page) == 0);
  CHECK(page.glyphs[0].turn == 1);
  CHECK(page.glyphs[0].baseline == Approx(100));
  CHECK(page.glyphs[0].right == Approx(500));
  CHECK(shown(page.glyphs[3].mapped) == "م");
}

TEST_CASE("what OCR read has no font and no map, and the size of its line") {
  const std::vector<Symbol> symbols = {{.letters = U"س", .box = {90, 10, 100, 30}},
                                       {.letters = U"ل", .box = {80, 10, 90, 30}, .word = 1}};
  const PageFacts facts = analyse_symbols(symbols, {.number = 3, .width = 200, .height = 100});
  const SeenPage page = seen_page(facts, {}, facts_of({facts}));
  CHECK(page.number == 3);
  CHECK(page.via == Via::ocr);
  REQUIRE(page.glyphs.size() == 3);
  CHECK_FALSE(page.glyphs[0].font.has_value());
  CHECK(page.glyphs[0].mapped.empty());
  CHECK(page.glyphs[0].em == Approx(16));
  CHECK(page.glyphs[1].kind == ItemKind::space);
  CHECK_FALSE(page.glyphs[1].gap.has_value());
  CHECK(page.glyphs[2].gap.value() == Approx(0).margin(1e-4));
}

TEST_CASE("places that are no numbers are set aside, not lost") {
  PageBuilder builder = line();
  builder.leftward(U"سل");
  builder.last().origin_y = std::numeric_limits<float>::quiet_NaN();
  const SeenPage page = seen(builder.page());
  CHECK(page.glyphs.size() == 2);
  CHECK(count_aside(page) == 1);
}
