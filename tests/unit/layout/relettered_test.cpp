// A page laid out again: as if for the first time, and only then where its lines stood.
#include "layout/relettered.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>

#include "layout/items.h"
#include "layout/layout.h"
#include "support/page_builder.h"
#include "unit/layout/read_page.h"

using namespace bazyab;
using namespace bazyab::layout;
using namespace bazyab::test;

namespace {

// Two lines, the first with a number.
PageBuilder two_lines() {
  PageBuilder page;
  page.line(500, 100).leftward(U"کتاب").gap(0.3F).rightward(U"12").gap(0.3F).leftward(U"نان.");
  page.line(500, 120).leftward(U"باران").gap(0.3F).leftward(U"تند");
  return page;
}

// All glyphs that say `said` say `letters`.
GlyphPage with_letters(GlyphPage page, std::u32string_view said, std::u32string_view letters) {
  const auto begin = static_cast<std::uint32_t>(page.letters.size());
  page.letters += letters;
  for (Glyph& glyph : page.glyphs) {
    if (page.unicode(glyph) != said) continue;
    glyph.unicode = {begin, begin + static_cast<std::uint32_t>(letters.size())};
  }
  return page;
}

bool stands(const GlyphPage& before, const GlyphPage& after) {
  const PageFacts seen = analyse_page(before);
  const Items items = items_of(after, false);
  PageFacts facts = analyse_page(after);
  facts.letters = items.letters;
  facts.items.clear();
  return place_as_before(facts, items.placed, seen);
}

bool is_same_item(const Item& a, const Item& b) {
  return a.letters == b.letters && a.drawn_nth == b.drawn_nth && a.kind == b.kind &&
         a.shape == b.shape && a.box == b.box;
}

void check_again(const GlyphPage& before, const GlyphPage& after) {
  const PageFacts seen = analyse_page(before), first = analyse_page(after);
  const PageFacts again = analyse_again(after, false, seen);
  CHECK(again.letters == first.letters);
  CHECK(std::equal(again.items.begin(), again.items.end(), first.items.begin(), first.items.end(),
                   is_same_item));
  CHECK(text_of(compose_page(again, facts_of({again}))) ==
        text_of(compose_page(first, facts_of({first}))));
  const std::vector<Text> lines = preview_again(again, seen, preview_lines(seen));
  const std::vector<Text> expected = preview_lines(first);
  REQUIRE(lines.size() == expected.size());
  for (std::size_t index = 0; index < lines.size(); ++index) {
    CHECK(shown(lines[index].letters) == shown(expected[index].letters));
    CHECK(lines[index].origins == expected[index].origins);
  }
}

}  // namespace

TEST_CASE("lines stay where letters become other letters and digits other digits") {
  const GlyphPage page = two_lines().page();
  CHECK(stands(page, with_letters(page, U"ن", U"ب")));
  CHECK(stands(page, with_letters(page, U"ن", U"لا")));
  CHECK(stands(page, with_letters(page, U"ا", U"اً")));
  CHECK(stands(page, with_letters(page, U"1", U"۱")));
}

TEST_CASE("lines are sought again where letters become or were something else") {
  const GlyphPage page = two_lines().page();
  for (const std::u32string_view other :
       {U".", U" ", U"", U"1", U"x", U"\u200C", U"\uFFFD", U"ـ"}) {
    CHECK_FALSE(stands(page, with_letters(page, U"ن", other)));
    CHECK_FALSE(stands(with_letters(page, U"ن", other), page));
  }
  CHECK_FALSE(stands(page, with_letters(page, U".", U"،")));
}

TEST_CASE("lines are sought again where a mark that was a letter goes to the letter beside it") {
  const GlyphPage page = two_lines().page();
  CHECK_FALSE(stands(page, with_letters(page, U"ر", U"\u064E")));
  CHECK_FALSE(stands(with_letters(page, U"ر", U"\u064E"), page));
}

TEST_CASE("letters that lie on each other may become one, or two") {
  PageBuilder builder = two_lines();
  builder.line(300, 120).leftward(U"ت").under(U"پ", 0, 0.5F);
  const GlyphPage page = builder.page();
  CHECK_FALSE(stands(page, with_letters(page, U"پ", U"ت")));
  CHECK_FALSE(stands(with_letters(page, U"پ", U"ت"), page));
  CHECK(stands(page, with_letters(page, U"ک", U"گ")));
  check_again(page, with_letters(page, U"پ", U"ت"));
  check_again(with_letters(page, U"پ", U"ت"), page);
}

TEST_CASE("whatever letters become, the page is laid out as if for the first time") {
  const GlyphPage page = two_lines().page();
  for (const std::u32string_view said : {U"ن", U"ا", U"1", U".", U"ت"}) {
    for (const std::u32string_view other :
         {U"ب", U"لا", U"۱", U"7", U".", U" ", U"", U"x", U"\u200C", U"\u064E", U"\uFFFD", U"ـ"}) {
      check_again(page, with_letters(page, said, other));
      check_again(with_letters(page, said, other), page);
    }
  }
}
