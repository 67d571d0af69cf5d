// Headlines with which parts of a page begin.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "layout/rows.h"

namespace bazyab::layout {

// The size of most of the rows, of which there is one at least.
float common_em(std::span<const Row> rows);
// Of the letters; larger than any where there are none.
float common_em(std::span<const Item> items);

// The rows, the first left out, with which the parts of a page begin that headlines part from side
// to side: a second article stands below the columns of the first. `rows` are not empty.
std::vector<std::size_t> second_headlines(std::span<const Row> rows);

}  // namespace bazyab::layout
