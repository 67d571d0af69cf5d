// Marks that are glyphs of their own go to their letters.
#pragma once

#include <string_view>

#include "layout/items.h"

namespace bazyab::layout {

// True of marks and nothing else.
bool all_marks(std::u32string_view letters);

// Takes them out of `items` and puts their letters behind those of their bases. What has no letter
// near stays.
void attach_marks(Items& items);

}  // namespace bazyab::layout
