// Applying changes and keeping the record of them.
#include "healing/mended_page.h"

#include <catch2/catch.hpp>

#include "healing/map_record.h"

using namespace bazyab;
using namespace bazyab::healing;

TEST_CASE("a change reaches every glyph of its code and no other") {
  GlyphPage page;
  page.fonts.resize(2);
  page.letters = U"هل";
  page.glyphs = {{.unicode = {0, 1}, .code = 3, .font = 0},
                 {.unicode = {1, 2}, .code = 4, .font = 0},
                 {.unicode = {0, 1}, .code = 3, .font = 1}};
  const CodeChange change{.font = 0, .code = 3, .said = U"ه", .letters = U"م"};
  apply_changes(page, std::span(&change, 1));
  CHECK((page.unicode(page.glyphs[0]) == U"م"));
  CHECK((page.unicode(page.glyphs[1]) == U"ل"));
  CHECK((page.unicode(page.glyphs[2]) == U"ه"));
  CHECK_FALSE(page.glyphs[0].lost);
}

TEST_CASE("a lost letter is one, though nobody knows which") {
  GlyphPage page;
  page.fonts.resize(1);
  page.letters = U" ";
  page.glyphs = {{.unicode = {0, 1}, .code = 3}};
  const CodeChange change{.code = 3, .claim = Claim::lost, .said = U" "};
  apply_changes(page, std::span(&change, 1));
  CHECK(page.glyphs[0].unicode.empty());
  CHECK(page.glyphs[0].lost);
}

TEST_CASE("a bracket of a run is turned where the font names another code so") {
  const CodeChange named{.code = 3, .claim = Claim::clear, .letters = U"«"};
  const auto turned = [&](const CodeChange& change) {
    std::vector<CodeChange> found = {change};
    turn_named_twice(std::span(&named, 1), found);
    return found[0].letters;
  };
  CHECK((turned({.code = 4, .claim = Claim::spread, .letters = U"«"}) == U"»"));
  CHECK((turned({.code = 4, .claim = Claim::spread, .letters = U"»"}) == U"»"));
  CHECK((turned({.code = 3, .claim = Claim::spread, .letters = U"«"}) == U"«"));
  CHECK((turned({.font = 1, .code = 4, .claim = Claim::spread, .letters = U"«"}) == U"«"));
}

TEST_CASE("the record knows what each place said, forms taken apart; a form is no change") {
  PageFacts facts;
  facts.number = 4;
  facts.fonts.resize(1);
  facts.letters = U"مل";
  facts.items = {{.letters = {0, 1}, .code = 3}, {.letters = {1, 2}, .code = 4}};
  const std::vector<CodeChange> changes = {
      {.code = 3, .claim = Claim::disputed, .said = U"ه", .letters = U"\uFEE3"},
      {.code = 4, .claim = Claim::form, .said = U"ل", .letters = U"\uFEDF"}};
  note_changes(facts, changes);
  MapRecord record;
  record.add_page(facts);
  const MendedLetter* const found = record.find({4, 0, Source::page_glyph});
  REQUIRE(found != nullptr);
  CHECK((found->said == U"ه"));
  CHECK((found->letters == U"م"));
  CHECK(record.find({4, 1, Source::page_glyph}) == nullptr);
  CHECK(record.find({3, 0, Source::page_glyph}) == nullptr);
  CHECK(record.find({4, 0, Source::inserted}) == nullptr);
}

TEST_CASE("the record leaves a ZWNJ out, which is no part of what a glyph draws") {
  PageFacts facts;
  facts.number = 1;
  facts.fonts.resize(1);
  facts.letters = U"ا";
  facts.items = {{.letters = {0, 1}, .code = 3}};
  const CodeChange change{
      .code = 3, .claim = Claim::disputed, .said = U"\u200Cه", .letters = U"\u200Cا"};
  note_changes(facts, std::span(&change, 1));
  MapRecord record;
  record.add_page(facts);
  const MendedLetter* const found = record.find({1, 0, Source::page_glyph});
  REQUIRE(found != nullptr);
  CHECK((found->said == U"ه"));
  CHECK((found->letters == U"ا"));
}

TEST_CASE("a mark that its outline told is on record with the letter that bears it") {
  PageFacts facts;
  facts.number = 1;
  facts.fonts.resize(1);
  facts.letters = U"لا\u064Bا\u064B";
  facts.items = {{.letters = {0, 3}, .code = 3, .mark_drawn = true},
                 {.letters = {3, 5}, .code = 4}};
  const CodeChange change{.code = 9, .claim = Claim::drawn, .said = {}, .letters = U"\u064B"};
  note_changes(facts, std::span(&change, 1));
  MapRecord record;
  record.add_page(facts);
  const MendedLetter* const found = record.find({1, 0, Source::page_glyph});
  REQUIRE(found != nullptr);
  CHECK((found->said == U"لا"));
  CHECK((found->letters == U"لا\u064B"));
  CHECK(record.find({1, 1, Source::page_glyph}) == nullptr);
}

TEST_CASE("of two changes of one code the newer letters stand, and what the map said first") {
  std::vector<CodeChange> changes = {
      {.code = 3, .claim = Claim::lost, .said = U"ه", .letters = {}}};
  const std::vector<CodeChange> newer = {
      {.code = 3, .claim = Claim::drawn, .said = {}, .letters = U"م"},
      {.font = 1, .code = 3, .claim = Claim::clear, .said = U"ل", .letters = U"ک"}};
  put_changes(changes, newer);
  REQUIRE(changes.size() == 2);
  CHECK(changes[0].claim == Claim::drawn);
  CHECK((changes[0].said == U"ه"));
  CHECK((changes[0].letters == U"م"));
  CHECK(changes[1].font == 1);
}
