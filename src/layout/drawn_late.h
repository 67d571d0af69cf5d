// Titles and other short texts that are drawn after what stands below them.
#pragma once

#include <cstdint>
#include <vector>

#include "core/page_facts.h"

namespace bazyab::layout {

// Layers and frames are painted in the order in which they were made. Moves each text of a few
// lines that is drawn after the text right below it before this, and counts Item::drawn_nth anew.
// Gives what `drawn_nth` was, by what it is now; empty where nothing was moved. `items` are in the
// order of drawing.
std::vector<std::uint32_t> move_late_texts(std::vector<Item>& items);

}  // namespace bazyab::layout
