// Parts of a page without any paper in them: photographs, the dark around a sheet, dark boxes.
#pragma once

#include "image/pix.h"

namespace bazyab::image {

// Paints photographs and dark edges of `grey` as paper, and turns dark boxes with light print over,
// in place. Parts that are only in the shade, or printed on a tone, stay as they are: there are
// lines of print in them. `letter_height` in pixels. Gives whether anything was changed.
bool lift_plates(Pix* grey, double letter_height);

}  // namespace bazyab::image
