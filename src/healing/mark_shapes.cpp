// Strokes, rings and hooks.
#include "healing/mark_shapes.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "healing/outline_parts.h"

namespace bazyab::healing {
namespace {

// Lengths in em, from the baseline. Marks above letters start higher than those below end.
constexpr float least_above = 0.3F, most_below = 0.15F;
constexpr float largest = 0.36F;
// The bar of a gaf is a longer stroke than a fatha.
constexpr float longest_stroke = 0.31F;

float wide(const Curve& curve) {
  return width(curve) / height(curve);
}
// How high the leftmost and the rightmost point are, as a share of the height.
float left_level(const Curve& curve) {
  return (curve.left_y - curve.y0) / height(curve);
}
float right_level(const Curve& curve) {
  return (curve.right_y - curve.y0) / height(curve);
}

// Rises from its left end.
bool is_stroke(const Curve& curve) {
  return width(curve) <= longest_stroke && wide(curve) > 0.95F && wide(curve) < 2.6F &&
         fill(curve) < 0.48F && left_level(curve) < 0.15F && right_level(curve) > 0.5F;
}

// Two humps, wider than high, the right one higher. Two dots that grew together are level.
bool is_shadda(const Curve& curve) {
  return wide(curve) > 1.05F && wide(curve) < 1.75F && fill(curve) >= 0.4F && fill(curve) < 0.58F &&
         left_level(curve) > 0.25F && right_level(curve) - left_level(curve) > 0.05F;
}

// Its lower stroke begins lowest on the left.
bool is_hamza(const Curve& curve) {
  return wide(curve) > 0.6F && wide(curve) < 0.95F && fill(curve) > 0.33F && fill(curve) < 0.6F &&
         left_level(curve) < 0.25F && right_level(curve) > 0.2F && right_level(curve) < 0.55F;
}

// A ring, or a head with a tail.
std::u32string with_hole(const Curve& outer) {
  if (wide(outer) < 0.7F || wide(outer) > 1.4F) return {};
  if (fill(outer) > 0.75F) return U"\u0652";
  return fill(outer) > 0.28F && fill(outer) < 0.6F ? U"\u064F" : U"";
}

// A vowel over or under a shadda: both stand above the letter.
std::u32string with_shadda(const Curve& a, const Curve& b) {
  const bool first = is_shadda(a);
  const Curve& shadda = first ? a : b;
  const Curve& vowel = first ? b : a;
  if (!is_shadda(shadda) || !is_stroke(vowel)) return {};
  return vowel.y0 > shadda.y0 ? U"\u0651\u064E" : U"\u0651\u0650";
}

std::u32string of_two(const Curve& a, const Curve& b, bool above) {
  const bool alike = std::abs(height(a) - height(b)) < 0.2F * height(a);
  if (alike && is_stroke(a) && is_stroke(b)) return above ? U"\u064B" : U"\u064D";
  return above ? with_shadda(a, b) : std::u32string();
}

std::u32string of_one(const Curve& curve, bool above) {
  if (is_stroke(curve)) return above ? U"\u064E" : U"\u0650";
  if (!above) return {};
  if (is_shadda(curve)) return U"\u0651";
  return is_hamza(curve) ? U"\u0654" : U"";
}

}  // namespace

std::u32string marks_drawn(const Sketch& sketch) {
  const std::vector<Curve> parts = parts_of(sketch);
  if (parts.empty() || parts.size() > 2) return {};
  float lowest = parts[0].y0, highest = parts[0].y1;
  for (const Curve& part : parts) {
    if (height(part) <= 0 || width(part) <= 0) return {};
    if (std::max(width(part), height(part)) > largest) return {};
    lowest = std::min(lowest, part.y0);
    highest = std::max(highest, part.y1);
  }
  const bool above = lowest > least_above, below = highest < most_below;
  if (!above && !below) return {};
  const std::size_t holes = sketch.size() - parts.size();
  if (holes == 0 && parts.size() == 2) return of_two(parts[0], parts[1], above);
  if (holes == 0) return of_one(parts[0], above);
  if (holes == 1 && parts.size() == 1 && above) return with_hole(parts[0]);
  return {};
}

}  // namespace bazyab::healing
