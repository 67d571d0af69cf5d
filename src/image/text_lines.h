// Where text stands on a levelled picture: its columns in reading order, and their lines.
#pragma once

#include <cstdint>
#include <vector>

#include "image/ink.h"

namespace bazyab::image {

struct TextLine {
  std::vector<std::uint32_t> pieces;  // indices into Ink::pieces
  Rectangle area;                     // of its ink
  int baseline = 0;                   // row
};

// A part of the page that is read from top to bottom.
struct TextArea {
  std::vector<TextLine> lines;
  // Lines are cells, row by row from the right; those of a row are equally high, so that a digit
  // alone can be told from a letter.
  bool table = false;
};

// Areas in reading order: columns from the right, what stands over or under them apart. Pictures,
// rules and frames are in no line. `letter_height` is that of most letters, in pixels.
std::vector<TextArea> find_text(const Ink& ink, double letter_height);

}  // namespace bazyab::image
