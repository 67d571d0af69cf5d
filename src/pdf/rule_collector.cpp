// Paths looked at for level and upright lines.
#include "pdf/rule_collector.h"

#include <poppler/GfxState.h>

#include <algorithm>
#include <cmath>
#include <optional>

#include "core/glyph.h"
#include "pdf/paint.h"

namespace bazyab::pdf {
namespace {

constexpr std::size_t most_rules = 20'000;
constexpr int most_points = 400;       // of one path
constexpr float least_length = 4;      // points
constexpr float most_thickness = 4;    // points
constexpr double slope_allowed = 0.3;  // points over the whole length
constexpr double far_away = 1e5;       // points: no page reaches so far

bool is_drawing(const GfxPath& path) {
  int points = 0;
  for (int index = 0; index < path.getNumSubpaths(); ++index) {
    points += path.getSubpath(index)->getNumPoints();
    if (points > most_points) return true;
  }
  return false;
}

class Collector {
 public:
  Collector(GfxState& state, GlyphPage& page) : state_(state), page_(page) {
    state.getClipBBox(&clip_x0_, &clip_y0_, &clip_x1_, &clip_y1_);
  }

  void stroke(const GfxSubpath& line) {
    const auto thickness = static_cast<float>(std::abs(state_.getTransformedLineWidth()));
    if (!(thickness <= most_thickness)) return;
    for (int point = 1; point < line.getNumPoints(); ++point) {
      if (line.getCurve(point - 1) || line.getCurve(point)) continue;
      add_line(line, point - 1, point, thickness);
    }
    if (line.isClosed()) add_line(line, line.getNumPoints() - 1, 0, thickness);
  }

  // A rectangle: four or five points, sides level and upright.
  void fill(const GfxSubpath& area) {
    const int points = area.getNumPoints();
    if (points < 4 || points > 5) return;
    Box box;
    for (int point = 0; point < points; ++point) {
      if (area.getCurve(point)) return;
      const auto [x, y] = place(area, point);
      if (!(std::abs(x) < far_away && std::abs(y) < far_away)) return;
      const auto [next_x, next_y] = place(area, (point + 1) % points);
      const bool straight =
          std::abs(next_x - x) <= slope_allowed || std::abs(next_y - y) <= slope_allowed;
      if (!straight) return;
      const Box corner{static_cast<float>(x), static_cast<float>(y), static_cast<float>(x),
                       static_cast<float>(y)};
      if (point == 0) box = corner;
      box.include(corner);
    }
    add_area(box);
  }

 private:
  std::pair<double, double> place(const GfxSubpath& path, int point) const {
    double x = 0, y = 0;
    state_.transform(path.getX(point), path.getY(point), &x, &y);
    return {x, y};
  }

  void add_line(const GfxSubpath& line, int from, int to, float thickness) {
    const auto [ax, ay] = place(line, from);
    const auto [bx, by] = place(line, to);
    if (!(std::abs(ax) < far_away && std::abs(ay) < far_away && std::abs(bx) < far_away &&
          std::abs(by) < far_away)) {
      return;
    }
    const bool level = std::abs(ay - by) <= slope_allowed;
    if (!level && std::abs(ax - bx) > slope_allowed) return;
    Box box{static_cast<float>(std::min(ax, bx)), static_cast<float>(std::min(ay, by)),
            static_cast<float>(std::max(ax, bx)), static_cast<float>(std::max(ay, by))};
    (level ? box.y0 : box.x0) -= thickness / 2;
    (level ? box.y1 : box.x1) += thickness / 2;
    add(box, level);
  }

  // Some programs draw a border as an area as large as what it is the border of, and clip it.
  Box shown(const Box& box) const {
    return {std::max(box.x0, static_cast<float>(clip_x0_)),
            std::max(box.y0, static_cast<float>(clip_y0_)),
            std::min(box.x1, static_cast<float>(clip_x1_)),
            std::min(box.y1, static_cast<float>(clip_y1_))};
  }

  void add_area(const Box& whole) {
    const Box box = shown(whole);
    if (box.x1 < box.x0 || box.y1 < box.y0) return;
    if (box.height() <= most_thickness) return add(box, true);
    if (box.width() <= most_thickness) return add(box, false);
    if (is_pattern(state_) || fills_white(state_)) return;
    add({box.x0, box.y0, box.x1, box.y0}, true);
    add({box.x0, box.y1, box.x1, box.y1}, true);
    add({box.x0, box.y0, box.x0, box.y1}, false);
    add({box.x1, box.y0, box.x1, box.y1}, false);
  }

  void add(const Box& box, bool level) {
    if ((level ? box.width() : box.height()) < least_length) return;
    if (page_.rules.size() < most_rules) page_.rules.push_back({.box = box, .level = level});
  }

  GfxState& state_;
  GlyphPage& page_;
  double clip_x0_ = 0, clip_y0_ = 0, clip_x1_ = 0, clip_y1_ = 0;
};

template <typename Use>
void for_each_subpath(GfxState& state, Use use) {
  const GfxPath* path = state.getPath();
  if (path == nullptr || is_drawing(*path)) return;
  for (int index = 0; index < path->getNumSubpaths(); ++index) use(*path->getSubpath(index));
}

}  // namespace

void collect_stroke(GfxState& state, GlyphPage& page) {
  Collector collector(state, page);
  for_each_subpath(state, [&](const GfxSubpath& line) { collector.stroke(line); });
}

void collect_fill(GfxState& state, GlyphPage& page) {
  Collector collector(state, page);
  for_each_subpath(state, [&](const GfxSubpath& area) { collector.fill(area); });
}

void collect_ground(GfxState& state, GlyphPage& page) {
  constexpr std::size_t most_grounds = 1000;
  constexpr float least_width = 10, least_height = 6;  // points
  const GfxPath* const path = state.getPath();
  if (path == nullptr || page.grounds.size() >= most_grounds || fills_white(state)) return;
  std::optional<Box> ground;
  int left = most_points;
  for (int index = 0; index < path->getNumSubpaths() && left > 0; ++index) {
    const GfxSubpath& part = *path->getSubpath(index);
    for (int point = 0; point < part.getNumPoints() && left-- > 0; ++point) {
      double x = 0, y = 0;
      state.transform(part.getX(point), part.getY(point), &x, &y);
      if (!(std::abs(x) < far_away && std::abs(y) < far_away)) return;
      const auto fx = static_cast<float>(x), fy = static_cast<float>(y);
      if (!ground) ground = Box{fx, fy, fx, fy};
      ground->include({fx, fy, fx, fy});
    }
  }
  if (ground && ground->width() >= least_width && ground->height() >= least_height) {
    page.grounds.push_back(*ground);
  }
}

}  // namespace bazyab::pdf
