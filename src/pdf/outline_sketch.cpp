// Adding up the pieces of curves.
#include "pdf/outline_sketch.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace bazyab::pdf {
namespace {

constexpr int pieces = 6;

// How much the points of a curve weigh at the end of each piece (Bernstein's polynomials).
constexpr auto conic_weights = [] {
  std::array<std::array<double, 3>, pieces> weights{};
  for (int piece = 1; piece <= pieces; ++piece) {
    const double t = static_cast<double>(piece) / pieces, s = 1 - t;
    weights[static_cast<std::size_t>(piece - 1)] = {s * s, 2 * s * t, t * t};
  }
  return weights;
}();
constexpr auto cubic_weights = [] {
  std::array<std::array<double, 4>, pieces> weights{};
  for (int piece = 1; piece <= pieces; ++piece) {
    const double t = static_cast<double>(piece) / pieces, s = 1 - t;
    weights[static_cast<std::size_t>(piece - 1)] = {s * s * s, 3 * s * s * t, 3 * s * t * t,
                                                    t * t * t};
  }
  return weights;
}();

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
  open_.y0 = std::min(open_.y0, up);
  open_.y1 = std::max(open_.y1, up);
}

void OutlineSketch::line_to(double x, double y) {
  add_point(x, y);
}

void OutlineSketch::conic_to(double cx, double cy, double x, double y) {
  const double x0 = x_, y0 = y_;
  for (const auto& [a, b, c] : conic_weights) {
    add_point(a * x0 + b * cx + c * x, a * y0 + b * cy + c * y);
  }
}

void OutlineSketch::cubic_to(double cx1, double cy1, double cx2, double cy2, double x, double y) {
  const double x0 = x_, y0 = y_;
  for (const auto& [a, b, c, d] : cubic_weights) {
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
