// ActualText spans as producers write them: empty, one cluster, phrases.
#include <catch2/catch.hpp>

#include "unit/layout/read_page.h"

using namespace bazyab;
using namespace bazyab::test;

namespace {

PageBuilder page_with_line() {
  PageBuilder page;
  page.line(500, 100);
  return page;
}

}  // namespace

TEST_CASE("an ActualText of one cluster replaces what the map says") {
  CHECK(text_of(page_with_line()
                    .leftward(U"س")
                    .actual_text(U"ی")
                    .glyph(U"ى", 0.5F)
                    .end_actual_text()
                    .leftward(U"ر")
                    .page()) == "سیر");
}

TEST_CASE("an ActualText gives letters to a glyph without a map") {
  CHECK(text_of(page_with_line()
                    .leftward(U"ک")
                    .actual_text(U"لا")
                    .glyph(U"", 0.6F, 7)
                    .end_actual_text()
                    .leftward(U"م")
                    .page()) == "کلام");
}

TEST_CASE("glyphs with an empty ActualText have no text: the second copy of bold") {
  PageBuilder page = page_with_line();
  page.leftward(U"سلام");
  page.line(500.2F, 100).actual_text(U"").leftward(U"سلام").end_actual_text();
  CHECK(text_of(page.page()) == "سلام");
}

TEST_CASE("a shape and its dots under one ActualText are one letter in the place of the shape") {
  const Text text = line_of(page_with_line()
                                .leftward(U"ا")
                                .actual_text(U"ب")
                                .under(U"\uFBB3", -0.3F, 0, 3)
                                .glyph(U"\u066E", 0.7F)
                                .end_actual_text()
                                .leftward(U"ر")
                                .page());
  CHECK(shown(text.letters) == "ابر");
  CHECK(text.boundaries.at(1).gap == Approx(0).margin(0.001));
  CHECK(text.boundaries.at(2).gap == Approx(0).margin(0.001));
}

TEST_CASE("a shape and its dots without width are a letter where the shape stands on the line") {
  PageBuilder page = page_with_line();
  page.leftward(U"ا").actual_text(U"ب");
  page.raise(0.1F).under(U"", -0.3F, 0, 3).raise(0).under(U"", 0, 0, 4).end_actual_text();
  const Text text = line_of(page.leftward(U"خار").page());
  CHECK(shown(text.letters) == "ابخار");
  CHECK(text.boundaries.at(1).gap == Approx(0).margin(0.001));
}

TEST_CASE("an ActualText of one letter keeps the form that the map tells") {
  const Text text = line_of(page_with_line()
                                .actual_text(U"ه")
                                .glyph(U"\uFEEA", 0.5F)
                                .end_actual_text()
                                .leftward(U"ا")
                                .page());
  CHECK(text.boundaries.at(1).shape_before == Shape::final);
}

TEST_CASE("an ActualText of ZWNJ on a hidden space glyph is a ZWNJ") {
  CHECK(text_of(page_with_line()
                    .leftward(U"می")
                    .actual_text(U"\u200C")
                    .under(U" ", 0, 0)
                    .end_actual_text()
                    .leftward(U"رود")
                    .page()) == "می<zwnj>رود");
}

TEST_CASE("a space glyph that bears a number once is a space elsewhere") {
  CHECK(text_of(page_with_line()
                    .leftward(U"از")
                    .actual_text(U"1")
                    .glyph(U" ", 0.25F)
                    .end_actual_text()
                    .leftward(U"ما")
                    .glyph(U" ", 0.25F)
                    .leftward(U"به")
                    .page())
            .find("ما به") != std::string::npos);
}

TEST_CASE("an ActualText that is a space makes a space") {
  CHECK(text_of(page_with_line()
                    .leftward(U"از")
                    .actual_text(U" ")
                    .glyph(U"", 0.25F, 3)
                    .end_actual_text()
                    .leftward(U"ما")
                    .page()) == "از ما");
}

TEST_CASE("an ActualText of a phrase leaves its glyphs their places and letters") {
  CHECK(text_of(page_with_line()
                    .actual_text(U"کتاب خوب")
                    .leftward(U"کتاب خوب")
                    .end_actual_text()
                    .page()) == "کتاب خوب");
}

TEST_CASE("an ActualText of a short phrase keeps its space") {
  CHECK(text_of(page_with_line().actual_text(U"و ما").leftward(U"و ما").end_actual_text().page()) ==
        "و ما");
}

TEST_CASE("an ActualText of a cluster with ZWNJ at its end keeps it") {
  CHECK(text_of(page_with_line()
                    .actual_text(U"ه\u200C")
                    .glyph(U"ه", 0.5F)
                    .end_actual_text()
                    .leftward(U"ها")
                    .page()) == "ه<zwnj>ها");
}

TEST_CASE("an ActualText of one word on several glyphs is that word") {
  CHECK(text_of(page_with_line()
                    .actual_text(U"کار")
                    .leftward(U"\u0643ار")
                    .end_actual_text()
                    .leftward(U" خوب")
                    .page()) == "کار خوب");
}

TEST_CASE("an ActualText of digits keeps their order") {
  CHECK(text_of(page_with_line()
                    .leftward(U"سال ")
                    .actual_text(U"۱۳۹۹")
                    .rightward(U"١٣٩٩")
                    .end_actual_text()
                    .page()) == "سال ۱۳۹۹");
}

TEST_CASE("an ActualText of many letters on one glyph without a map is its text") {
  CHECK(text_of(page_with_line()
                    .leftward(U"پیامبر ")
                    .actual_text(U"صلی الله علیه")
                    .glyph(U"", 1.5F, 9)
                    .end_actual_text()
                    .page()) == "پیامبر صلی الله علیه");
}

namespace {

// Each letter of `drawn` bears the one of `said` at its place.
std::string beside(std::u32string_view drawn, std::u32string_view said) {
  PageBuilder page;
  page.line(500, 100);
  for (std::size_t at = 0; at < drawn.size(); ++at) {
    page.actual_text(said.substr(at, 1)).leftward(drawn.substr(at, 1)).end_actual_text();
  }
  return text_of(page.page());
}

}  // namespace

TEST_CASE("texts that say what glyphs further on draw are not theirs") {
  CHECK(beside(U"استقلال و باران", U"تقلال و باراناس") == "استقلال و باران");
}

TEST_CASE("texts with other letters than the maps mend maps that lie") {
  CHECK(beside(U"ژسلعثزثص", U"استقلالی") == "استقلالی");
}

TEST_CASE("brackets that maps name as drawn and texts as meant are in no disorder") {
  CHECK(beside(U"»نان« )آب( گرس", U"«نان» (آب) گرم") == "«نان» (آب) گرم");
}
