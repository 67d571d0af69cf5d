// What an outline is made of: its base and its dots, and whether two outlines are the same.
#pragma once

#include <cmath>
#include <span>
#include <vector>

#include "core/font_maps.h"

namespace bazyab::healing {

// How many dots a letter has; a letter without any is told as well.
struct Dots {
  int above = 0;
  int below = 0;
  friend bool operator==(const Dots&, const Dots&) = default;
};

// The dots of a font are of one size, em; 0: it shows none.
struct DotSize {
  float width = 0;
  float height = 0;
  float area = 0;  // em squared
};

struct Anatomy {
  std::vector<Curve> base;  // pieces of the letter, hamza and bars among them; the largest first
  bool pierced = false;     // a piece has a hole
  Dots dots;
  bool told = false;  // the dots are counted, and there is a letter to bear them
};

// Of the box of a curve, em.
inline float width(const Curve& curve) {
  return curve.x1 - curve.x0;
}
inline float height(const Curve& curve) {
  return curve.y1 - curve.y0;
}
// The share of its box that a curve encloses; 0 without a box.
inline float fill(const Curve& curve) {
  const float box = width(curve) * height(curve);
  return box > 0 ? std::abs(curve.area) / box : 0;
}

// The curves that are no holes, the one with the largest area first.
std::vector<Curve> parts_of(const Sketch& sketch);

// A small filled piece about as wide as it is high: what a full stop or a dot alone looks like.
bool is_compact(const Curve& curve);

// The size that small pieces beside a larger one mostly have.
DotSize measure_dots(std::span<const Sketch* const> sketches);

Anatomy take_apart(const Sketch& sketch, const DotSize& dot);

// True if one may be the base of the other with other dots: the same pieces, where there is but one
// drawn longer or shorter for the room that the dots take.
bool same_base(const Anatomy& a, const Anatomy& b);
bool same_outline(const Sketch& a, const Sketch& b);

}  // namespace bazyab::healing
