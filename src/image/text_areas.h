// Columns of a levelled picture in reading order, found by the white between pieces of ink.
#pragma once

#include <cstdint>
#include <vector>

#include "image/ink.h"

namespace bazyab::image {

// What a piece can be, by its size beside the letters of the page.
enum class PieceKind : std::uint8_t {
  letter,  // one or several joined
  small,   // a dot, a mark, a point, the stroke of a gaf: it belongs to the letters near it
  speck,   // too small to be a dot
  other,   // a rule, a frame, a picture, or a part of one
};

// `letter_height` in pixels. One entry for each piece.
std::vector<PieceKind> kinds_of(const Ink& ink, double letter_height);

struct Area {
  std::vector<std::uint32_t> pieces;  // indices
  bool table = false;                 // each of its lines is a row, white parts its cells
};

// Pieces of kind letter, an area after the other in reading order: columns from the right, what
// stands above or below them apart. A column boundary is white of at least the height of a letter,
// beside several lines on both sides. A table is three rows or more, a line each, that the same
// white parts: a third of the width is white, and none of its columns is running text.
std::vector<Area> find_areas(const Ink& ink, const std::vector<PieceKind>& kinds,
                             double letter_height);

}  // namespace bazyab::image
