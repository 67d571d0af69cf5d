// The text of a line, with what was seen before each letter.
#include "layout/line_text.h"

#include <catch2/catch.hpp>

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

const Boundary& before(const Text& text, std::size_t letter) {
  return text.boundaries.at(letter);
}

}  // namespace

TEST_CASE("a line begins with a line break") {
  CHECK(before(line_of(line().leftward(U"سلام").page()), 0).observed == Observed::line_break);
}

TEST_CASE("letters that touch are joined, with a gap of nothing") {
  const Text text = line_of(line().leftward(U"سل").page());
  CHECK(before(text, 1).observed == Observed::joined);
  CHECK(before(text, 1).gap == Approx(0).margin(1e-4));
}

TEST_CASE("white too narrow for a space is a gap and no letter") {
  const Text text = line_of(line().leftward(U"س").gap(0.1F).leftward(U"ل").page());
  CHECK(shown(text.letters) == "سل");
  CHECK(before(text, 1).observed == Observed::gap);
  CHECK(before(text, 1).gap == Approx(0.1F));
}

TEST_CASE("less white is a space between Latin and Persian letters") {
  const GlyphPage page = line().leftward(U"س").gap(0.13F).glyph(U"m", 0.5F, 70).page();
  CHECK(shown(line_of(page).letters) == "س m");
}

TEST_CASE("a space is a letter of its own that was inserted; both sides tell of it") {
  const Text text = line_of(line().leftward(U"س ل").page());
  CHECK(shown(text.letters) == "س ل");
  CHECK(before(text, 1).observed == Observed::space);
  CHECK(text.origins.at(1).source == Source::inserted);
  CHECK(text.origins.at(0).source == Source::page_glyph);
  CHECK(text.origins.at(2).source == Source::page_glyph);
  CHECK(text.origins.at(0).page == 1);
}

TEST_CASE("origins name the item that each letter came from") {
  const PageFacts page = analyse_page(line().leftward(U"سلا م").page());
  const Text text = line_text(page, page.lines.at(0), DocumentFacts{}, false);
  REQUIRE(text.origins.size() == text.letters.size());
  for (std::size_t index = 0; index < text.letters.size(); ++index) {
    if (text.origins[index].source != Source::page_glyph) continue;
    const Item& item = page.items.at(text.origins[index].index);
    CHECK(slice(page.letters, item.letters).find(text.letters[index]) != std::u32string_view::npos);
  }
}

TEST_CASE("the form of the letter before a boundary comes from presentation forms") {
  const Text text = line_of(line().leftward(U"\uFBFE\uFEEAا").page());
  CHECK(shown(text.letters) == "یها");
  CHECK(before(text, 1).shape_before == Shape::initial);
  CHECK(before(text, 2).shape_before == Shape::final);
}

TEST_CASE("the form of a letter is learned from where its code stands") {
  PageBuilder page;
  // Code 40 of ه ends words, code 41 never does.
  for (int row = 0; row < 3; ++row) {
    page.line(500, 100 + 14 * static_cast<float>(row));
    page.leftward(U"ن").glyph(U"ه", 0.5F, 40).leftward(U" ").glyph(U"ه", 0.5F, 41).leftward(U"م ");
    page.leftward(U"خان").glyph(U"ه", 0.5F, row == 2 ? 40 : 41).leftward(U"ها");
  }
  const PageFacts facts = analyse_page(page.page());
  const DocumentFacts document = facts_of({facts});
  const Text text = line_text(facts, facts.lines.at(2), document, false);
  REQUIRE(shown(text.letters) == "نه هم خانهها");
  CHECK(before(text, 10).shape_before == Shape::final);
  CHECK(before(text, 4).shape_before == Shape::medial);
}

TEST_CASE("letters that never join the next have no form to learn") {
  const Text text = line_of(line().leftward(U"اااا").page());
  CHECK(before(text, 1).shape_before == Shape::unknown);
}

TEST_CASE("a covered space is told at its boundary, and makes no space") {
  const Text text = line_of(line().leftward(U"می").under(U" ", 0, 0.25F).leftward(U"رود").page());
  CHECK(shown(text.letters) == "میرود");
  CHECK_FALSE(before(text, 1).covered_space);
  CHECK(before(text, 2).covered_space);
  CHECK_FALSE(before(text, 3).covered_space);
}

TEST_CASE("a glyph that says ZWNJ becomes one, from the page") {
  const Text text = line_of(line().leftward(U"می").under(U"\u200C", 0, 0).leftward(U"رود").page());
  CHECK(shown(text.letters) == "می<zwnj>رود");
  CHECK(before(text, 2).observed == Observed::zwnj);
  CHECK(text.origins.at(2).source == Source::page_glyph);
}

TEST_CASE("a glyph that says ZWNJ in a gap as wide as a space is a space") {
  CHECK(text_of(line().leftward(U"می").under(U"\u200C", 0, 0).gap(0.3F).leftward(U"رود").page()) ==
        "می رود");
}

TEST_CASE("a covered space after a number is told where the word begins") {
  const Text text =
      line_of(line().rightward(U"۴۹").under(U" ", -0.25F, 0.25F).leftward(U"هزار").page());
  CHECK(shown(text.letters) == "۴۹هزار");
  CHECK(before(text, 2).covered_space);
}

TEST_CASE("inside of a ligature the letters are joined") {
  const Text text = line_of(line().leftward(U"ک").glyph(U"لا", 0.5F).leftward(U"م").page());
  CHECK(shown(text.letters) == "کلام");
  CHECK(before(text, 2) == Boundary{});
}

TEST_CASE("in a table wide gaps part cells, narrower ones words") {
  const PageFacts page = analyse_page(line().leftward(U"نان تازه").gap(3).rightward(U"۱۲").page());
  CHECK(shown(line_text(page, page.lines.at(0), DocumentFacts{}, true).letters) ==
        "نان تازه<tab>۱۲");
  CHECK(shown(line_text(page, page.lines.at(0), DocumentFacts{}, false).letters) == "نان تازه ۱۲");
}

TEST_CASE("kashidas are no letters, whatever they are called") {
  CHECK(text_of(line().leftward(U"ســــلام").page()) == "سلام");
  PageBuilder wrong;
  for (int row = 0; row < 3; ++row) {
    wrong.line(500, 100 + 14 * static_cast<float>(row));
    wrong.leftward(U"س").glyph(U"7", 0.4F, 99).leftward(U"لام بر شما");
  }
  CHECK(text_of(wrong.page()) == "سلام بر شما\nسلام بر شما\nسلام بر شما");
}

TEST_CASE("a sign that no word holds is a kashida between joined letters") {
  for (const std::u32string_view sign : {U"%", U"&", U"+"}) {
    PageBuilder page;
    for (int row = 0; row < 3; ++row) {
      page.line(500, 100 + 14 * static_cast<float>(row));
      page.leftward(U"س").glyph(sign, 0.1F, 99).glyph(sign, 0.1F, 99).leftward(U"لام بر شما");
    }
    CHECK(text_of(page.page()) == "سلام بر شما\nسلام بر شما\nسلام بر شما");
  }
  for (const std::u32string_view sign : {U",", U")"}) {
    PageBuilder page;
    for (int row = 0; row < 3; ++row) {
      page.line(500, 100 + 14 * static_cast<float>(row));
      page.leftward(U"س").glyph(sign, 0.1F, 99).leftward(U"لام بر شما");
    }
    CHECK(text_of(page.page()) == "سلام بر شما\nسلام بر شما\nسلام بر شما");
  }
}

TEST_CASE(
    "a sign that words hold is a kashida where it is repeated behind letters that end no word") {
  PageBuilder page, censored;
  for (int row = 0; row < 3; ++row) {
    page.line(500, 100 + 14 * static_cast<float>(row));
    page.leftward(U"س").glyph(U"*", 0.1F, 99).glyph(U"*", 0.1F, 99).leftward(U"لام بر شما");
    censored.line(500, 100 + 14 * static_cast<float>(row)).leftward(U"کس نفس س**ی بس");
  }
  CHECK(text_of(page.page()) == "سلام بر شما\nسلام بر شما\nسلام بر شما");
  CHECK(text_of(censored.page()) == "کس نفس س**ی بس\nکس نفس س**ی بس\nکس نفس س**ی بس");
}

TEST_CASE("kashidas behind letters that bear marks are found too") {
  PageBuilder page;
  for (int row = 0; row < 3; ++row) {
    page.line(500, 100 + 14 * static_cast<float>(row));
    page.glyph(U"سَ", 0.6F, 7).glyph(U"8", 0.2F, 99).leftward(U"لام بر شما");
  }
  CHECK(text_of(page.page()) == "سَلام بر شما\nسَلام بر شما\nسَلام بر شما");
}

TEST_CASE("a bracket that touches the words on both of its sides is no kashida") {
  PageBuilder page;
  for (int row = 0; row < 3; ++row) {
    page.line(500, 100 + 14 * static_cast<float>(row)).leftward(U"امام حسین(ع) و یاران");
  }
  CHECK(text_of(page.page()) == "امام حسین(ع) و یاران\nامام حسین(ع) و یاران\nامام حسین(ع) و یاران");
}

TEST_CASE("a tatweel that stretches no letter is a dash") {
  CHECK(text_of(line().leftward(U"تهران ـ ایرنا").page()) == "تهران ـ ایرنا");
  CHECK(text_of(line().leftward(U"سال ").rightward(U"۹۸").leftward(U"ـ").rightward(U"۹۷").page()) ==
        "سال ۹۸ـ۹۷");
  CHECK(text_of(line().leftward(U"سال هـ ق").page()) == "سال ه ق");
}

TEST_CASE("a tatweel that is drawn over a letter is a piece of it") {
  CHECK(text_of(line().leftward(U"نور").under(U"ـ", 0, 0.1F).gap(0.3F).leftward(U"آن").page()) ==
        "نور آن");
}

TEST_CASE("many tatweels in a row draw a rule") {
  CHECK(text_of(line().leftward(U"سلام ــــــ شما").page()) == "سلام شما");
}

TEST_CASE("signs that join words are no kashidas") {
  // Hashtags and compounds: the letters before the sign end their words.
  CHECK(text_of(line().leftward(U"#تیم_ملی_فوتبال").page()) == "#تیم_ملی_فوتبال");
  CHECK(text_of(line().leftward(U"فنی-حرفه و علمی-پژوهشی").page()) == "فنی-حرفه و علمی-پژوهشی");
}

TEST_CASE("digits between touching letters stay digits where the code also stands elsewhere") {
  PageBuilder page;
  page.line(500, 100).leftward(U"پیاس").rightward(U"۷").leftward(U"لام سال ").rightward(U"۷۷۷۷");
  CHECK(text_of(page.page()) == "پیاس۷لام سال ۷۷۷۷");
}
