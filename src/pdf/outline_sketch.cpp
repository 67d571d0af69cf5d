// Adding up the pieces of curves.
#include "pdf/outline_sketch.h"

#include <cmath>
#include <utility>

namespace bazyab::pdf {
namespace {

constexpr int pieces = 6;
constexpr std::size_t most_curves = 64;  // more is an ornament
constexpr float least_area = 1e-5F;

}  // namespace

void OutlineSketch::move_to(double x, double y) {
  close();
  drawing_ = true;
  first_x_ = x_ = x;
  first_y_ = y_ = y;
  area_ = 0;
  const auto left = static_cast<float>(x), up = static_cast<float>(y);
  open_ = {.x0 = left, .y0 = up, .x1 = left, .y1 = up, .area = 0, .left_y = up, .right_y = up};
}

void OutlineSketch::add_point(double x, double y) {
  if (!drawing_ || !std::isfinite(x) || !std::isfinite(y)) return;
  area_ += x_ * y - x * y_;  // the shoelace formula, twice the area
  x_ = x;
  y_ = y;
  const auto left = static_cast<float>(x), up = static_cast<float>(y);
  if (left < open_.x0) open_.x0 = left, open_.left_y = up;
  if (left > open_.x1) open_.x1 = left, open_.right_y = up;
  open_.y0 = std::fmin(open_.y0, up);
  open_.y1 = std::fmax(open_.y1, up);
}

void OutlineSketch::line_to(double x, double y) {
  add_point(x, y);
}

void OutlineSketch::conic_to(double cx, double cy, double x, double y) {
  const double x0 = x_, y0 = y_;
  for (int piece = 1; piece <= pieces; ++piece) {
    const double t = static_cast<double>(piece) / pieces, s = 1 - t;
    add_point(s * s * x0 + 2 * s * t * cx + t * t * x, s * s * y0 + 2 * s * t * cy + t * t * y);
  }
}

void OutlineSketch::cubic_to(double cx1, double cy1, double cx2, double cy2, double x, double y) {
  const double x0 = x_, y0 = y_;
  for (int piece = 1; piece <= pieces; ++piece) {
    const double t = static_cast<double>(piece) / pieces, s = 1 - t;
    const double a = s * s * s, b = 3 * s * s * t, c = 3 * s * t * t, d = t * t * t;
    add_point(a * x0 + b * cx1 + c * cx2 + d * x, a * y0 + b * cy1 + c * cy2 + d * y);
  }
}

void OutlineSketch::close() {
  if (!std::exchange(drawing_, false)) return;
  area_ += x_ * first_y_ - first_x_ * y_;
  open_.area = static_cast<float>(area_ / 2);
  if (std::abs(open_.area) >= least_area && curves_.size() < most_curves) curves_.push_back(open_);
}

Sketch OutlineSketch::take() {
  close();
  return std::exchange(curves_, {});
}

}  // namespace bazyab::pdf
