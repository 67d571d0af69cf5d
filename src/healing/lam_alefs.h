// Lam-alefs that a map calls lam: the second letter was lost.
//
// A lam that joins the next letter stands on the baseline and is narrow, one that does not goes
// below it. What stands on the baseline, is called lam and is wider than two others is the
// ligature. Measured in thirteen fonts: 1.23 to 1.9 times as wide as the medial lam in twelve of
// them.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "healing/outline_letters.h"

namespace bazyab::healing {

// Indices in `codes` of those that are called lam and drawn as lam-alef; none of fonts that have a
// code for a lam-alef.
std::vector<std::size_t> drawn_lam_alefs(std::span<const DrawnCode> codes);

}  // namespace bazyab::healing
