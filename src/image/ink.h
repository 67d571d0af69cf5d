// The ink of a picture in connected pieces: letters, joined groups of them, dots, and what is none.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/picture.h"

namespace bazyab::image {

// A connected piece of ink (8 neighbours). Pixels; x1 and y1 lie just outside.
struct Piece {
  int x0 = 0, y0 = 0, x1 = 0, y1 = 0;
  int area = 0;       // pixels of ink
  int heavy_row = 0;  // the row that has most of it: the base line, for joined letters

  int width() const { return x1 - x0; }
  int height() const { return y1 - y0; }
};

struct Ink {
  int width = 0, height = 0;
  std::vector<Piece> pieces;  // from the top by their first pixel
  std::vector<std::uint32_t>
      labels;  // width * height: the piece a pixel belongs to, from 1; 0 paper
};

// `picture` is clean: dark ink on white paper. Throws Error{internal} when memory is short.
Ink ink_of(const Picture& picture);

struct Rectangle {
  int x0 = 0, y0 = 0, x1 = 0, y1 = 0;  // pixels; x1 and y1 lie just outside
};

// What the picture shows within `area`, without the ink of other pieces than those for which
// `keep[label]` is not 0 (entry 0 is not asked), and their blurred edges. The picture may be
// another than the one whose ink it is, `scale` times as large; `area` is in pixels of the ink.
Picture cut_out(const Picture& picture, const Ink& ink, const Rectangle& area,
                std::span<const std::uint8_t> keep, double scale = 1);

}  // namespace bazyab::image
