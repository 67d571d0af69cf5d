// Marks by their letter and their outline.
#include "healing/lost_marks.h"

#include <catch2/catch.hpp>

#include "unit/healing/outlines.h"

using namespace bazyab;
using namespace bazyab::healing;
using namespace bazyab::test;

namespace {

// Letters half an em wide; M is a mark without a letter that lies on the one drawn before it.
std::map<FontCode, char32_t> bases(std::u32string_view text) {
  GlyphPage page;
  page.fonts.push_back({.embedded = true});
  float x = 0;
  for (const char32_t letter : text) {
    const bool mark = letter == U'M';
    Glyph glyph{.code = letter, .em = 10};
    glyph.origin_x = mark ? x - 3 : x;
    glyph.advance = mark ? 0 : 5.0F;
    glyph.box = {glyph.origin_x, -8, glyph.origin_x + glyph.advance, 2};
    glyph.unicode.begin = static_cast<std::uint32_t>(page.letters.size());
    if (!mark) page.letters += letter;
    glyph.unicode.end = static_cast<std::uint32_t>(page.letters.size());
    page.glyphs.push_back(glyph);
    if (!mark) x += 5;
  }
  return bases_of_marks(page, {});
}

const Curve flat = box(0, 0.7F, 0.35F, 0.8F), hook = box(0, 0.6F, 0.2F, 0.8F),
            stroke = box(0, 0.6F, 0.2F, 0.65F), high_stroke = box(0, 0.7F, 0.2F, 0.75F);

}  // namespace

TEST_CASE("a mark that lies on one letter alone has a base") {
  CHECK(bases(U"اMن اMب") == std::map<FontCode, char32_t>{{{0, U'M'}, U'ا'}});
  CHECK(bases(U"خانهM") == std::map<FontCode, char32_t>{{{0, U'M'}, U'ه'}});
  CHECK(bases(U"اMن بMا").empty());
  CHECK(bases(U"بMن").empty());
  CHECK(bases(U"ان").empty());
}

TEST_CASE("over an alef lies a flat line, two strokes or a hook") {
  CHECK(mark_drawn(U'ا', {flat}) == 0x0653);
  CHECK(mark_drawn(U'ا', {stroke, high_stroke}) == 0x064B);
  CHECK(mark_drawn(U'ا', {hook}) == 0x0654);
}

TEST_CASE("over a heh lies a hook") {
  CHECK(mark_drawn(U'ه', {hook}) == 0x0654);
  CHECK(mark_drawn(U'ه', {flat}) == 0);
  CHECK(mark_drawn(U'ه', {stroke, high_stroke}) == 0);
}

TEST_CASE("what lies under the letter, or in more pieces, is no such mark") {
  CHECK(mark_drawn(U'ا', {box(0, -0.3F, 0.2F, -0.1F)}) == 0);
  CHECK(mark_drawn(U'ا', {stroke, high_stroke, hook}) == 0);
  CHECK(mark_drawn(U'ا', {}) == 0);
}
