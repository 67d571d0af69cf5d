// Fuzzes layout/: bytes become pages of glyphs, then lines, blocks and text.
//
// What holds for every page is asked here: nothing crashes, each letter that is drawn comes out
// once (of doubles on one spot, one), letters keep their origins and boundaries, facts that were
// written down and read back say the same, and a page whose letters have changed is laid out again
// as if it had not been seen before.
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "layout/items.h"
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

// A rule, the four sides of a frame, or the edge of a filled area.
void add_rules(Input& input, GlyphPage& page) {
  const std::uint8_t what = input.byte();
  const bool any = what == 0xFF;
  const float x = input.number(any), y = input.number(any);
  const float width = input.number(any), height = input.number(any);
  const float thick = static_cast<float>(what % 4) / 2;
  const Box level{x, y, x + width, y + thick}, upright{x, y, x + thick, y + height};
  if (what % 8 != 1) page.rules.push_back({.box = level, .level = true});
  if (what % 8 != 2) page.rules.push_back({.box = upright, .level = false});
  if (what % 8 < 3) return;
  page.rules.push_back({.box = {x, y + height, x + width, y + height + thick}, .level = true});
  page.rules.push_back({.box = {x + width, y, x + width + thick, y + height}, .level = false});
}

GlyphPage page_of(Input& input) {
  GlyphPage page;
  page.number = 1;
  const bool odd_page = input.byte() % 32 == 1;
  page.width = odd_page ? input.number(true) : 600;
  page.height = odd_page ? input.number(true) : 800;
  page.fonts = {{.id = 1, .name = "one"}, {.id = 2, .name = "two"}};
  float pen = 580, baseline = 100;
  std::int32_t actual_text = -1;
  while (!input.at_end()) {
    const std::uint8_t next = input.byte();
    if (next % 16 == 1) add_rules(input, page);
    if (next % 16 == 0) {
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

using SpanKey = std::pair<std::uint32_t, std::uint32_t>;

bool is_double(const layout::PlacedItem& lost, const PageFacts& facts,
               std::u32string_view letters) {
  for (const Region& region : facts.regions) {
    if (region.turn != lost.turn || region.slanted != lost.slanted) continue;
    for (std::uint32_t line = region.lines.begin; line < region.lines.end; ++line) {
      const Span items = facts.lines[line].items;
      for (std::uint32_t index = items.begin; index < items.end; ++index) {
        const Item& item = facts.items[index];
        const float away = std::abs(item.box.center_x() - lost.item.box.center_x());
        if (slice(facts.letters, item.letters) == slice(letters, lost.item.letters) &&
            away <= 0.1F * lost.item.em + item.box.width() &&
            std::abs(item.baseline - lost.item.baseline) < 0.11F * lost.item.em) {
          return true;
        }
      }
    }
  }
  return false;
}

// Of the letters that the page draws, each is in one line; what is missing is there as its double.
void check_items(const GlyphPage& page, bool take_invisible, const PageFacts& facts) {
  const layout::Items drawn = layout::items_of(page, take_invisible);
  std::map<SpanKey, int> seen;
  for (const LineFacts& line : facts.lines) {
    for (std::uint32_t index = line.items.begin; index < line.items.end; ++index) {
      const Item& item = facts.items[index];
      // One that turned out to be a kashida keeps its letters.
      if (!item.letters.empty()) ++seen[{item.letters.begin, item.letters.end}];
    }
  }
  for (const auto& [span, times] : seen) must_hold(times == 1);
  for (const layout::PlacedItem& placed : drawn.placed) {
    if (placed.item.kind != ItemKind::letter) continue;
    if (seen.contains({placed.item.letters.begin, placed.item.letters.end})) continue;
    must_hold(is_double(placed, facts, drawn.letters));
  }
}

// Each letter item of the lines is in the text of one block, with all of its letters.
void check_blocks(const PageFacts& facts, const std::vector<Block>& blocks) {
  std::vector<std::size_t> written(facts.items.size(), 0);
  for (const Block& block : blocks) {
    for (const Line& line : block.lines) {
      must_hold(line.text.origins.size() == line.text.letters.size());
      must_hold(line.text.boundaries.size() == line.text.letters.size());
      for (std::size_t index = 0; index < line.text.letters.size(); ++index) {
        const Origin& origin = line.text.origins[index];
        must_hold(origin.index < facts.items.size());
        const bool between = line.text.letters[index] == 0x200C &&
                             line.text.boundaries[index].observed == Observed::zwnj;
        if (origin.source == Source::page_glyph && !between) ++written[origin.index];
      }
    }
  }
  for (std::size_t index = 0; index < facts.items.size(); ++index) {
    const Item& item = facts.items[index];
    must_hold(written[index] == (item.kind == ItemKind::letter ? item.letters.size() : 0U));
  }
}

std::u32string letters_of(const std::vector<Block>& blocks) {
  std::u32string letters;
  for (const Block& block : blocks) {
    for (const Line& line : block.lines) letters += line.text.letters + U'\n';
  }
  return letters;
}

// Some codes of the page say something else.
GlyphPage with_other_letters(const GlyphPage& page, std::uint32_t by) {
  GlyphPage other = page;
  for (Glyph& glyph : other.glyphs) {
    const std::uint32_t mixed = (glyph.code * 31U + glyph.font + by) * 2654435761U;
    if (mixed % 4 != 0) continue;
    const std::uint32_t which = (mixed >> 8) % alphabet.size();
    glyph.unicode.begin = static_cast<std::uint32_t>(other.letters.size());
    if (which != 0) other.letters.push_back(alphabet[which]);
    glyph.unicode.end = static_cast<std::uint32_t>(other.letters.size());
  }
  return other;
}

void check_again(const GlyphPage& page, bool take_invisible, const PageFacts& seen) {
  const GlyphPage other = with_other_letters(page, static_cast<std::uint32_t>(seen.items.size()));
  const PageFacts first = layout::analyse_page(other, take_invisible);
  const PageFacts again = layout::analyse_again(other, take_invisible, seen);
  const std::vector<Text> expected = layout::preview_lines(first);
  const std::vector<Text> lines = layout::preview_again(again, seen, layout::preview_lines(seen));
  must_hold(lines.size() == expected.size());
  for (std::size_t index = 0; index < lines.size(); ++index) {
    must_hold(lines[index].letters == expected[index].letters);
    must_hold(lines[index].origins == expected[index].origins);
  }
  must_hold(again.items.size() == first.items.size());
  const auto composed = [](const PageFacts& facts) {
    DocumentFacts document;
    layout::add_page(document, facts);
    layout::conclude(document);
    return letters_of(layout::compose_page(facts, document));
  };
  must_hold(composed(again) == composed(first));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  Input input(data, size);
  const bool take_invisible = input.byte() % 2 == 1;
  const GlyphPage page = page_of(input);
  const PageFacts facts = layout::analyse_page(page, take_invisible);
  DocumentFacts document;
  layout::add_page(document, facts);
  layout::conclude(document);
  const std::vector<Block> blocks = layout::compose_page(facts, document);
  check_items(page, take_invisible, facts);
  check_blocks(facts, blocks);
  check_again(page, take_invisible, facts);
  for (std::size_t index = 1; index < blocks.size(); ++index) {
    layout::goes_on(blocks[index - 1], blocks[index], document);
  }
  must_hold(layout::preview_lines(facts).size() == facts.lines.size());
  const PageFacts again = from_bytes(to_bytes(facts));
  must_hold(letters_of(layout::compose_page(again, document)) == letters_of(blocks));
  return 0;
}
