// Fuzzes layout/: bytes become pages of glyphs, then lines, blocks and text.
//
// What holds for every page is asked here: nothing crashes, letters keep their origins and
// boundaries, and facts that were written down and read back say the same.
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <string>
#include <vector>

#include "layout/layout.h"

namespace {

using namespace bazyab;

// Takes values off the front of the input; zeros when it has come to its end.
class Input {
 public:
  Input(const std::uint8_t* data, std::size_t size) : data_(data), size_(size) {}

  bool at_end() const { return size_ == 0; }
  std::uint8_t byte() {
    if (size_ == 0) return 0;
    --size_;
    return *data_++;
  }
  // Mostly places on a page in quarter points, now and then any number that a float can hold.
  float number(bool any) {
    if (!any) return static_cast<float>(byte()) * 2.5F + static_cast<float>(byte() % 8) * 0.25F;
    std::uint8_t bytes[4] = {byte(), byte(), byte(), byte()};
    float value = 0;
    std::memcpy(&value, bytes, sizeof value);
    return value;
  }

 private:
  const std::uint8_t* data_;
  std::size_t size_;
};

constexpr std::u32string_view alphabet =
    U"ابپتسشعغفقکگلمنوهیآدذرزژءئ۰۱۲۳123ABCxyz.,:/-()«»[]٪%!؟،؛ \t\u00A0\u200C\u200Fـ\u064E\u0651"
    U"\u0654\uFEFB\uFDF2\uFEB3\uFBFE\uFFFD\uE000•";

Span letters_of(Input& input, GlyphPage& page, std::size_t count) {
  Span span;
  span.begin = static_cast<std::uint32_t>(page.letters.size());
  for (; count > 0; --count) page.letters.push_back(alphabet[input.byte() % alphabet.size()]);
  span.end = static_cast<std::uint32_t>(page.letters.size());
  return span;
}

Glyph glyph_of(Input& input, GlyphPage& page, float& pen, float& baseline) {
  const std::uint8_t what = input.byte();
  const bool any = what == 0xFF;
  Glyph glyph;
  if ((what & 7) == 0) pen = input.number(any), baseline = input.number(any);
  glyph.em = any ? input.number(true) : static_cast<float>(4 + (what >> 3) % 16);
  glyph.advance = any ? input.number(true) : glyph.em * static_cast<float>(input.byte() % 8) / 8;
  pen -= glyph.advance;
  glyph.origin_x = pen;
  glyph.origin_y = baseline;
  glyph.box = {pen, baseline - glyph.em * 0.8F, pen + glyph.advance, baseline + glyph.em * 0.25F};
  if (any) glyph.box = {input.number(true), input.number(true), input.number(true), pen};
  const std::uint8_t more = input.byte();
  glyph.unicode = letters_of(input, page, more % 16 == 0 ? 0 : more % 16 == 1 ? 3 : 1);
  glyph.code = glyph.unicode.empty() ? more : page.letters[glyph.unicode.begin];
  glyph.font = more >> 7;
  if (more % 32 == 2) glyph.turn = input.byte() % 4;
  if (more % 32 == 3) glyph.slanted = true;
  if (more % 32 == 4) glyph.visibility = static_cast<Visibility>(input.byte() % 3);
  return glyph;
}

GlyphPage page_of(Input& input) {
  GlyphPage page;
  page.number = 1;
  page.width = 600;
  page.height = 800;
  page.fonts = {{.id = 1, .name = "one"}, {.id = 2, .name = "two"}};
  float pen = 580, baseline = 100;
  std::int32_t actual_text = -1;
  while (!input.at_end()) {
    if (input.byte() % 16 == 0) {
      actual_text = -1;
      if (input.byte() % 2 == 0) {
        page.actual_texts.push_back({letters_of(input, page, input.byte() % 7)});
        actual_text = static_cast<std::int32_t>(page.actual_texts.size()) - 1;
      }
    }
    Glyph glyph = glyph_of(input, page, pen, baseline);
    glyph.actual_text = actual_text;
    page.glyphs.push_back(glyph);
  }
  return page;
}

void must_hold(bool condition) {
  if (!condition) std::abort();
}

std::u32string letters_of(const std::vector<Block>& blocks) {
  std::u32string letters;
  for (const Block& block : blocks) {
    for (const Line& line : block.lines) letters += line.text.letters + U'\n';
  }
  return letters;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  Input input(data, size);
  const bool take_invisible = input.byte() % 2 == 1;
  const PageFacts facts = layout::analyse_page(page_of(input), take_invisible);
  DocumentFacts document;
  layout::add_page(document, facts);
  layout::conclude(document);
  const std::vector<Block> blocks = layout::compose_page(facts, document);
  for (const Block& block : blocks) {
    for (const Line& line : block.lines) {
      must_hold(line.text.origins.size() == line.text.letters.size());
      must_hold(line.text.boundaries.size() == line.text.letters.size());
      for (const Origin& origin : line.text.origins) must_hold(origin.index < facts.items.size());
    }
  }
  for (std::size_t index = 1; index < blocks.size(); ++index) {
    layout::goes_on(blocks[index - 1], blocks[index], document);
  }
  must_hold(layout::preview_lines(facts).size() == facts.lines.size());
  const PageFacts again = from_bytes(to_bytes(facts));
  must_hold(letters_of(layout::compose_page(again, document)) == letters_of(blocks));
  return 0;
}
