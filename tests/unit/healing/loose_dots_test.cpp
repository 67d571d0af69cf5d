// Dots without width are taken to the bases that they stand at.
#include "healing/loose_dots.h"

#include <catch2/catch.hpp>

#include "unit/healing/outlines.h"

using namespace bazyab;
using namespace bazyab::healing;

namespace {

constexpr std::uint32_t base_code = 1, one_dot = 2, two_dots = 3, stroke = 4, letter_code = 5,
                        named_two = 6, unnamed = 7, filler = 8;

// A page of glyphs 10 points high, drawn from the left, baseline at 100.
class Page {
 public:
  Page() {
    page_.number = 1;
    page_.fonts.push_back({.id = 7, .embedded = true});
  }

  Page& draw(std::uint32_t code, std::u32string_view said, float x, float advance, float y = 100) {
    Glyph glyph{.code = code};
    glyph.unicode.begin = static_cast<std::uint32_t>(page_.letters.size());
    page_.letters += said;
    glyph.unicode.end = static_cast<std::uint32_t>(page_.letters.size());
    glyph.origin_x = x;
    glyph.origin_y = y;
    glyph.advance = advance;
    glyph.em = 10;
    glyph.box = {.x0 = x, .y0 = y - 8, .x1 = x + advance, .y1 = y + 2};
    page_.glyphs.push_back(glyph);
    return *this;
  }

  Page& speak_for_last() {
    page_.glyphs.back().actual_text = 0;
    return *this;
  }

  std::vector<DottedBase> join() {
    const std::map<FontCode, Sketch> drawn = {
        {{0, one_dot}, {test::dot(0, 0)}},
        {{0, two_dots}, {test::dot(0, 0), test::dot(0.12F, 0)}},
        {{0, named_two}, {test::dot(0, 0), test::dot(0.12F, 0)}},
        {{0, filler}, {}},
        {{0, stroke}, {test::box(0, 0, 0.3F, 0.08F, 0.9F)}},
    };
    std::map<FontCode, Sketch> asked;
    for (const FontCode& code : possible_dots(page_)) asked[code] = drawn.at(code);
    return join_dots(page_, asked);
  }

  const GlyphPage& page() const { return page_; }

 private:
  GlyphPage page_;
};

}  // namespace

TEST_CASE("a base with loose dots is one code, said to be the base's letter and then the dots'") {
  Page page;
  page.draw(base_code, U"ت", 50, 12).draw(two_dots, U"ر", 56, 0, 95);
  const auto bases = page.join();
  REQUIRE(bases.size() == 1);
  CHECK(bases[0].base == base_code);
  CHECK(bases[0].dots == Dots{.above = 2, .below = 0});
  CHECK(bases[0].said == U"تر");
  REQUIRE(page.page().glyphs.size() == 1);
  CHECK(page.page().glyphs[0].code == bases[0].code);
  CHECK(page.page().unicode(page.page().glyphs[0]) == U"تر");
}

TEST_CASE("the same base with other dots is another code, and without dots a third one") {
  Page page;
  page.draw(base_code, U"ت", 50, 12).draw(two_dots, U"ر", 56, 0, 95);
  page.draw(base_code, U"ت", 80, 12)
      .draw(two_dots, U"ر", 84, 0, 104)
      .draw(one_dot, U" ", 90, 0, 95);
  page.draw(base_code, U"ت", 110, 12);
  const auto bases = page.join();
  REQUIRE(bases.size() == 3);
  CHECK(bases[0].dots == Dots{});
  CHECK(bases[1].dots == Dots{.above = 1, .below = 2});
  CHECK(bases[2].dots == Dots{.above = 2, .below = 0});
  CHECK(page.page().glyphs.size() == 3);
}

TEST_CASE("dots may be drawn before their base") {
  Page page;
  page.draw(one_dot, U"ی", 56, 0, 95).draw(base_code, U"ن", 50, 12);
  const auto bases = page.join();
  REQUIRE(bases.size() == 1);
  CHECK(bases[0].said == U"نی");
}

TEST_CASE("on a page turned by a quarter dots stand at their bases too") {
  Page page;
  page.draw(base_code, U"ت", 50, 12).draw(two_dots, U"ر", 55, 0, 106);
  GlyphPage turned = page.page();
  for (Glyph& glyph : turned.glyphs) glyph.turn = 1;
  const auto bases = join_dots(turned, {{{0, two_dots}, {test::dot(0, 0), test::dot(0.12F, 0)}}});
  REQUIRE(bases.size() == 1);
  CHECK(bases[0].dots == Dots{.above = 2, .below = 0});
}

TEST_CASE("what is drawn without width and is no dot stays a glyph of its own") {
  Page page;
  page.draw(base_code, U"ت", 50, 12).draw(stroke, U"ر", 56, 0, 95);
  CHECK(page.join().empty());
  CHECK(page.page().glyphs.size() == 2);
}

TEST_CASE("a mark like a dot that is said to be its letter and the mark is no dot") {
  Page page;
  page.draw(base_code, U"ک", 50, 8).draw(one_dot, U"کّ", 54, 0, 92);
  CHECK(page.join().empty());
  CHECK(page.page().glyphs.size() == 2);
}

TEST_CASE("dots far from any base, and dots of another line, are left alone") {
  Page page;
  page.draw(base_code, U"ت", 50, 12).draw(two_dots, U"ر", 90, 0, 95);
  page.draw(two_dots, U"ر", 56, 0, 70);
  CHECK(page.join().empty());
  CHECK(page.page().glyphs.size() == 3);
}

TEST_CASE("no font is opened where only marks and white space have no width") {
  Page page;
  page.draw(letter_code, U"ب", 50, 6)
      .draw(one_dot, U"\u064E", 52, 0, 95)
      .draw(two_dots, U" ", 60, 0);
  CHECK(possible_dots(page.page()).empty());
}

TEST_CASE("dots that a map names as dots are those of the base that they are drawn before") {
  Page page;
  // The first pair can only be the wide base's; the second lies between a base and an alef.
  page.draw(named_two, U"\uFBB4", 50, 0).draw(base_code, U"\u066E", 48, 6);
  page.draw(letter_code, U"ا", 80, 3).draw(named_two, U"\uFBB4", 82.5F, 0);
  page.draw(base_code, U"\u066E", 83, 4);
  const auto bases = page.join();
  REQUIRE(bases.size() == 1);
  CHECK(bases[0].named);
  CHECK(bases[0].dots == Dots{2, 0});
  CHECK(letter_of_named(bases[0]) == U"ت");
}

TEST_CASE("a base and its named dots are a letter, if there is such a one") {
  const auto letter = [](std::u32string said, Dots dots) {
    return letter_of_named({.dots = dots, .said = std::move(said), .named = true});
  };
  CHECK(letter(U"\u066E", {0, 3}) == U"پ");
  CHECK(letter(U"\u066E", {0, 2}) == U"ی");
  CHECK(letter(U"\u06A1", {2, 0}) == U"ق");
  CHECK(letter(U"ح", {0, 1}) == U"ج");
  CHECK(letter(U"ر", {3, 0}) == U"ژ");
  CHECK(letter(U"م", {1, 0}).empty());
  CHECK(letter(U"سر", {3, 0}).empty());
}

TEST_CASE("a dotless beh and its kin lack dots, other letters do not") {
  CHECK(lacks_dots({.said = U"\u066E"}));
  CHECK(lacks_dots({.said = U"\u06A1"}));
  CHECK_FALSE(lacks_dots({.said = U"ح"}));
  CHECK_FALSE(lacks_dots({.said = U"\u066Eر"}));
}

TEST_CASE("where dots are named, a stroke that only kafs bear makes them gafs") {
  Page page;
  page.draw(named_two, U"\uFBB4", 50, 0).draw(base_code, U"\u066E", 48, 6);
  page.draw(stroke, U"", 62, 0).draw(letter_code, U"كا", 60, 6);
  const auto bases = page.join();
  REQUIRE(bases.size() == 2);
  CHECK(bases[1].barred);
  CHECK(letter_of_named(bases[1]) == U"گا");
  Page other;
  other.draw(stroke, U"", 62, 0).draw(letter_code, U"ک", 60, 6);
  CHECK(other.join().empty());
}

TEST_CASE("a base without a name that bears the stroke of kafs is a ligature of one, and is lost") {
  Page page;
  page.draw(named_two, U"\uFBB4", 50, 0).draw(base_code, U"\u066E", 48, 6);
  page.draw(stroke, U"", 62, 0).draw(letter_code, U"ک", 60, 6);
  page.draw(stroke, U"", 72, 0).draw(letter_code, U"ک", 70, 6);
  page.draw(stroke, U"\uFFFD", 82, 0).draw(unnamed, U"\uFFFD", 80, 6);
  const auto bases = page.join();
  REQUIRE(bases.size() == 3);
  CHECK(bases[2].base == unnamed);
  CHECK(bases[2].barred);
  CHECK(letter_of_named(bases[2]).empty());
}

TEST_CASE("where dots are named, a hamza over a base without a name goes to its base") {
  Page page;
  page.draw(named_two, U"\uFBB4", 50, 0).draw(base_code, U"\u066E", 48, 6);
  page.draw(stroke, U"\u0654", 62, 0).draw(unnamed, U"\uFFFD", 60, 6);
  page.draw(stroke, U"\u0654", 72, 0).draw(letter_code, U"ه", 70, 6);
  const auto bases = page.join();
  REQUIRE(bases.size() == 2);
  CHECK(bases[1].base == unnamed);
  CHECK(bases[1].hamza);
  CHECK(page.page().glyphs.size() == 4);
}

TEST_CASE("where dots are named, those that the map leaves out are dots by their outline") {
  Page page;
  page.draw(named_two, U"\uFBB4", 50, 0).draw(base_code, U"\u066E", 48, 6);
  page.draw(one_dot, U"\uE004", 64, 0, 102).draw(letter_code, U"ح", 60, 8);
  const auto bases = page.join();
  REQUIRE(bases.size() == 2);
  CHECK(bases[0].dots == Dots{0, 1});
  CHECK(letter_of_named(bases[0]) == U"ج");
  Page other;
  other.draw(one_dot, U"\uE004", 64, 0, 102).draw(letter_code, U"ح", 60, 8);
  CHECK(other.join().empty());
}

TEST_CASE("a piece of the line that makes room for dots bears none") {
  Page page;
  page.draw(named_two, U"\uFBB4", 50, 0).draw(base_code, U"\u066E", 48, 6);
  page.draw(letter_code, U"\u0649", 54, 9);
  page.draw(named_two, U"\uFBB4", 63, 0).draw(filler, U"\uE006", 63, 0.7F);
  page.draw(base_code, U"\u066E", 63.7F, 4);
  const auto bases = page.join();
  REQUIRE(bases.size() == 2);
  CHECK(bases[0].filler);
  CHECK(bases[0].code == filler);
  CHECK(letter_of_named(bases[0]) == U"ـ");
  CHECK(bases[1].base == base_code);
}

TEST_CASE("the text of both on each of them is said once") {
  Page page;
  page.draw(base_code, U"ب", 50, 12).draw(one_dot, U"ب", 56, 0, 104);
  const auto bases = page.join();
  REQUIRE(bases.size() == 1);
  CHECK(bases[0].said == U"ب");
}

TEST_CASE("nothing is joined where an ActualText says what a piece without width stands for") {
  Page page;
  page.draw(base_code, U"ت", 50, 12).draw(two_dots, U"ر", 56, 0, 95);
  page.draw(base_code, U"ت", 80, 12).draw(two_dots, U"ر", 86, 0, 95).speak_for_last();
  CHECK(page.join().empty());
}
