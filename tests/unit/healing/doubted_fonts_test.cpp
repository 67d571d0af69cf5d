// What makes a font doubtful.
#include "healing/doubted_fonts.h"

#include <catch2/catch.hpp>

using namespace bazyab;
using namespace bazyab::healing;

namespace {

// One line of glyphs, half an em each, from left to right.
class Page {
 public:
  explicit Page(int fonts = 1) {
    for (int font = 0; font < fonts; ++font) {
      page_.fonts.push_back({.type = FontType::cid_truetype, .embedded = true});
    }
  }
  Page& draw(std::uint32_t code, std::u32string_view said, std::uint16_t font = 0) {
    Glyph glyph{.code = code, .font = font, .origin_x = x_, .advance = 5, .em = 10};
    glyph.unicode.begin = static_cast<std::uint32_t>(page_.letters.size());
    page_.letters += said;
    glyph.unicode.end = static_cast<std::uint32_t>(page_.letters.size());
    page_.glyphs.push_back(glyph);
    x_ += 5;
    return *this;
  }
  std::vector<std::uint16_t> doubted(bool all = false) const {
    std::vector<std::uint16_t> fonts;
    for (const DoubtedFont& font : doubted_fonts(page_, all)) fonts.push_back(font.font);
    return fonts;
  }
  GlyphPage page_;

 private:
  float x_ = 0;
};

using Fonts = std::vector<std::uint16_t>;

}  // namespace

TEST_CASE("signs that stand for quotation marks make a font doubtful on a page of Persian") {
  CHECK(Page(2).draw(1, U"س").draw(2, U"\u226A", 1).doubted() == Fonts{1});
  CHECK(Page(2).draw(1, U"a").draw(2, U"\u226A", 1).doubted().empty());
}

TEST_CASE("a sound font is not asked, unless all are") {
  const Page page = Page().draw(1, U"س").draw(2, U"ل").draw(3, U" ").draw(1, U"س");
  CHECK(page.doubted().empty());
  CHECK(page.doubted(true) == Fonts{0});
}

TEST_CASE("a glyph without a letter, or with a private one, makes its font doubtful") {
  CHECK(Page().draw(1, U"س").draw(2, U"").doubted() == Fonts{0});
  CHECK(Page().draw(1, U"س").draw(2, U"\uE801").doubted() == Fonts{0});
  CHECK(Page(2).draw(1, U"س").draw(2, U"\uFFFD", 1).doubted() == Fonts{1});
}

TEST_CASE("an entry whose bytes were written over makes its font doubtful") {
  CHECK(Page().draw(1, U"س").draw(2, U"\u200C\u0C2F").doubted() == Fonts{0});
}

TEST_CASE("white space beside white space of another code is doubtful, the same twice is not") {
  CHECK(Page().draw(1, U"س").draw(3, U" ").draw(9, U" ").doubted() == Fonts{0});
  CHECK(Page().draw(1, U"س").draw(3, U" ").draw(3, U" ").doubted().empty());
}

TEST_CASE("a digit on two codes and a letter on more than it has forms are doubtful") {
  CHECK(Page().draw(1, U"۷").draw(2, U"۷").doubted() == Fonts{0});
  CHECK(Page().draw(1, U"ز").draw(2, U"ز").doubted().empty());
  CHECK(Page().draw(1, U"ز").draw(2, U"ز").draw(3, U"ز").doubted() == Fonts{0});
}

TEST_CASE("ASCII digits are doubtful in a font of Arabic letters, not in one of Latin ones") {
  CHECK(Page().draw(1, U"س").draw(2, U"7").doubted() == Fonts{0});
  CHECK(Page(2).draw(1, U"س").draw(2, U"7", 1).draw(3, U"a", 1).doubted().empty());
}

TEST_CASE("a font without a file of its own has nothing to be asked for") {
  Page page = Page().draw(1, U"س").draw(2, U"");
  page.page_.fonts[0].embedded = false;
  CHECK(page.doubted(true).empty());
}
