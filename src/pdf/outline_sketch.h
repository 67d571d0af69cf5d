// The closed curves of an outline, one after the other, as their boxes and areas.
#pragma once

#include "core/font_maps.h"

namespace bazyab::pdf {

// Takes the pieces of an outline in em, y upwards. Curves are taken as a few straight pieces. A
// curve that is left open is closed; what encloses nothing is left out.
class OutlineSketch {
 public:
  void move_to(double x, double y);
  void line_to(double x, double y);
  void conic_to(double cx, double cy, double x, double y);  // quadratic
  void cubic_to(double cx1, double cy1, double cx2, double cy2, double x, double y);
  void close();

  Sketch take();

 private:
  void add_point(double x, double y);

  Sketch curves_;
  Curve open_;
  bool drawing_ = false;
  double first_x_ = 0, first_y_ = 0, x_ = 0, y_ = 0, area_ = 0;
};

}  // namespace bazyab::pdf
