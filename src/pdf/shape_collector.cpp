// Parts of filled paths looked at for letters.
#include "pdf/shape_collector.h"

#include <poppler/GfxState.h>

#include <algorithm>

#include "core/glyph.h"

namespace bazyab::pdf {
namespace {

constexpr std::size_t most_shapes = 20'000;
constexpr float least_side = 1.5F;                         // points, of the longer side
constexpr float largest_height = 72, largest_width = 200;  // a joined word may be one shape

bool may_be_rectangle(const GfxSubpath& part) {
  constexpr int corners = 5;  // the first one twice
  if (part.getNumPoints() > corners) return false;
  for (int point = 0; point < part.getNumPoints(); ++point) {
    if (part.getCurve(point)) return false;
  }
  return true;
}

Box box_of(const GfxState& state, const GfxSubpath& part) {
  Box box;
  for (int point = 0; point < part.getNumPoints(); ++point) {
    double x = 0, y = 0;
    state.transform(part.getX(point), part.getY(point), &x, &y);
    const Box corner{static_cast<float>(x), static_cast<float>(y), static_cast<float>(x),
                     static_cast<float>(y)};
    if (point == 0) box = corner;
    box.include(corner);
  }
  return box;
}

bool is_as_large_as_letters(const Box& box) {
  return std::max(box.width(), box.height()) >= least_side && box.height() <= largest_height &&
         box.width() <= largest_width;
}

bool is_seen(const GfxState& state, const GlyphPage& page, const Box& box) {
  double x0 = 0, y0 = 0, x1 = 0, y1 = 0;
  state.getClipBBox(&x0, &y0, &x1, &y1);
  const float x = box.center_x(), y = box.center_y();
  return x > std::max(0.0, x0) && x < std::min<double>(page.width, x1) && y > std::max(0.0, y0) &&
         y < std::min<double>(page.height, y1);
}

}  // namespace

void collect_shapes(GfxState& state, GlyphPage& page) {
  const GfxPath* path = state.getPath();
  if (path == nullptr || state.getFillOpacity() <= 0) return;
  for (int index = 0; index < path->getNumSubpaths(); ++index) {
    if (page.shapes.size() >= most_shapes) return;
    const GfxSubpath& part = *path->getSubpath(index);
    if (may_be_rectangle(part)) continue;
    const Box box = box_of(state, part);
    // False for what is no number, too.
    if (is_as_large_as_letters(box) && is_seen(state, page, box)) page.shapes.push_back(box);
  }
}

}  // namespace bazyab::pdf
