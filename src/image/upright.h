// How a picture of text lies before it is read: sideways, upside down, white on black.
#pragma once

#include <cstdint>

#include "core/box.h"
#include "core/picture.h"

namespace bazyab::image {

// Most of it is dark, and what is not has the share that ink has elsewhere.
bool is_negative(const Picture& picture);
void invert(Picture& picture);

// Lines of text run up or down; pictures without clear lines do not. A skew of up to 8 degrees does
// no harm. Throws Error{internal} when memory is short.
bool runs_sideways(const Picture& picture);

// Turned by quarter turns clockwise.
Picture turned(const Picture& picture, int quarters);

// A box on a picture of that width and height (pixels), after quarter turns of the picture
// clockwise.
Box turned(const Box& box, int width, int height, int quarters);

}  // namespace bazyab::image
