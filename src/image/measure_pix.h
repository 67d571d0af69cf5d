// measure() on a Pix, and the black and white picture that it rests on.
#pragma once

#include "image/measure.h"
#include "image/pix.h"

namespace bazyab::image {

// The paper brought to one even white, whatever the light was; a copy where that cannot be done
// (tiny pictures, hardly any paper).
PixPtr even_background(Pix* grey);

Measures measure(Pix* grey);

}  // namespace bazyab::image
