// What rules set apart from the running text: boxes beside it, and tables with ruled cells.
#pragma once

#include <string_view>
#include <vector>

#include "core/glyph.h"
#include "layout/columns.h"
#include "layout/items.h"

namespace bazyab::layout {

// A part of the page inside of a frame.
struct Boxed {
  Box box;
  std::vector<ColumnRegion> regions;  // in reading order
};

// Takes the items that stand in frames and ruled tables out of `items`; `rules` lie in the same
// upright frame. Left where they are: frames around nearly everything (borders of the page), and
// frames around words of a line (marked text).
std::vector<Boxed> take_boxed(std::vector<Item>& items, const std::vector<Rule>& rules,
                              std::u32string_view letters, bool leftward);

// Puts each part between the regions of the running text, `regions` in reading order: below the
// lines that stand above it or beside it in its column.
void place_boxed(std::vector<ColumnRegion>& regions, std::vector<Boxed> boxed);

}  // namespace bazyab::layout
