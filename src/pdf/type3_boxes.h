// On which side of the baseline the glyphs of a Type 3 font draw, as their procedures say.
//
// Private to pdf/: it names Poppler's fonts.
#pragma once

class Gfx8BitFont;

namespace bazyab::pdf {

// True if they draw below it: a font for text that is set upside down, whose print stands upright.
bool draws_below_baseline(Gfx8BitFont& font);

}  // namespace bazyab::pdf
