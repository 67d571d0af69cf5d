// How much a page may ask of what draws it, before the rest is left out.
//
// Counted, not timed: what comes out must not depend on how fast the machine is.
#pragma once

#include <cstddef>

class GfxState;

namespace bazyab::pdf {

class PaintBudget {
 public:
  // Each to be called before what it counts; false: it is left out.
  bool spend_picture(double width, double height);  // pixels as the file has them
  bool spend_place(const GfxState& state);          // that a picture is painted at
  bool spend_tiles(double across, double down);     // of a pattern
  bool spend_fill(const GfxState& state);           // of the path
  bool spend_stroke(GfxState& state);               // of the path
  // Of all that is not clipped away; steps that each of its pixels takes, and before the first.
  bool spend_shading(const GfxState& state, double steps_a_pixel, double steps_before);
  bool begin_group(const GfxState& state);  // which will be mixed with what is under it
  void end_group() { --groups_open_; }

  // Poppler asks after every ten operators.
  bool asks_too_much();

  bool left_out_picture() const { return left_out_picture_; }
  bool left_out_more() const { return left_out_; }

 private:
  bool spend(double& left, double amount);

  double pictures_ = 1e9;  // pixels
  double tiles_ = 500'000;
  double area_ = 2e9;      // pixels of the drawing that are filled
  double grouped_ = 1e10;  // the same of groups, by their weight
  double dashes_ = 10e6;
  double questions_ = 2e6;
  int groups_open_ = 0;
  bool left_out_picture_ = false;
  bool left_out_ = false;
};

}  // namespace bazyab::pdf
