// Marks whose ActualText is empty.
#include "healing/silenced_marks.h"

#include <catch2/catch.hpp>
#include <string_view>

using namespace bazyab;
using namespace bazyab::healing;

namespace {

constexpr std::int32_t none = -1, empty = 0, letter = 1;

// Glyphs ten points high from the left to the right.
class Page {
 public:
  Page() {
    page_.fonts.push_back({.id = 7, .embedded = true});
    page_.actual_texts.push_back({});
    page_.letters = U"آ";
    page_.actual_texts.push_back({.letters = {0, 1}});
  }
  Page& draw(std::u32string_view said, float x, float advance, std::int32_t text) {
    Glyph glyph{.code = 1};
    glyph.unicode.begin = static_cast<std::uint32_t>(page_.letters.size());
    page_.letters += said;
    glyph.unicode.end = static_cast<std::uint32_t>(page_.letters.size());
    glyph.origin_x = x;
    glyph.origin_y = 100;
    glyph.advance = advance;
    glyph.em = 10;
    glyph.box = {.x0 = x, .y0 = 92, .x1 = x + advance, .y1 = 102};
    glyph.actual_text = text;
    page_.glyphs.push_back(glyph);
    return *this;
  }
  // The ActualText of the glyph at `index` afterwards.
  std::int32_t text_of(std::size_t index) {
    free_silenced_marks(page_);
    return page_.glyphs.at(index).actual_text;
  }

 private:
  GlyphPage page_;
};

}  // namespace

TEST_CASE("a mark without a name and with an empty text is freed at a letter without a text") {
  CHECK(Page().draw(U"\uFFFD", 50, 0, empty).draw(U"ا", 50, 3, none).text_of(0) == none);
  CHECK(Page().draw(U"ا", 50, 3, none).draw(U"", 51, 0, empty).text_of(1) == none);
}

TEST_CASE("a mark at a letter that has a text itself stays silent") {
  CHECK(Page().draw(U"", 50, 0, empty).draw(U"ا", 50, 3, letter).text_of(0) == empty);
  CHECK(Page().draw(U"", 50, 0, empty).draw(U"ا", 50, 3, empty).text_of(0) == empty);
}

TEST_CASE("what has a name, a width, a text or no letter under it is left as it is") {
  CHECK(Page().draw(U"\u0653", 50, 0, empty).draw(U"ا", 50, 3, none).text_of(0) == empty);
  CHECK(Page().draw(U"", 50, 3, empty).draw(U"ا", 50, 3, none).text_of(0) == empty);
  CHECK(Page().draw(U"", 50, 0, letter).draw(U"ا", 50, 3, none).text_of(0) == letter);
  CHECK(Page().draw(U"", 80, 0, empty).draw(U"ا", 50, 3, none).text_of(0) == empty);
  CHECK(Page().draw(U"", 50, 0, empty).draw(U"x", 50, 3, none).text_of(0) == empty);
}
