// An upright rectangle on a page or a picture.
//
// Unit: PDF points on pages, pixels on pictures; origin at the top left, y grows downwards.
#pragma once

#include <algorithm>

namespace bazyab {

struct Box {
  float x0 = 0, y0 = 0, x1 = 0, y1 = 0;  // x0 <= x1, y0 <= y1

  float width() const { return x1 - x0; }
  float height() const { return y1 - y0; }
  float center_x() const { return (x0 + x1) / 2; }
  float center_y() const { return (y0 + y1) / 2; }

  // The smallest box around both.
  void include(const Box& other) {
    x0 = std::min(x0, other.x0);
    y0 = std::min(y0, other.y0);
    x1 = std::max(x1, other.x1);
    y1 = std::max(y1, other.y1);
  }
  friend bool operator==(const Box&, const Box&) = default;
};

}  // namespace bazyab
