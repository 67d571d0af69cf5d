// Places of glyphs on built pages.
#include "support/page_builder.h"

#include <algorithm>
#include <string>
#include <tuple>
#include <utility>

namespace bazyab::test {
namespace {

bool is_blank(char32_t letter) {
  return letter == U' ' || letter == U'\t' || letter == U'\u00A0' || letter == U'\u200C';
}

// The marks that tests use: harakat, the hamza above, the superscript alef.
bool is_mark(char32_t letter) {
  return (letter >= 0x064B && letter <= 0x0655) || letter == 0x0670;
}

}  // namespace

PageBuilder::PageBuilder(float width, float height) {
  page_.number = 1;
  page_.width = width;
  page_.height = height;
  font(1);
}

PageBuilder& PageBuilder::line(float right, float baseline) {
  pen_ = right;
  baseline_ = baseline;
  return *this;
}

PageBuilder& PageBuilder::em(float points) {
  em_ = points;
  return *this;
}

PageBuilder& PageBuilder::font(std::uint64_t id) {
  const auto known = std::find_if(page_.fonts.begin(), page_.fonts.end(),
                                  [&](const FontInfo& info) { return info.id == id; });
  font_ = static_cast<std::uint16_t>(known - page_.fonts.begin());
  if (known == page_.fonts.end()) {
    page_.fonts.push_back({.id = id, .name = "Font" + std::to_string(id), .embedded = true});
  }
  return *this;
}

PageBuilder& PageBuilder::advance(float width) {
  advance_ = width;
  return *this;
}

PageBuilder& PageBuilder::raise(float height) {
  raise_ = height;
  return *this;
}

PageBuilder& PageBuilder::visibility(Visibility what) {
  visibility_ = what;
  return *this;
}

float PageBuilder::width_of(char32_t letter) const {
  if (is_mark(letter)) return 0;
  return is_blank(letter) ? advance_ / 2 : advance_;
}

void PageBuilder::put(std::u32string_view unicode, float left, float width, std::uint32_t code) {
  Glyph glyph;
  glyph.unicode.begin = static_cast<std::uint32_t>(page_.letters.size());
  page_.letters.append(unicode);
  glyph.unicode.end = static_cast<std::uint32_t>(page_.letters.size());
  glyph.actual_text = actual_text_;
  glyph.code = code != 0 || unicode.empty() ? code : static_cast<std::uint32_t>(unicode.front());
  glyph.font = font_;
  glyph.visibility = visibility_;
  glyph.origin_x = left;
  glyph.origin_y = baseline_ - raise_ * em_;
  glyph.advance = width;
  glyph.em = em_;
  glyph.box = {left, glyph.origin_y - 0.8F * em_, left + width, glyph.origin_y + 0.25F * em_};
  page_.glyphs.push_back(glyph);
}

PageBuilder& PageBuilder::leftward(std::u32string_view letters) {
  for (const char32_t letter : letters) glyph({&letter, 1}, width_of(letter));
  return *this;
}

PageBuilder& PageBuilder::rightward(std::u32string_view letters) {
  float width = 0;
  for (const char32_t letter : letters) width += width_of(letter) * em_;
  pen_ -= width;
  float left = pen_;
  for (const char32_t letter : letters) {
    const float advance = width_of(letter) * em_;
    put({&letter, 1}, left, advance, 0);
    left += advance;
  }
  return *this;
}

PageBuilder& PageBuilder::glyph(std::u32string_view unicode, float width, std::uint32_t code) {
  pen_ -= width * em_;
  put(unicode, pen_, width * em_, code);
  return *this;
}

PageBuilder& PageBuilder::under(std::u32string_view unicode, float offset, float width,
                                std::uint32_t code) {
  put(unicode, pen_ + offset * em_, width * em_, code);
  return *this;
}

PageBuilder& PageBuilder::gap(float width) {
  pen_ -= width * em_;
  return *this;
}

PageBuilder& PageBuilder::actual_text(std::u32string_view letters) {
  ActualText span;
  span.letters.begin = static_cast<std::uint32_t>(page_.letters.size());
  page_.letters.append(letters);
  span.letters.end = static_cast<std::uint32_t>(page_.letters.size());
  actual_text_ = static_cast<std::int32_t>(page_.actual_texts.size());
  page_.actual_texts.push_back(span);
  return *this;
}

PageBuilder& PageBuilder::end_actual_text() {
  actual_text_ = -1;
  return *this;
}

GlyphPage turned(const GlyphPage& page, std::uint8_t quarters) {
  GlyphPage result = page;
  for (std::uint8_t quarter = 0; quarter < quarters; ++quarter) {
    const float height = result.height;
    const auto turn = [&](float x, float y) { return std::pair{height - y, x}; };
    for (Glyph& glyph : result.glyphs) {
      const auto [ax, ay] = turn(glyph.box.x0, glyph.box.y0);
      const auto [bx, by] = turn(glyph.box.x1, glyph.box.y1);
      glyph.box = {std::min(ax, bx), std::min(ay, by), std::max(ax, bx), std::max(ay, by)};
      std::tie(glyph.origin_x, glyph.origin_y) = turn(glyph.origin_x, glyph.origin_y);
      glyph.turn = static_cast<std::uint8_t>((glyph.turn + 1) % 4);
    }
    std::swap(result.width, result.height);
  }
  return result;
}

}  // namespace bazyab::test
