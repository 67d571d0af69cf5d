// Marks by their letter and their outline.
#include "healing/alef_parts.h"

#include <catch2/catch.hpp>

#include "unit/healing/outlines.h"

using namespace bazyab;
using namespace bazyab::healing;
using namespace bazyab::test;

namespace {

// Letters half an em wide; M is a mark without a letter that lies on the one drawn before it, ? a
// letter that no map names.
GlyphPage page_of(std::u32string_view text) {
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
    if (!mark && letter != U'?') page.letters += letter;
    glyph.unicode.end = static_cast<std::uint32_t>(page.letters.size());
    page.glyphs.push_back(glyph);
    if (!mark) x += 5;
  }
  return page;
}

std::set<FontCode> on_alefs(std::u32string_view text) {
  return marks_on_alefs(page_of(text), {});
}

using Lams = std::map<FontCode, std::set<FontCode>>;

Lams on_lams(std::u32string_view text) {
  return marks_on_lams(page_of(text), {});
}

}  // namespace

TEST_CASE("a mark that lies on alefs alone may be a madda") {
  CHECK(on_alefs(U"اMن اMب") == std::set<FontCode>{{0, U'M'}});
  CHECK(on_alefs(U"خانهM").empty());
  CHECK(on_alefs(U"اMن بM").empty());
  CHECK(on_alefs(U"ان").empty());
}

TEST_CASE("a mark that never leaves its lam may be the alef of a lam-alef") {
  CHECK(on_lams(U"تلMش اعلMم") == Lams{{{0, U'M'}, {{0, U'ل'}}}});
  CHECK(on_lams(U"ت?Mش") == Lams{{{0, U'M'}, {{0, U'?'}}}});
  CHECK(on_lams(U"تلMش اعلم").empty());
  CHECK(on_lams(U"تلMش بMر").empty());
}

TEST_CASE("half a lam-alef is nothing, or a stroke that is higher than marks") {
  CHECK(is_half_of_lam_alef({}));
  CHECK(is_half_of_lam_alef({box(0, 0.1F, 0.3F, 0.53F, 0.4F)}));
  CHECK_FALSE(is_half_of_lam_alef({box(0, 0.6F, 0.3F, 0.75F, 0.4F)}));
  CHECK_FALSE(is_half_of_lam_alef({box(0, -0.4F, 0.3F, 0.2F, 0.4F)}));
}

TEST_CASE("a flat line above the letter is a madda, what is higher, lower or in pieces is none") {
  CHECK(is_madda({box(0, 0.7F, 0.35F, 0.8F)}));
  CHECK_FALSE(is_madda({box(0, 0.6F, 0.2F, 0.8F)}));
  CHECK_FALSE(is_madda({box(0, -0.3F, 0.35F, -0.2F)}));
  CHECK_FALSE(is_madda({box(0, 0.6F, 0.35F, 0.65F), box(0, 0.7F, 0.35F, 0.75F)}));
  CHECK_FALSE(is_madda({}));
}
