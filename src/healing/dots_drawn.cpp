// Counting the pieces of an outline that are dots.
#include "healing/dots_drawn.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "core/box.h"
#include "healing/outline_parts.h"

namespace bazyab::healing {
namespace {

constexpr int most_dots = 3;  // of a glyph
// Two dots that grew together: width over height, height in em, what they fill of their box, how
// far their ends are from the middle of their height, as a share of it.
constexpr float shortest_pair = 1.4F, longest_pair = 2.5F, highest_pair = 0.3F,
                least_filled = 0.42F, off_middle = 0.2F;
constexpr float dot_likeness = 1.4F;  // the largest dot of a glyph over the smallest

// Symbols for the dots of letters, U+FBB2 to U+FBB9: one, two, three and again three, of each the
// ones above and below.
constexpr char32_t first_symbol = 0xFBB2, last_symbol = 0xFBB9;

// 0: no dot. Two dots may have grown together; their ends are round or pointed half-way up, unlike
// those of a shadda.
int dots_of(const Curve& part) {
  if (is_compact(part)) return 1;
  const float wide = width(part), high = height(part);
  const bool filled = std::abs(part.area) >= least_filled * wide * high;
  const bool long_enough = wide > shortest_pair * high && wide < longest_pair * high;
  const auto is_half_way = [&](float y) {
    return std::abs(y - (part.y0 + part.y1) / 2) < off_middle * high;
  };
  const bool ends = is_half_way(part.left_y) && is_half_way(part.right_y);
  return filled && long_enough && ends && high < highest_pair ? 2 : 0;
}

}  // namespace

bool are_named_dots(std::u32string_view said) {
  return said.size() == 1 && said[0] >= first_symbol && said[0] <= last_symbol;
}

DotsDrawn named_dots(char32_t symbol) {
  const auto index = static_cast<int>(symbol - first_symbol);
  return {.count = std::min(index / 2 + 1, most_dots), .above = index % 2 == 0};
}

std::optional<DotsDrawn> dots_drawn(const Sketch& sketch) {
  const std::vector<Curve> parts = parts_of(sketch);
  if (parts.empty() || parts.size() != sketch.size()) return {};
  DotsDrawn drawn;
  Box box{.x0 = parts[0].x0, .y0 = parts[0].y0, .x1 = parts[0].x1, .y1 = parts[0].y1};
  float lowest = height(parts[0]), highest = lowest;
  for (const Curve& part : parts) {
    const int dots = dots_of(part);
    if (dots == 0) return {};
    drawn.count += dots;
    box.include({part.x0, part.y0, part.x1, part.y1});
    lowest = std::min(lowest, height(part));
    highest = std::max(highest, height(part));
  }
  if (drawn.count > most_dots || highest > dot_likeness * lowest) return {};
  drawn.x = box.center_x();
  drawn.y = box.center_y();
  return drawn;
}

}  // namespace bazyab::healing
