// Addresses and other long Latin words that reach over the edge of their column.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "layout/columns.h"
#include "layout/items.h"

namespace bazyab::layout {

struct Overhang {
  std::vector<Item> items;  // of one word, in the order of drawing
};

// Takes words that lie over the gutter of columns out of `items`, which are in the order of
// drawing; `letters` is what they point into.
std::vector<Overhang> take_overhanging(std::vector<Item>& items, std::u32string_view letters);

// Puts each back into the line of what was drawn before or after it; a line of its own stands below
// the text that was drawn before it.
void place_overhanging(std::vector<ColumnRegion>& regions, const std::vector<Overhang>& words);

}  // namespace bazyab::layout
