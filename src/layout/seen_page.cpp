// Items find their glyphs again by font, code and place; their text tells what lies before them.
#include "layout/seen_page.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <tuple>

#include "layout/frame.h"
#include "layout/line_text.h"

namespace bazyab::layout {
namespace {

// A glyph in the frame of its turn, as an item has it.
struct Placed {
  Box box;
  float baseline = 0;
};

Placed place(const GlyphPage& page, const Glyph& glyph) {
  const Frame frame{page.width, page.height};
  return {frame.box(glyph.box, glyph.turn),
          frame.point(glyph.origin_x, glyph.origin_y, glyph.turn).second};
}

// The glyphs of a page by what an item keeps of them.
class GlyphFinder {
 public:
  explicit GlyphFinder(const GlyphPage& page) {
    entries_.reserve(page.glyphs.size());
    for (std::uint32_t index = 0; index < page.glyphs.size(); ++index) {
      const Glyph& glyph = page.glyphs[index];
      const Placed placed = place(page, glyph);
      const bool ordered = !std::isnan(placed.baseline) && !std::isnan(placed.box.x0);
      if (!ordered) continue;
      entries_.push_back({{glyph.font, glyph.code, glyph.turn, glyph.slanted, placed.baseline},
                          placed.box.x0,
                          placed.box.x1,
                          index});
    }
    std::sort(entries_.begin(), entries_.end(), [](const Entry& a, const Entry& b) {
      return std::tie(a.key, a.left, a.glyph) < std::tie(b.key, b.left, b.glyph);
    });
    free_.resize(entries_.size() + 1);
    std::iota(free_.begin(), free_.end(), 0U);
  }

  // The glyph that the item was made of, each at most once. The box of a cluster goes beyond that
  // of its glyph.
  std::optional<std::uint32_t> take(const Item& item, const Region& region) {
    const Key key{item.font, item.code, region.turn, region.slanted, item.baseline};
    const auto first = std::lower_bound(
        entries_.begin(), entries_.end(), item, [&](const Entry& entry, const Item& wanted) {
          return std::tie(entry.key, entry.left) < std::tie(key, wanted.box.x0);
        });
    const std::uint32_t at = next_free(static_cast<std::uint32_t>(first - entries_.begin()));
    if (at == entries_.size()) return {};
    const Entry& found = entries_[at];
    if (found.key != key || !(found.right <= item.box.x1)) return {};
    free_[at] = at + 1;
    return found.glyph;
  }

 private:
  using Key = std::tuple<std::uint16_t, std::uint32_t, std::uint8_t, bool, float>;
  struct Entry {
    Key key;
    float left, right;
    std::uint32_t glyph;
  };

  // The first entry from `at` on that is not taken. Paths are halved on the way, so that a million
  // copies on one spot cost no more than a million glyphs.
  std::uint32_t next_free(std::uint32_t at) {
    while (free_[at] != at) {
      free_[at] = free_[free_[at]];
      at = free_[at];
    }
    return at;
  }

  std::vector<Entry> entries_;
  std::vector<std::uint32_t> free_;  // itself, or where to look on; one more than entries
};

class Observer {
 public:
  Observer(const PageFacts& facts, const GlyphPage& drawn, const DocumentFacts& document)
      : facts_(facts), drawn_(drawn), document_(document), finder_(drawn) {}

  SeenPage observe() {
    page_ = {facts_.number, facts_.width, facts_.height, facts_.via, facts_.fonts, {}};
    page_.glyphs.reserve(std::max(facts_.items.size(), drawn_.glyphs.size()));
    taken_.assign(drawn_.glyphs.size(), false);
    for (std::uint32_t region = 0; region < facts_.regions.size(); ++region) {
      const Span lines = facts_.regions[region].lines;
      for (std::uint32_t line = lines.begin; line < lines.end; ++line) {
        add_line(region, line - lines.begin, facts_.lines[line]);
      }
    }
    for (std::uint32_t index = 0; index < taken_.size(); ++index) {
      if (!taken_[index]) set_aside(drawn_.glyphs[index]);
    }
    return std::move(page_);
  }

 private:
  void add_line(std::uint32_t region_index, std::uint32_t line_index, const LineFacts& line) {
    const Region& region = facts_.regions[region_index];
    const std::size_t first = page_.glyphs.size();
    const Item* right = nullptr;
    for (std::uint32_t index = line.items.begin; index < line.items.end; ++index) {
      const Item& item = facts_.items[index];
      SeenGlyph glyph = seen(item, line, region);
      glyph.region = region_index + 1;
      glyph.line = line_index + 1;
      // White that OCR saw has no place of its own.
      const bool placed = !(line.logical && item.kind == ItemKind::space);
      if (placed && right != nullptr) glyph.gap = gap_between(*right, item, line);
      if (placed) right = &item;
      page_.glyphs.push_back(std::move(glyph));
    }
    tell_boundaries(line_text(facts_, line, document_, region.table), line.items.begin, first);
  }

  SeenGlyph seen(const Item& item, const LineFacts& line, const Region& region) {
    SeenGlyph glyph{.kind = item.kind, .shape = item.shape};
    // OCR tells baseline and size of lines only.
    const bool of_line = facts_.via == Via::ocr;
    glyph.baseline = of_line ? line.baseline : item.baseline;
    glyph.left = item.box.x0;
    glyph.right = item.box.x1;
    glyph.em = of_line ? line.em : item.em;
    glyph.letters = slice(facts_.letters, item.letters);
    glyph.turn = region.turn;
    glyph.slanted = region.slanted;
    if (line.logical && item.kind == ItemKind::letter) glyph.confidence = item.confidence;
    if (of_line) return glyph;
    glyph.font = item.font;
    glyph.code = item.code;
    if (const auto index = finder_.take(item, region)) {
      taken_[*index] = true;
      glyph.mapped = drawn_.unicode(drawn_.glyphs[*index]);
      glyph.visibility = drawn_.glyphs[*index].visibility;
    }
    return glyph;
  }

  // OCR's items come in reading order, so that the neighbour may stand on either side.
  static float gap_between(const Item& right, const Item& item, const LineFacts& line) {
    const float em = line.logical ? line.em : std::max(right.em, item.em);
    float white = right.box.x0 - item.box.x1;
    if (line.logical) white = std::max(white, item.box.x0 - right.box.x1);
    return em > 0 ? white / em : white;
  }

  // A boundary tells the form of the letter before it too.
  void tell_boundaries(const Text& text, std::uint32_t first_item, std::size_t first_glyph) {
    SeenGlyph* before = nullptr;
    for (std::size_t at = 0; at < text.letters.size(); ++at) {
      SeenGlyph& glyph = page_.glyphs[first_glyph + text.origins[at].index - first_item];
      if (&glyph == before) continue;
      const Boundary& boundary = text.boundaries[at];
      glyph.observed = boundary.observed;
      if (before != nullptr && before->shape == Shape::unknown) {
        before->shape = boundary.shape_before;
      }
      before = &glyph;
    }
  }

  void set_aside(const Glyph& glyph) {
    const Placed placed = place(drawn_, glyph);
    SeenGlyph seen{.baseline = placed.baseline, .left = placed.box.x0, .right = placed.box.x1};
    seen.em = glyph.em;
    seen.font = glyph.font;
    seen.code = glyph.code;
    seen.mapped = drawn_.unicode(glyph);
    seen.visibility = glyph.visibility;
    seen.turn = glyph.turn;
    seen.slanted = glyph.slanted;
    page_.glyphs.push_back(std::move(seen));
  }

  const PageFacts& facts_;
  const GlyphPage& drawn_;
  const DocumentFacts& document_;
  GlyphFinder finder_;
  std::vector<bool> taken_;  // by glyph of drawn_
  SeenPage page_;
};

}  // namespace

SeenPage seen_page(const PageFacts& facts, const GlyphPage& drawn, const DocumentFacts& document) {
  return Observer(facts, drawn, document).observe();
}

}  // namespace bazyab::layout
