// The reading order of a line: Persian from the right, numbers and Latin from the left.
//
// The page shows the line in visual order; this finds the logical order whose display by UAX #9 in
// a right-to-left paragraph looks like it.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "core/page_facts.h"

namespace bazyab::layout {

// A letter item of a line in logical order.
struct Ordered {
  std::uint32_t item = 0;          // index into the line's items
  std::uint32_t right_of_gap = 0;  // index of its neighbour across the boundary before it, if any
  std::uint32_t left_of_gap = 0;
  bool has_gap = false;  // false for the first of the line
  bool leftward = true;  // read from right to left; brackets are mirrored here
};

// What lies between two letter items.
enum class White : std::uint8_t {
  none,
  space,
  cell,  // so wide that what follows is a text of its own
};

// `items` are the line's, from right to left; only those of kind letter are ordered. `white[i]`
// tells what lies between items i and i + 1 among the letter items. `latin_page`: most of the page
// is Latin, so that a Persian word does not turn its line.
std::vector<Ordered> reading_order(std::span<const Item> items, std::u32string_view letters,
                                   const std::vector<White>& white, bool latin_page);

}  // namespace bazyab::layout
