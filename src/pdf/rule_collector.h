// The straight lines among the paths that a page draws, frames of boxes and tables, and the grounds
// that letters stand on.
//
// Private to pdf/: it includes Poppler's internal headers.
#pragma once

class GfxState;

namespace bazyab {
struct GlyphPage;
}

namespace bazyab::pdf {

// Takes the lines of the state's path that are level or upright on the page, at least 4 points long
// and 4 points thick at most; of a filled rectangle that is larger, its four edges, unless it is
// white. Curves are passed over, and so are paths of more than a few hundred points: drawings. A
// page gives up to 20,000 rules.
void collect_stroke(GfxState& state, GlyphPage& page);
void collect_fill(GfxState& state, GlyphPage& page);

// Takes the box around what is filled in another colour than white, if letters have room on it.
void collect_ground(GfxState& state, GlyphPage& page);

}  // namespace bazyab::pdf
