// Outlines of letters that tests draw: a base, and dots above or below it.
#pragma once

#include "core/font_maps.h"

namespace bazyab::test {

// Lengths in em. Curves run as TrueType's: what is filled clockwise, holes against it.
inline Curve box(float x0, float y0, float x1, float y1, float filled = 1) {
  return {.x0 = x0,
          .y0 = y0,
          .x1 = x1,
          .y1 = y1,
          .area = -filled * (x1 - x0) * (y1 - y0),
          .left_y = y0,
          .right_y = y1};
}

inline Curve hole(float x0, float y0, float x1, float y1) {
  Curve curve = box(x0, y0, x1, y1);
  curve.area = -curve.area;
  return curve;
}

inline Curve dot(float x, float y) {
  return box(x, y, x + 0.1F, y + 0.1F, 0.5F);
}

// A tooth that joins on both sides, its width as given.
inline Curve tooth(float width = 0.3F) {
  return box(0, 0, width, 0.35F, 0.5F);
}
// The head of heh, khah and their kin.
inline Curve head() {
  return box(0, 0, 0.6F, 0.45F, 0.4F);
}

inline Sketch with_dots(const Curve& base, int above, int below) {
  Sketch sketch = {base};
  for (int n = 0; n < above; ++n) {
    sketch.push_back(dot(0.12F * static_cast<float>(n), 0.5F + (n == 2 ? 0.1F : 0)));
  }
  for (int n = 0; n < below; ++n) {
    sketch.push_back(dot(0.12F * static_cast<float>(n), -0.2F - (n == 2 ? 0.1F : 0)));
  }
  return sketch;
}

}  // namespace bazyab::test
