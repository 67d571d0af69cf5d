// What stands for frames among the lines of a page, so that columns are cut around them.
#pragma once

#include <vector>

#include "layout/boxed.h"
#include "layout/columns.h"
#include "layout/items.h"

namespace bazyab::layout {

// Items as wide as the frames, one for each height at which something stands in them; `body_em` is
// the size of the page's text.
std::vector<Item> stand_ins_for(const std::vector<Boxed>& boxed, float body_em);

// No letter is as wide.
bool stands_for_frame(const Row& row);

// Puts what is in the frames where their stand-ins are, and takes these out of `regions`. Gives
// back those frames of which the stand-ins came to stand on lines or in tables with other text.
std::vector<Boxed> replace_stand_ins(std::vector<ColumnRegion>& regions, std::vector<Boxed> boxed);

}  // namespace bazyab::layout
