// Measuring curves.
#include "healing/outline_parts.h"

#include <algorithm>
#include <cmath>

namespace bazyab::healing {
namespace {

constexpr float filled = 0.42F;  // of its box: a rhombus fills half, a disc three quarters
constexpr float largest_dot = 0.3F;
constexpr float longest_to_short = 1.4F;
constexpr float dot_slack = 0.14F;  // of its size: three dots are drawn smaller than one
constexpr std::size_t least_dots = 3;
constexpr float unsure_height = 0.02F;
constexpr float base_slack = 0.006F;   // em
constexpr float base_stretch = 0.25F;  // of its width
constexpr float outline_slack = 0.004F;
// Where letters that join touch each other: the middle of the stroke between them.
constexpr float joining_y = 0.04F;
constexpr float least_over = 0.02F;  // how far a piece of a stroke reaches into the base

float middle(const Curve& curve) {
  return (curve.y0 + curve.y1) / 2;
}
bool near(float a, float b, float slack) {
  return std::abs(a - b) <= slack;
}
bool like(float size, float wanted) {
  return near(size, wanted, dot_slack * wanted);
}

// 0: no dot.
int dots_of(const Curve& part, const DotSize& dot) {
  if (dot.width <= 0) return 0;
  const bool solid = std::abs(part.area) >= filled * width(part) * height(part);
  if (solid && like(height(part), dot.height)) {
    if (like(width(part), dot.width)) return 1;
    // Two that grew together.
    if (width(part) > 1.6F * dot.width && width(part) < 2.5F * dot.width) return 2;
  }
  // Two on a slope that touch: as much ink as two have, their ends where the middle of each is. A
  // hamza has its ends elsewhere.
  const bool wide = width(part) > 1.4F * dot.width && width(part) < 2.6F * dot.width;
  const bool slopes = height(part) > dot.height && height(part) < 1.8F * dot.height;
  const float lower = part.y0 + dot.height / 2, upper = part.y1 - dot.height / 2;
  const float slack = dot.height / 4;
  const bool ends = (near(part.left_y, lower, slack) && near(part.right_y, upper, slack)) ||
                    (near(part.left_y, upper, slack) && near(part.right_y, lower, slack));
  const bool inked = near(std::abs(part.area), 2 * dot.area, dot.area / 4);
  return wide && slopes && ends && inked ? 2 : 0;
}

// Some fonts draw the stroke that joins the next letter as a piece of its own, as large as a dot,
// over the edge of the letter.
bool is_joint(const Curve& part, const Curve& base) {
  const bool at_edge = part.x1 > base.x1 || part.x0 < base.x0;
  const float over_x = std::min(part.x1, base.x1) - std::max(part.x0, base.x0);
  const float over_y = std::min(part.y1, base.y1) - std::max(part.y0, base.y0);
  return at_edge && part.y0 < joining_y && part.y1 > joining_y && over_x > least_over &&
         over_y > least_over;
}

bool same_curve(const Curve& a, const Curve& b, float slack) {
  const float larger = std::max(std::abs(a.area), std::abs(b.area));
  return near(a.y0, b.y0, slack) && near(a.y1, b.y1, slack) && near(width(a), width(b), slack) &&
         near(a.left_y, b.left_y, slack) && near(a.right_y, b.right_y, slack) &&
         near(std::abs(a.area), std::abs(b.area), 0.03F * larger);
}

}  // namespace

bool is_compact(const Curve& curve) {
  const float longer = std::max(width(curve), height(curve));
  const float shorter = std::min(width(curve), height(curve));
  return shorter > 0 && longer < largest_dot && longer < longest_to_short * shorter &&
         std::abs(curve.area) >= filled * longer * shorter;
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

DotSize measure_dots(std::span<const Sketch* const> sketches) {
  std::vector<Curve> small;
  for (const Sketch* sketch : sketches) {
    const std::vector<Curve> parts = parts_of(*sketch);
    for (std::size_t index = 1; index < parts.size(); ++index) {
      if (is_compact(parts[index]) && !is_joint(parts[index], parts.front())) {
        small.push_back(parts[index]);
      }
    }
  }
  std::sort(small.begin(), small.end(),
            [](const Curve& a, const Curve& b) { return width(a) < width(b); });
  DotSize best;
  std::size_t most = least_dots - 1;
  std::size_t end = 0;
  for (std::size_t begin = 0; begin < small.size(); ++begin) {
    while (end < small.size() && width(small[end]) <= (1 + dot_slack) * width(small[begin])) ++end;
    if (end - begin <= most) continue;
    most = end - begin;
    const Curve& typical = small[begin + most / 2];
    best = {width(typical), height(typical), std::abs(typical.area)};
  }
  return best;
}

Anatomy take_apart(const Sketch& sketch, const DotSize& dot) {
  Anatomy anatomy;
  int count = 0;
  float at = 0;
  float low = 0, high = 0;  // of the base
  for (const Curve& part : parts_of(sketch)) {
    const bool joint = !anatomy.base.empty() && is_joint(part, anatomy.base.front());
    const int dots = joint ? 0 : dots_of(part, dot);
    if (dots == 0) {
      low = anatomy.base.empty() ? part.y0 : std::min(low, part.y0);
      high = anatomy.base.empty() ? part.y1 : std::max(high, part.y1);
      anatomy.base.push_back(part);
      continue;
    }
    count += dots;
    at += static_cast<float>(dots) * middle(part);
  }
  if (anatomy.base.empty()) return anatomy;
  anatomy.pierced = anatomy.base.size() + static_cast<std::size_t>(count) < sketch.size();
  anatomy.told = dot.width > 0 && count <= 3;
  if (count == 0 || !anatomy.told) return anatomy;
  // All dots of a letter stand on one side.
  const float side = at / static_cast<float>(count) - (low + high) / 2;
  if (std::abs(side) < unsure_height) anatomy.told = false;
  (side > 0 ? anatomy.dots.above : anatomy.dots.below) = count;
  return anatomy;
}

bool same_base(const Anatomy& a, const Anatomy& b) {
  if (a.base.empty() || a.base.size() != b.base.size() || a.pierced != b.pierced) return false;
  if (a.base.size() > 1) {
    return std::equal(
        a.base.begin(), a.base.end(), b.base.begin(),
        [](const Curve& one, const Curve& other) { return same_curve(one, other, base_slack); });
  }
  const Curve& one = a.base.front();
  const Curve& other = b.base.front();
  return near(one.y0, other.y0, base_slack) && near(one.y1, other.y1, base_slack) &&
         near(one.left_y, other.left_y, base_slack) &&
         near(one.right_y, other.right_y, base_slack) &&
         near(width(one), width(other), base_stretch * std::max(width(one), width(other)));
}

bool same_outline(const Sketch& a, const Sketch& b) {
  if (a.empty() || a.size() != b.size()) return false;
  const float shift = a.front().x0 - b.front().x0;
  return std::equal(a.begin(), a.end(), b.begin(), [&](const Curve& one, const Curve& other) {
    return same_curve(one, other, outline_slack) && near(one.x0 - other.x0, shift, outline_slack);
  });
}

}  // namespace bazyab::healing
