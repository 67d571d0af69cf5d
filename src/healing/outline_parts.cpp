// Measuring curves.
#include "healing/outline_parts.h"

#include <algorithm>
#include <cmath>

namespace bazyab::healing {
namespace {

constexpr float filled = 0.42F;  // of its box: a rhombus fills half, a disc three quarters
constexpr float largest_dot = 0.3F;
constexpr float largest_pair = 0.45F;  // of two dots that grew together
constexpr float oblong = 1.5F;
constexpr float unsure_size = 0.22F;  // a square piece of this size may be three dots
constexpr float unsure_height = 0.02F;

float width(const Curve& curve) {
  return curve.x1 - curve.x0;
}
float height(const Curve& curve) {
  return curve.y1 - curve.y0;
}

// 0: no dots that can be counted.
int dots_of(const Curve& part) {
  if (!is_compact(part)) return 0;
  const float long_side = std::max(width(part), height(part));
  const float short_side = std::min(width(part), height(part));
  if (long_side >= oblong * short_side) return long_side < largest_pair ? 2 : 0;
  return long_side < unsure_size ? 1 : 0;
}

}  // namespace

bool is_compact(const Curve& curve) {
  const float box = width(curve) * height(curve);
  return box > 0 && std::abs(curve.area) >= filled * box &&
         std::min(width(curve), height(curve)) < largest_dot;
}

std::vector<Curve> parts_of(const Sketch& sketch) {
  std::vector<Curve> parts = sketch;
  std::stable_sort(parts.begin(), parts.end(), [](const Curve& a, const Curve& b) {
    return std::abs(a.area) > std::abs(b.area);
  });
  if (parts.empty()) return parts;
  const bool left = parts.front().area > 0;
  std::erase_if(parts, [left](const Curve& curve) { return (curve.area > 0) != left; });
  return parts;
}

bool has_hole(const Sketch& sketch, const Curve& part) {
  return std::any_of(sketch.begin(), sketch.end(), [&](const Curve& curve) {
    return (curve.area > 0) != (part.area > 0) && curve.x0 >= part.x0 && curve.x1 <= part.x1 &&
           curve.y0 >= part.y0 && curve.y1 <= part.y1;
  });
}

bool count_dots(const Sketch& sketch, Dots& dots) {
  const std::vector<Curve> parts = parts_of(sketch);
  if (parts.empty()) return false;
  const Curve& base = parts.front();
  if (dots_of(base) > 0 && std::max(width(base), height(base)) < largest_dot) return false;
  int count = 0;
  float at = 0;
  for (std::size_t index = 1; index < parts.size(); ++index) {
    const int more = dots_of(parts[index]);
    if (more == 0) return false;
    count += more;
    at += static_cast<float>(more) * (parts[index].y0 + parts[index].y1) / 2;
  }
  dots = {};
  if (count == 0) return true;
  // All dots of a letter stand on one side.
  const float side = at / static_cast<float>(count) - (base.y0 + base.y1) / 2;
  if (count > 3 || std::abs(side) < unsure_height) return false;
  (side > 0 ? dots.above : dots.below) = count;
  return true;
}

float dot_area(const Sketch& sketch, const Dots& dots) {
  const int count = dots.above + dots.below;
  if (count == 0) return 0;
  const std::vector<Curve> parts = parts_of(sketch);
  float area = 0;
  for (std::size_t index = 1; index < parts.size(); ++index) area += std::abs(parts[index].area);
  return area / static_cast<float>(count);
}

bool same_curve(const Curve& a, const Curve& b, float slack) {
  const auto near = [slack](float one, float other) { return std::abs(one - other) <= slack; };
  const float larger = std::max(std::abs(a.area), std::abs(b.area));
  return near(a.y0, b.y0) && near(a.y1, b.y1) && near(width(a), width(b)) &&
         near(a.left_y, b.left_y) && near(a.right_y, b.right_y) &&
         std::abs(std::abs(a.area) - std::abs(b.area)) <= 0.03F * larger;
}

bool same_outline(const Sketch& a, const Sketch& b) {
  constexpr float slack = 0.004F;
  if (a.empty() || a.size() != b.size()) return false;
  const float shift = a.front().x0 - b.front().x0;
  return std::equal(a.begin(), a.end(), b.begin(), [&](const Curve& one, const Curve& other) {
    return same_curve(one, other, slack) && std::abs(one.x0 - other.x0 - shift) <= slack;
  });
}

}  // namespace bazyab::healing
