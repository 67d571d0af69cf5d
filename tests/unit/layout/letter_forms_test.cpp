// Forms that uses leave open, by outlines.
#include "layout/letter_forms.h"

#include <catch2/catch.hpp>

using namespace bazyab;
using namespace bazyab::layout;

namespace {

constexpr std::uint64_t font = 7;

void add_use(DocumentFacts& document, std::uint32_t code, std::uint32_t uses, std::uint32_t ends) {
  document.code_uses[{font, code}] = {font, code, uses, ends};
}

// A letter whose leftmost point is `x` from the pen and `y` above the baseline, with a dot that
// lies further left.
Sketch letter_to(float x, float y) {
  const Curve base{.x0 = x, .y0 = -0.1F, .x1 = 0.6F, .y1 = 0.3F, .area = 0.1F, .left_y = y};
  const Curve dot{.x0 = x - 0.2F, .y0 = 0.5F, .x1 = x - 0.1F, .y1 = 0.6F, .area = 0.01F};
  return {dot, base};
}

// Codes 1 to 4 join the next letter and 11 to 13 end words, as their uses tell.
DocumentFacts told_by_uses() {
  DocumentFacts document;
  for (std::uint32_t code = 1; code <= 4; ++code) add_use(document, code, 9, 0);
  for (std::uint32_t code = 11; code <= 13; ++code) add_use(document, code, 5, 5);
  return document;
}

// One sketch a code: those of told_by_uses as most fonts draw them, all others as `open` is.
std::vector<Sketch> sketches_of(const FontCodes& codes, const Sketch& open) {
  std::vector<Sketch> sketches;
  for (const std::uint32_t code : codes.codes) {
    sketches.push_back(code <= 4    ? letter_to(-0.01F, 0.04F)
                       : code <= 13 ? letter_to(0.05F, 0.02F * static_cast<float>(code))
                                    : open);
  }
  return sketches;
}

Shape form_drawn_as(const Sketch& open) {
  DocumentFacts document = told_by_uses();
  add_use(document, 20, 1, 0);
  for (const FontCodes& codes : fonts_to_draw(document)) {
    take_drawn_forms(document, codes, sketches_of(codes, open));
  }
  return form_of(document, font, 20);
}

}  // namespace

TEST_CASE("a font whose codes stand anywhere in words was drawn without forms") {
  DocumentFacts document = told_by_uses();
  document.unshaped_fonts = find_unshaped_fonts(document);
  CHECK(document.unshaped_fonts.empty());
  // A few forms that end words stand before ZWNJ as well, at the beginning and not.
  for (std::uint32_t code = 21; code <= 24; ++code) {
    document.code_uses[{font, code}] = {
        .font_id = font, .code = code, .uses = 9, .at_word_end = 4, .unjoined = 3};
  }
  CHECK(find_unshaped_fonts(document).empty());
  for (std::uint32_t code = 31; code <= 34; ++code) {
    document.code_uses[{font + 1, code}] = {
        .font_id = font + 1, .code = code, .uses = 9, .at_word_end = 4, .unjoined = 3};
  }
  document.unshaped_fonts = find_unshaped_fonts(document);
  CHECK(document.unshaped_fonts == std::set<std::uint64_t>{font + 1});
  CHECK(form_of(document, font + 1, 31) == Shape::unknown);
  CHECK(form_of(document, font, 21) == Shape::final);
}

TEST_CASE("uses that tell are not asked about twice") {
  CHECK(fonts_to_draw(told_by_uses()).empty());
}

TEST_CASE("a code that always ends words needs no form") {
  DocumentFacts document = told_by_uses();
  add_use(document, 20, 1, 1);
  CHECK(fonts_to_draw(document).empty());
}

TEST_CASE("a font with an open code is asked for all its codes") {
  DocumentFacts document = told_by_uses();
  add_use(document, 20, 1, 0);
  document.code_uses[{font + 1, 5}] = {font + 1, 5, 9, 0};
  const std::vector<FontCodes> fonts = fonts_to_draw(document);
  REQUIRE(fonts.size() == 1);
  CHECK(fonts.front().font_id == font);
  CHECK(fonts.front().codes == std::vector<std::uint32_t>{1, 2, 3, 4, 11, 12, 13, 20});
}

TEST_CASE("a letter that ends where joining letters do joins the next one") {
  CHECK(form_drawn_as(letter_to(-0.005F, 0.05F)) == Shape::medial);
}

TEST_CASE("a letter that leaves the white of word ends is a final form") {
  CHECK(form_drawn_as(letter_to(0.06F, -0.2F)) == Shape::final);
}

TEST_CASE("a stroke to the next letter that is a piece of its own is where a letter ends") {
  Sketch heh = letter_to(0.06F, -0.2F);
  heh.push_back({.x0 = -0.01F, .y0 = 0, .x1 = 0.1F, .y1 = 0.09F, .area = 0.008F, .left_y = 0.04F});
  CHECK(form_drawn_as(heh) == Shape::medial);
}

TEST_CASE(
    "a letter that was used a few times, all before a ZWNJ, is final before one that begins "
    "words") {
  DocumentFacts document = told_by_uses();
  add_use(document, 20, 4, 0);  // never at the end of a word
  for (const FontCodes& codes : fonts_to_draw(document)) {
    take_drawn_forms(document, codes, sketches_of(codes, letter_to(0.06F, -0.2F)));
  }
  CHECK(form_of(document, font, 20) == Shape::medial);
  CHECK(form_before(document, font, 20, 3) == Shape::medial);
  document.code_uses.at({font, 3}).unjoined = 5;
  CHECK(form_before(document, font, 20, 3) == Shape::final);
  CHECK(form_before(document, font, 1, 3) == Shape::medial);
  document.code_uses.at({font, 20}).uses = 7;
  CHECK(form_before(document, font, 20, 3) == Shape::medial);
}

TEST_CASE("a letter that ends like none of both stays open") {
  CHECK(form_drawn_as(letter_to(0.2F, 0.1F)) == Shape::unknown);
  CHECK(form_drawn_as(letter_to(-0.2F, 0.04F)) == Shape::unknown);
}

TEST_CASE("a code that draws nothing stays open") {
  CHECK(form_drawn_as({}) == Shape::unknown);
}

TEST_CASE("uses are believed before outlines") {
  DocumentFacts document = told_by_uses();
  document.drawn_forms[{font, 1}] = Shape::final;
  CHECK(form_of(document, font, 1) == Shape::medial);
  CHECK(form_of(document, font, 99) == Shape::unknown);
}

TEST_CASE("a form that the file tells of is not asked about, and others are compared with it") {
  DocumentFacts document;
  for (std::uint32_t code = 1; code <= 4; ++code) {
    document.code_uses[{font, code}] = {
        .font_id = font, .code = code, .uses = 1, .at_word_end = 0, .told = Shape::initial};
  }
  for (std::uint32_t code = 11; code <= 13; ++code) add_use(document, code, 1, 1);
  CHECK(fonts_to_draw(document).empty());
  CHECK(form_of(document, font, 1) == Shape::initial);
  add_use(document, 20, 1, 0);
  const std::vector<FontCodes> fonts = fonts_to_draw(document);
  REQUIRE(fonts.size() == 1);
  take_drawn_forms(document, fonts.front(), sketches_of(fonts.front(), letter_to(0.05F, 0.3F)));
  CHECK(form_of(document, font, 20) == Shape::final);
}

TEST_CASE("outlines tell nothing where joining letters end at many heights") {
  DocumentFacts document = told_by_uses();
  add_use(document, 20, 1, 0);
  const std::vector<FontCodes> fonts = fonts_to_draw(document);
  std::vector<Sketch> sketches = sketches_of(fonts.front(), letter_to(0.05F, 0.3F));
  sketches[0] = letter_to(-0.01F, 0.5F);
  take_drawn_forms(document, fonts.front(), sketches);
  CHECK(form_of(document, font, 20) == Shape::unknown);
}

TEST_CASE("outlines tell nothing without letters to compare with") {
  DocumentFacts document;
  add_use(document, 1, 9, 0);
  add_use(document, 11, 5, 5);
  add_use(document, 20, 1, 0);
  const std::vector<FontCodes> fonts = fonts_to_draw(document);
  take_drawn_forms(document, fonts.front(), sketches_of(fonts.front(), letter_to(0.05F, 0.3F)));
  CHECK(form_of(document, font, 20) == Shape::unknown);
}
