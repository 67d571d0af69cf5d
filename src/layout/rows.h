// Items gathered into rows: what stands on one baseline across the whole page.
#pragma once

#include <cstdint>
#include <limits>
#include <vector>

#include "layout/items.h"

namespace bazyab::layout {

struct Row {
  std::vector<Item> items;  // from right to left by the middle of their boxes
  Box box;                  // of its letters
  float baseline = 0;
  float em = 0;  // of most of its letters
  LinePlace place = LinePlace::opens;
  std::uint16_t cells_before = 0;  // sides of cells between it and the cell before, or the margin
};

// Rows from top to bottom. Letters that were drawn twice on one spot (shadows, bold) come once.
// `items` are of one turn, in the order of drawing; `letters` is what they point into.
std::vector<Row> rows_of(const std::vector<Item>& items, std::u32string_view letters);

// Sets box, baseline and em from the items, which must hold a letter.
void measure(Row& row);

bool has_letter(const Row& row);

// Into the order of Row::items; what stands on one spot keeps its order.
void sort_from_right(std::vector<Item>& items);

// When the letters of rows were drawn: Item::drawn_nth of the first and of the last.
struct DrawnLetters {
  std::uint32_t first = std::numeric_limits<std::uint32_t>::max(), last = 0;
  void take(const Row& row);
};

}  // namespace bazyab::layout
