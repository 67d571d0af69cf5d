// ActualTexts that say what other glyphs of their line draw.
//
// Seen from browsers that count the letters of a line wrongly: each glyph bears the text of the one
// some places further on, while its font's map names it rightly.
#pragma once

#include <vector>

#include "core/glyph.h"

namespace bazyab::layout {

// One flag for each glyph of the page, or none at all where no ActualText is misplaced. Flagged are
// glyphs that bear another text than their map gives, in lines whose texts of this sort are the
// letters of their maps in another order.
std::vector<bool> misplaced_texts(const GlyphPage& page);

}  // namespace bazyab::layout
