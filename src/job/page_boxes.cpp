// Boxes from points to pixels.
#include "job/page_boxes.h"

#include <string>

#include "layout/frame.h"

namespace bazyab::job {
namespace {

constexpr image::Colour letter_colour{120, 190, 255};
constexpr image::Colour blank_colour{255, 205, 90};
constexpr image::Colour stretch_colour{255, 110, 200};
constexpr image::Colour line_colour{60, 170, 75};
constexpr image::Colour block_colour{35, 75, 200};
constexpr image::Colour furniture_colour{150, 110, 70};
constexpr image::Colour column_colour{220, 30, 30};
constexpr image::Colour table_colour{130, 40, 180};
constexpr image::Colour boxed_colour{235, 130, 0};
constexpr image::Colour slanted_colour{110, 110, 110};

image::Colour colour_of(ItemKind kind) {
  switch (kind) {
    case ItemKind::letter:
      return letter_colour;
    case ItemKind::stretch:
      return stretch_colour;
    case ItemKind::space:
    case ItemKind::zwnj:
      break;
  }
  return blank_colour;
}

image::Colour colour_of(const Region& region) {
  if (region.slanted) return slanted_colour;
  if (region.table) return table_colour;
  return region.boxed ? boxed_colour : column_colour;
}

// Boxes around boxes lie apart by this much, so that all of them are seen.
constexpr float furniture_margin = 1;  // points
constexpr float block_margin = 2;      // points
constexpr float region_margin = 4;     // points

class Outliner {
 public:
  Outliner(const PageFacts& page, const Picture& picture) : page_(page) {
    scale_x_ = page.width > 0 ? static_cast<float>(picture.width) / page.width : 1;
    scale_y_ = page.height > 0 ? static_cast<float>(picture.height) / page.height : 1;
  }

  void put(Box box, float margin, image::Colour colour, int thickness, std::string label = {}) {
    outlines_.push_back({{(box.x0 - margin) * scale_x_, (box.y0 - margin) * scale_y_,
                          (box.x1 + margin) * scale_x_, (box.y1 + margin) * scale_y_},
                         colour,
                         thickness,
                         std::move(label)});
  }

  // In the order of drawing: what is larger comes later, and is seen.
  template <class Put>
  void put_lines(const Put& put_line) {
    for (const Region& region : page_.regions) {
      for (std::uint32_t line = region.lines.begin; line < region.lines.end; ++line) {
        put_line(page_.lines[line], region);
      }
    }
  }

  Box on_page(const Box& box, const Region& region) const {
    return layout::Frame{page_.width, page_.height}.on_page(box, region.turn);
  }

  std::vector<image::Outline> take() { return std::move(outlines_); }

 private:
  const PageFacts& page_;
  float scale_x_ = 1, scale_y_ = 1;  // pixels a point
  std::vector<image::Outline> outlines_;
};

}  // namespace

std::vector<image::Outline> page_outlines(const PageFacts& page, const std::vector<Block>& blocks,
                                          std::span<const Box> furniture, const Picture& picture) {
  Outliner outliner(page, picture);
  outliner.put_lines([&](const LineFacts& line, const Region& region) {
    for (std::uint32_t index = line.items.begin; index < line.items.end; ++index) {
      const Item& item = page.items[index];
      // White that OCR saw has no place of its own.
      if (line.logical && item.kind == ItemKind::space) continue;
      outliner.put(outliner.on_page(item.box, region), 0, colour_of(item.kind), 1);
    }
  });
  outliner.put_lines([&](const LineFacts& line, const Region& region) {
    outliner.put(outliner.on_page(line.box, region), 0, line_colour, 1);
  });
  for (const Block& block : blocks) outliner.put(block.box, block_margin, block_colour, 2);
  for (const Box& line : furniture) outliner.put(line, furniture_margin, furniture_colour, 2);
  for (std::size_t index = 0; index < page.regions.size(); ++index) {
    const Region& region = page.regions[index];
    outliner.put(outliner.on_page(region.box, region), region_margin, colour_of(region), 2,
                 std::to_string(index + 1));
  }
  return outliner.take();
}

std::vector<image::LegendEntry> page_legend() {
  return {{letter_colour, "letter"},   {blank_colour, "space, ZWNJ"},
          {stretch_colour, "stretch"}, {line_colour, "line"},
          {block_colour, "block"},     {furniture_colour, "furniture"},
          {column_colour, "column"},   {table_colour, "table"},
          {boxed_colour, "boxed"},     {slanted_colour, "slanted"}};
}

}  // namespace bazyab::job
