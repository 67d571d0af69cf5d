// What lies between two neighbours: white, space glyphs, hidden ones, kashidas.
#include "layout/spacing.h"

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

Spacing spacing_of_page(const PageBuilder& page) {
  const PageFacts facts = analyse_page(page.page());
  REQUIRE(facts.lines.size() == 1);
  return spacing_of(facts.items);
}

Between only_between(const PageBuilder& page) {
  const Spacing spacing = spacing_of_page(page);
  REQUIRE(spacing.between.size() == 1);
  return spacing.between[0];
}

}  // namespace

TEST_CASE("letters that touch have nothing between them") {
  const Between between = only_between(line().leftward(U"سل"));
  CHECK(between.gap == Approx(0).margin(1e-4));
  CHECK_FALSE(between.space_glyph);
  CHECK_FALSE(between.covered_space);
  CHECK_FALSE(between.zwnj);
}

TEST_CASE("a gap is told in em of the larger letter, negative where letters overlap") {
  CHECK(only_between(line().leftward(U"س").gap(0.1F).leftward(U"ل")).gap == Approx(0.1F));
  CHECK(only_between(line().leftward(U"س").gap(-0.05F).leftward(U"ل")).gap == Approx(-0.05F));
  CHECK(only_between(line().leftward(U"س").em(12).gap(0.1F).leftward(U"ل")).gap == Approx(0.1F));
}

TEST_CASE("a space glyph with white of its own") {
  const Between between = only_between(line().leftward(U"س ل"));
  CHECK(between.space_glyph);
  CHECK(between.gap == Approx(0.25F));
}

TEST_CASE("a space glyph of a kerned pair: little white, yet a space") {
  // The left letter stands under most of the space.
  const Between between =
      only_between(line().leftward(U"و").under(U" ", -0.3F, 0.3F).gap(0.05F).leftward(U"ا"));
  CHECK(between.space_glyph);
  CHECK(between.gap == Approx(0.05F));
}

TEST_CASE("a space glyph covered by the letter to its right or to its left") {
  for (const float offset : {0.0F, -0.25F}) {
    const Between between =
        only_between(line().leftward(U"ی").under(U" ", offset, 0.25F).leftward(U"ه"));
    CHECK(between.covered_space);
    CHECK_FALSE(between.space_glyph);
    CHECK(between.gap == Approx(0).margin(1e-4));
  }
}

TEST_CASE("a space that hides under a whole letter stays there though a kerned gap is near") {
  // It ends with the narrow letter, and begins under the one before: white is only between those.
  const Spacing spacing = spacing_of_page(
      line().leftward(U"د").gap(0.06F).leftward(U"ه").under(U" ", 0, 0.6F).leftward(U"ا"));
  REQUIRE(spacing.between.size() == 2);
  CHECK_FALSE(spacing.between[0].space_glyph);
  CHECK(spacing.between[1].covered_space);
}

TEST_CASE("a covered space goes to the boundary that its edge touches, not to the nearest middle") {
  // Wide space under the narrow left neighbour: its middle is over the letter after that.
  const Spacing spacing = spacing_of_page(line()
                                              .leftward(U"ی")
                                              .under(U" ", -0.5F, 0.5F)
                                              .advance(0.2F)
                                              .leftward(U"ا")
                                              .advance(0.5F)
                                              .leftward(U"سم"));
  REQUIRE(spacing.between.size() == 3);
  CHECK(spacing.between[0].covered_space);
  CHECK_FALSE(spacing.between[1].covered_space);
  CHECK_FALSE(spacing.between[2].covered_space);
}

TEST_CASE("a covered space that begins where the line ends hangs, and parts no letters") {
  const Between between = only_between(line().advance(0.23F).leftward(U"را").under(U" ", 0, 0.25F));
  CHECK(between.covered_space);
  CHECK(between.hanging);
  DocumentFacts facts;
  facts.space_gap = 0.15F;
  facts.names_zwnj = true;
  Between covered{.covered_space = true};
  CHECK(is_space(covered, facts));
  covered.hanging = true;
  CHECK_FALSE(is_space(covered, facts));
}

TEST_CASE("a space glyph of no width between touching letters is covered") {
  CHECK(only_between(line().leftward(U"ی").under(U" ", 0, 0).leftward(U"ه")).covered_space);
}

TEST_CASE("a glyph that says ZWNJ belongs to the boundary where it stands") {
  const Spacing spacing = spacing_of_page(line().leftward(U"می\u200Cرو"));
  REQUIRE(spacing.between.size() == 3);
  CHECK_FALSE(spacing.between[0].zwnj);
  CHECK(spacing.between[1].zwnj);
  CHECK_FALSE(spacing.between[2].zwnj);
}

TEST_CASE("a ZWNJ that lies on an overhanging letter stands where it was drawn") {
  // The ze reaches below both neighbours: by its edges the ZWNJ is nearer to the boundary before
  // it.
  const Spacing spacing = spacing_of_page(line()
                                              .leftward(U"ر")
                                              .gap(-0.01F)
                                              .glyph(U"ز", 0.38F)
                                              .gap(-0.09F)
                                              .under(U"\u200C", 0, 0.273F)
                                              .leftward(U"ه"));
  REQUIRE(spacing.between.size() == 2);
  CHECK_FALSE(spacing.between[0].zwnj);
  CHECK(spacing.between[1].zwnj);
}

TEST_CASE("a kashida between letters is ink, no gap") {
  const Between between = only_between(line().leftward(U"س").glyph(U"ـ", 0.8F).leftward(U"ل"));
  CHECK(between.gap == Approx(0).margin(1e-4));
  CHECK_FALSE(is_space(between, DocumentFacts{}));
}

TEST_CASE("several kashidas in a row are one stretch of ink") {
  const Between between = only_between(line().leftward(U"ســــل"));
  CHECK(between.gap == Approx(0).margin(1e-4));
}

TEST_CASE("a space glyph between two glyphs without a letter is a space") {
  // Two words whose last and first letters have no map.
  const Spacing spacing = spacing_of_page(
      line().leftward(U"ت").glyph(U"", 0.5F, 3).leftward(U" ").glyph(U"", 0.5F, 4).leftward(U"و"));
  REQUIRE(spacing.between.size() == 3);
  CHECK_FALSE(spacing.between[0].space_glyph);
  CHECK(spacing.between[1].space_glyph);
  CHECK(spacing.between[1].gap == Approx(0.25F));
  CHECK_FALSE(spacing.between[2].space_glyph);
}

TEST_CASE("space glyphs at the ends of a line lie between no letters") {
  const Spacing spacing = spacing_of_page(line().leftward(U" سل "));
  REQUIRE(spacing.between.size() == 1);
  CHECK_FALSE(spacing.between[0].space_glyph);
  CHECK_FALSE(spacing.between[0].covered_space);
}

TEST_CASE("two space glyphs in one gap are one space") {
  const Between between = only_between(line().leftward(U"س  ل"));
  CHECK(between.space_glyph);
  CHECK(between.gap == Approx(0.5F));
}

TEST_CASE("without a space glyph the document's own width decides") {
  const DocumentFacts facts{.space_gap = 0.2F};
  CHECK(is_space({.gap = 0.21F}, facts));
  CHECK_FALSE(is_space({.gap = 0.19F}, facts));
  CHECK(is_space({.gap = 0.05F, .space_glyph = true}, facts));
  CHECK_FALSE(is_space({.gap = 0.02F, .covered_space = true}, facts));
}

TEST_CASE("no letters, or one, have nothing between them") {
  CHECK(spacing_of({}).between.empty());
  CHECK(spacing_of_page(line().leftward(U"س")).between.empty());
}
