// Areas, lengths and numbers of what is painted.
#include "pdf/paint_budget.h"

#include <poppler/GfxState.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

namespace bazyab::pdf {
namespace {

constexpr int most_groups_open = 32;
// What shadings, each step of their functions, and groups cost beside a plain fill of the same
// area.
constexpr double shading_weight = 20, step_weight = 10, group_weight = 10;

double clipped_area(const GfxState& state) {
  double x0 = 0, y0 = 0, x1 = 0, y1 = 0;
  state.getClipBBox(&x0, &y0, &x1, &y1);
  return std::max(0.0, x1 - x0) * std::max(0.0, y1 - y0);
}

struct PathSize {
  double left = INFINITY, top = INFINITY, right = -INFINITY, bottom = -INFINITY;
  double length = 0;  // user space, of the straight lines between its points

  void add(const GfxState& state, double user_x, double user_y) {
    double x = 0, y = 0;
    state.transform(user_x, user_y, &x, &y);
    left = std::min(left, x), right = std::max(right, x);
    top = std::min(top, y), bottom = std::max(bottom, y);
  }

  void add(const GfxState& state, const GfxSubpath& part) {
    for (int point = 0; point < part.getNumPoints(); ++point) {
      add(state, part.getX(point), part.getY(point));
      if (point == 0) continue;
      length += std::hypot(part.getX(point) - part.getX(point - 1),
                           part.getY(point) - part.getY(point - 1));
    }
  }
};

PathSize size_of_path(const GfxState& state) {
  PathSize size;
  const GfxPath* const path = state.getPath();
  for (int part = 0; path != nullptr && part < path->getNumSubpaths(); ++part) {
    size.add(state, *path->getSubpath(part));
  }
  return size;
}

double visible_area(const GfxState& state, const PathSize& path) {
  double x0 = 0, y0 = 0, x1 = 0, y1 = 0;
  state.getClipBBox(&x0, &y0, &x1, &y1);
  const double across = std::min(path.right, x1) - std::max(path.left, x0);
  const double down = std::min(path.bottom, y1) - std::max(path.top, y0);
  return std::max(0.0, across) * std::max(0.0, down);
}

}  // namespace

bool PaintBudget::spend(double& left, double amount) {
  left -= amount;
  if (left >= 0) return true;
  left_out_ = true;
  return false;  // for what is no number too
}

bool PaintBudget::spend_picture(double width, double height) {
  const double pixels = width * height;
  if (pixels <= pictures_) {
    pictures_ -= std::max(pixels, 0.0);
    return true;
  }
  left_out_picture_ = true;
  return false;
}

bool PaintBudget::spend_tiles(double across, double down) {
  return spend(tiles_, across * down);
}

bool PaintBudget::spend_fill(const GfxState& state) {
  return spend(area_, visible_area(state, size_of_path(state)));
}

bool PaintBudget::spend_stroke(GfxState& state) {
  const PathSize size = size_of_path(state);
  double begin = 0;
  const std::vector<double>& dash = state.getLineDash(&begin);
  const double period = std::accumulate(dash.begin(), dash.end(), 0.0);
  if (period > 0 && !spend(dashes_, size.length / period * static_cast<double>(dash.size()))) {
    return false;
  }
  // A line across the page fills little of the box around it.
  const double width = std::abs(state.getTransformedLineWidth()) + 2;
  const double length = size.length * std::sqrt(std::abs(state.getCTM()[0] * state.getCTM()[3] -
                                                         state.getCTM()[1] * state.getCTM()[2]));
  return spend(area_, std::min(visible_area(state, size), width * length));
}

bool PaintBudget::spend_shading(const GfxState& state, double steps_a_pixel, double steps_before) {
  const double weight = shading_weight + step_weight * steps_a_pixel;
  return spend(area_, weight * clipped_area(state) + step_weight * steps_before);
}

// A picture fills the unit square of user space.
bool PaintBudget::spend_place(const GfxState& state) {
  PathSize square;
  for (const double corner_x : {0.0, 1.0}) {
    for (const double corner_y : {0.0, 1.0}) square.add(state, corner_x, corner_y);
  }
  return spend(area_, visible_area(state, square));
}

bool PaintBudget::begin_group(const GfxState& state) {
  const bool fits = ++groups_open_ <= most_groups_open;
  left_out_ = left_out_ || !fits;
  return spend(grouped_, group_weight * clipped_area(state)) && fits;
}

bool PaintBudget::asks_too_much() {
  return !spend(questions_, 1) || left_out_;
}

}  // namespace bazyab::pdf
