// Filled shapes as large as letters: print that a press file draws as curves, without a font.
//
// Private to pdf/: it includes Poppler's internal headers.
#pragma once

class GfxState;

namespace bazyab {
struct GlyphPage;
}

namespace bazyab::pdf {

// Takes the parts of the state's path, which is filled, that are as large as letters and no
// rectangles, and lie on the page and inside what it is clipped to. A page gives up to 20,000.
void collect_shapes(GfxState& state, GlyphPage& page);

}  // namespace bazyab::pdf
