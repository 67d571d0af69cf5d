// Pages drawn glyph by glyph, as a producer of PDFs would draw them.
//
// The pen stands at the right edge of what comes next and goes left. Lengths are in em of the font
// size, places on the page in points.
#pragma once

#include <string_view>

#include "core/glyph.h"

namespace bazyab::test {

class PageBuilder {
 public:
  explicit PageBuilder(float width = 600, float height = 800);

  // The pen to the right edge of a line.
  PageBuilder& line(float right, float baseline);
  PageBuilder& em(float points);
  // The font of what comes next; each number is a font of its own.
  PageBuilder& font(std::uint64_t id);
  // The width of glyphs of one letter (at first 0.5); spaces have half of it, marks none.
  PageBuilder& advance(float width);
  // What comes next stands this much above the baseline of the line.
  PageBuilder& raise(float height);
  PageBuilder& visibility(Visibility what);

  // One glyph a code point, the first one rightmost: as Persian stands on the page.
  PageBuilder& leftward(std::u32string_view letters);
  // The first one leftmost: numbers and Latin. Drawn from left to right.
  PageBuilder& rightward(std::u32string_view letters);
  // One glyph with all these letters; code 0: that of the first letter.
  PageBuilder& glyph(std::u32string_view unicode, float width, std::uint32_t code = 0);
  // A glyph whose left edge is `offset` to the right of the pen, which stays.
  PageBuilder& under(std::u32string_view unicode, float offset, float width,
                     std::uint32_t code = 0);
  PageBuilder& gap(float width);

  // Glyphs up to `end_actual_text` belong to one marked span.
  PageBuilder& actual_text(std::u32string_view letters);
  PageBuilder& end_actual_text();

  float pen() const { return pen_; }
  Glyph& last() { return page_.glyphs.back(); }
  GlyphPage& page() { return page_; }
  const GlyphPage& page() const { return page_; }

 private:
  float width_of(char32_t letter) const;
  void put(std::u32string_view unicode, float left, float width, std::uint32_t code);

  GlyphPage page_;
  float pen_ = 0, baseline_ = 0, em_ = 10, advance_ = 0.5F, raise_ = 0;
  std::uint16_t font_ = 0;
  std::int32_t actual_text_ = -1;
  Visibility visibility_ = Visibility::visible;
};

// The page with all of it turned clockwise by this many quarters, as a page of sideways text shows
// it.
GlyphPage turned(const GlyphPage& page, std::uint8_t quarters);

}  // namespace bazyab::test
