// Parts of a page without any paper in them: photographs and dark boxes.
#pragma once

#include "image/pix.h"

namespace bazyab::image {

// Paints photographs of `grey` as paper, and turns dark boxes with light print over, in place. The
// dark around a sheet stays. Parts that are only in the shade, or printed on a tone, stay as they
// are: there are lines of print in them. `letter_height` in pixels. Gives whether anything was
// changed.
bool lift_plates(Pix* grey, double letter_height);

}  // namespace bazyab::image
