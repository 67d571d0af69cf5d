// What glyphs' maps say, as items: forms, ligatures, marks, blanks, what cannot be seen.
#include "layout/items.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "layout/layout.h"
#include "unit/layout/read_page.h"

using namespace bazyab;
using namespace bazyab::layout;
using namespace bazyab::test;

namespace {

PageBuilder page_with_line() {
  PageBuilder page;
  page.line(500, 100);
  return page;
}

// Letters of each item, with a bar between items; blanks and stretches by name.
std::string listed(const Items& items) {
  std::string list;
  for (const PlacedItem& placed : items.placed) {
    if (!list.empty()) list += '|';
    switch (placed.item.kind) {
      case ItemKind::letter:
        list += shown(slice(items.letters, placed.item.letters));
        break;
      case ItemKind::space:
        list += "space";
        break;
      case ItemKind::zwnj:
        list += "zwnj";
        break;
      case ItemKind::stretch:
        list += "stretch";
        break;
    }
  }
  return list;
}

std::string listed(const PageBuilder& page) {
  return listed(items_of(page.page(), false));
}

// The page's only glyph stands for these letters.
std::string one_glyph(std::u32string_view unicode) {
  return listed(page_with_line().glyph(unicode, 0.5F));
}

}  // namespace

TEST_CASE("a presentation form becomes its letter and tells the shape") {
  const Items items =
      items_of(page_with_line().leftward(U"\uFEB3\uFEE4\uFEAE\uFE8D").page(), false);
  CHECK(listed(items) == "س|م|ر|ا");
  CHECK(items.placed.at(0).item.shape == Shape::initial);
  CHECK(items.placed.at(1).item.shape == Shape::medial);
  CHECK(items.placed.at(2).item.shape == Shape::final);
  CHECK(items.placed.at(3).item.shape == Shape::isolated);
}

TEST_CASE("a plain letter tells no shape") {
  CHECK(items_of(page_with_line().leftward(U"س").page(), false).placed.at(0).item.shape ==
        Shape::unknown);
}

TEST_CASE("a ligature's presentation form becomes its letters in logical order") {
  CHECK(one_glyph(U"\uFEFB") == "لا");
  CHECK(one_glyph(U"\uFDF2") == "الله");
}

TEST_CASE("a ligature stored in the order of drawing is turned round") {
  // Left neighbours make it a ligature inside of a word.
  const auto word = [](std::u32string_view ligature) {
    return listed(page_with_line().leftward(U"ک").glyph(ligature, 0.5F).leftward(U"م"));
  };
  CHECK(word(U"ال") == "ک|لا|م");
  CHECK(word(U"ری") == "ک|یر|م");
  CHECK(word(U"رس") == "ک|سر|م");
}

TEST_CASE("a ligature stored in logical order stays") {
  CHECK(one_glyph(U"لا") == "لا");
  CHECK(one_glyph(U"بر") == "بر");
  CHECK(one_glyph(U"الله") == "الله");
  CHECK(one_glyph(U"محمد") == "محمد");
  CHECK(one_glyph(U"آرا") == "آرا");
}

TEST_CASE("whole words on one code are in logical order whatever their letters") {
  // Every other code of the font maps to nothing: this is no ligature among letters.
  CHECK(listed(page_with_line().glyph(U"این", 1.2F, 5).glyph(U"", 0, 6).glyph(U"", 0, 7)) ==
        "این|stretch|stretch");
}

TEST_CASE("a mark that is a glyph of its own goes to the letter drawn before it") {
  CHECK(listed(page_with_line().leftward(U"م").under(U"\u064F", 0, 0).leftward(U"د")) == "مُ|د");
}

TEST_CASE("a mark drawn before its letter goes to it where the drawing runs from left to right") {
  PageBuilder page = page_with_line();
  // د, then the mark of م, then م to the right of د: visual order.
  page.line(480, 100).glyph(U"د", 0.5F);
  page.line(485, 100).under(U"\u064F", -0.3F, 0).glyph(U"م", 0.5F);
  CHECK(listed(page) == "د|مُ");
}

TEST_CASE("from left to right a mark goes to the letter before it where the font's maddas do") {
  // Graphite fonts draw a base and then its marks in either direction: آم, then قاً.
  PageBuilder page = page_with_line();
  page.line(430, 100).glyph(U"م", 0.5F);
  page.line(435, 100).glyph(U"ا", 0.2F).under(U"\u0653", 0, 0);
  page.line(437, 100).glyph(U"ن", 0.3F);
  page.line(480, 100).glyph(U"ا", 0.2F).under(U"\u064B", 0, 0);
  page.line(482, 100).glyph(U"ق", 0.5F);
  CHECK(listed(page) == "م|ا\u0653|ن|ا\u064B|ق");
}

TEST_CASE("a mark does not go over a space to the next word's letter") {
  PageBuilder page = page_with_line();
  page.line(480, 100).glyph(U"م", 0.5F).under(U"\u064F", 0, 0);
  page.line(485, 100).glyph(U" ", 0.2F);
  page.line(487, 100).glyph(U"ق", 0.5F);
  CHECK(listed(page) == "مُ|space|ق");
}

TEST_CASE("marks stack on one letter in the order of drawing") {
  CHECK(listed(page_with_line().leftward(U"م\u0651\u064E")) == "م\u0651\u064E");
}

TEST_CASE("a mark that only repeats what its letter says is said once") {
  CHECK(listed(page_with_line().glyph(U"ه\u0654", 0.5F).under(U"\u0654", 0.1F, 0)) == "هٔ");
}

TEST_CASE("of a mark that says its letter and itself, itself is taken") {
  CHECK(listed(page_with_line().glyph(U"ا", 0.2F).under(U"ا\u064B", 0.1F, 0)) == "ا\u064B");
  CHECK(listed(page_with_line().glyph(U"ا", 0.2F).glyph(U"ا\u064B", 0.2F)) == "ا|ا\u064B");
}

TEST_CASE("a mark far from every letter stays by itself") {
  PageBuilder page = page_with_line().leftward(U"م");
  page.line(200, 300).under(U"\u064F", 0, 0);
  CHECK(listed(page) == "م|ُ");
}

TEST_CASE("a mark between a sign and a letter goes to the letter") {
  PageBuilder page = page_with_line();
  page.line(486, 100).glyph(U":", 0.3F);
  page.line(480, 100).under(U"\u0651", 0, 0).glyph(U"و", 0.5F);
  CHECK(listed(page) == ":|وّ");
}

TEST_CASE("a mark of another line does not go to the letter next in the drawing") {
  PageBuilder page = page_with_line().leftward(U"م");
  page.line(495, 130).under(U"\u064F", 0, 0);
  CHECK(listed(page) == "م|ُ");
}

TEST_CASE("glyphs without letters are counted and keep their place") {
  const GlyphPage page = page_with_line()
                             .leftward(U"س")
                             .glyph(U"", 0.5F, 9)
                             .glyph(U"\uFFFD", 0.5F)
                             .glyph(U"\uE012", 0.5F)
                             .page();
  CHECK(listed(items_of(page, false)) == "س|stretch|stretch|stretch");
  CHECK(analyse_page(page).unmapped_glyphs == 3);
}

TEST_CASE("a kashida stretches and is no missing letter") {
  const GlyphPage page = page_with_line().leftward(U"سـم").page();
  CHECK(listed(items_of(page, false)) == "س|stretch|م");
  CHECK(analyse_page(page).unmapped_glyphs == 0);
}

TEST_CASE("all kinds of white space are spaces") {
  CHECK(listed(page_with_line().leftward(U" \t\u00A0\u2009")) == "space|space|space|space");
}

TEST_CASE("a glyph that says ZWNJ is one") {
  CHECK(one_glyph(U"\u200C") == "zwnj");
}

TEST_CASE("a ZWNJ in the map of a letter is not lost") {
  CHECK(text_of(page_with_line().glyph(U"ه\u200C", 0.5F).leftward(U"ها").page()) == "ه<zwnj>ها");
}

TEST_CASE("controls of direction around a letter say nothing") {
  CHECK(one_glyph(U"\u202Bس\u202C") == "س");
}

TEST_CASE("what is drawn without ink is taken only when asked for, and counted") {
  PageBuilder page = page_with_line().leftward(U"س");
  page.visibility(Visibility::invisible).leftward(U"پن");
  const Items seen = items_of(page.page(), false);
  CHECK(listed(seen) == "س");
  CHECK(seen.hidden_letters == 2);
  const Items all = items_of(page.page(), true);
  CHECK(listed(all) == "س|پ|ن");
  CHECK(all.hidden_letters == 0);
}

TEST_CASE("what lies outside of the page is never taken") {
  const PageBuilder page = page_with_line().visibility(Visibility::outside).leftward(U"پن");
  CHECK(items_of(page.page(), true).placed.empty());
  CHECK(items_of(page.page(), true).hidden_letters == 2);
}

TEST_CASE("turned text stands upright in its own frame") {
  const GlyphPage upright = page_with_line().leftward(U"س").page();
  for (std::uint8_t turn = 0; turn < 4; ++turn) {
    const Items items = items_of(turned(upright, turn), false);
    REQUIRE(items.placed.size() == 1);
    CHECK(items.placed[0].turn == turn);
    const Item& item = items.placed[0].item;
    CHECK(item.baseline == Approx(100));
    CHECK(item.box.x0 == Approx(495));
    CHECK(item.box.x1 == Approx(500));
    CHECK(item.box.y0 == Approx(92));
    CHECK(item.box.y1 == Approx(102.5));
  }
}

TEST_CASE("a page without glyphs has no items") {
  CHECK(listed(page_with_line()).empty());
}

TEST_CASE("a glyph without width that repeats its letter says nothing new") {
  PageBuilder page;
  page.line(500, 100).leftward(U"آ").under(U"آ", 0, 0).leftward(U"مد");
  CHECK(shown(line_of(page.page()).letters) == "آمد");
}

TEST_CASE("the sign above an alef that is mapped as a mark does not double it") {
  PageBuilder page;
  page.line(500, 100).leftward(U"آ").under(U"\u0653", 0, 0).leftward(U"مد");
  CHECK(shown(line_of(page.page()).letters) == "آمد");
}

TEST_CASE("U+200C in the map of a letter shows only where the letter before would have joined") {
  PageBuilder page;
  page.line(500, 100).leftward(U"می").glyph(U"\u200Cش", 0.5F).leftward(U"ود");
  CHECK(line_of(page.page()).letters == U"می\u200Cشود");
  PageBuilder other;
  other.line(500, 100).leftward(U"دا").glyph(U"\u200Cش", 0.5F).leftward(U"ت");
  CHECK(line_of(other.page()).letters == U"داشت");
}

TEST_CASE("a phrase on a narrow glyph is no reading of it") {
  PageBuilder page;
  page.line(500, 100).leftward(U"سلام").glyph(U"گرفته است و رفت", 0.5F).leftward(U"دنیا");
  CHECK(line_of(page.page()).letters.find(U"گرفته") == std::u32string::npos);
}

TEST_CASE("a glyph that holds a phrase with a ZWNJ is still a letter, and no ZWNJ") {
  PageBuilder page;
  page.line(500, 100).leftward(U"سلام").glyph(U"می\u200Cشود.", 0.5F).leftward(U"دنیا");
  const PageFacts facts = analyse_page(page.page());
  CHECK(std::count_if(facts.items.begin(), facts.items.end(),
                      [](const Item& item) { return item.kind == ItemKind::stretch; }) == 1);
  CHECK(std::none_of(facts.items.begin(), facts.items.end(),
                     [](const Item& item) { return item.kind == ItemKind::zwnj; }));
}

TEST_CASE("letters too small for any ink are not read") {
  PageBuilder page;
  page.line(500, 100).leftward(U"نان").em(0.0001F).line(400, 100).leftward(U"شیر");
  CHECK(text_of(page.page()) == "نان");
}
