// The upright frame of a turn: the page turned so that text of this turn runs level.
//
// Points, origin at the top left of the page as it is turned.
#pragma once

#include <algorithm>
#include <cstdint>
#include <utility>

#include "core/box.h"

namespace bazyab::layout {

struct Frame {
  float width = 0, height = 0;  // of the page as it is shown

  // From the page into the frame of `turn` (quarter turns clockwise of the text).
  std::pair<float, float> point(float x, float y, std::uint8_t turn) const {
    switch (turn) {
      case 1:
        return {y, width - x};
      case 2:
        return {width - x, height - y};
      case 3:
        return {height - y, x};
      default:
        return {x, y};
    }
  }
  Box box(const Box& from, std::uint8_t turn) const {
    const auto [ax, ay] = point(from.x0, from.y0, turn);
    const auto [bx, by] = point(from.x1, from.y1, turn);
    return {std::min(ax, bx), std::min(ay, by), std::max(ax, bx), std::max(ay, by)};
  }

  // Back onto the page.
  Box on_page(const Box& from, std::uint8_t turn) const {
    const bool sideways = turn % 2 == 1;
    const Frame other{sideways ? height : width, sideways ? width : height};
    return other.box(from, static_cast<std::uint8_t>((4 - turn) % 4));
  }
};

}  // namespace bazyab::layout
