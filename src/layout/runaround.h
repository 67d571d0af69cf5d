// Lines that are shorter because something stands beside them: text that runs round a box.
#pragma once

#include <limits>
#include <vector>

#include "core/page_facts.h"

namespace bazyab::layout {

// Where a line may reach to, points; far away where nothing stands beside it.
struct Edges {
  float left = std::numeric_limits<float>::lowest();
  float right = std::numeric_limits<float>::max();
};

// One entry for each line of the region, or none if no box or table stands in its way. A line
// beside one may reach as far as the widest of the lines beside it does.
std::vector<Edges> edges_beside(const PageFacts& page, const Region& region);

}  // namespace bazyab::layout
