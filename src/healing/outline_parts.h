// What an outline is made of: a base and its dots, and whether two outlines are the same.
#pragma once

#include <vector>

#include "core/font_maps.h"

namespace bazyab::healing {

// How many dots a letter has; a letter without any is told as well.
struct Dots {
  int above = 0;
  int below = 0;
  friend bool operator==(const Dots&, const Dots&) = default;
};

// The curves that are no holes, the one with the largest area first.
std::vector<Curve> parts_of(const Sketch& sketch);

// A filled piece about as wide as it is high, or two such that grew together.
bool is_compact(const Curve& curve);

// True if a hole lies in the box of `part`, one of `sketch`.
bool has_hole(const Sketch& sketch, const Curve& part);

// Dots beside the largest part. False where a part is neither base nor dot (hamza, madda, the bar
// of gaf), where dots cannot be counted, and where there is nothing but a dot.
bool count_dots(const Sketch& sketch, Dots& dots);
// Em squared of one dot of a sketch whose dots were counted; 0 without dots.
float dot_area(const Sketch& sketch, const Dots& dots);

// The same curve, up to `slack` em and wherever it stands from left to right.
bool same_curve(const Curve& a, const Curve& b, float slack);
bool same_outline(const Sketch& a, const Sketch& b);

}  // namespace bazyab::healing
