// The stretches and shifts.
#include "repair/confidence.h"

#include <algorithm>
#include <cmath>

namespace bazyab::repair {
namespace {

struct Line {
  float slope;
  float shift;
};

Line line_of(RepairKind kind, Evidence evidence, bool many_lost) {
  if (kind == RepairKind::space) {
    return evidence == Evidence::habit ? Line{0.46F, 1.83F} : Line{0.65F, 0.38F};
  }
  if (evidence == Evidence::habit) return {0.39F, -0.41F};
  return many_lost ? Line{0.75F, 0.10F} : Line{0.77F, -0.45F};
}

float stretched(float said, Line line) {
  constexpr float least = 0.0005F;  // the fit has seen no more
  const float odds = std::clamp(said, least, 1 - least);
  return 1 / (1 + std::exp(-(line.slope * std::log(odds / (1 - odds)) + line.shift)));
}

}  // namespace

float believed(RepairKind kind, Evidence evidence, bool many_lost, float said) {
  return stretched(said, line_of(kind, evidence, many_lost));
}

float believed_edge(double chance) {
  return stretched(static_cast<float>(chance), {.slope = 0.51F, .shift = 0.64F});
}

}  // namespace bazyab::repair
