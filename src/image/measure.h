// What can be told of a picture of text before it is read: how high its letters are, how it is
// turned, how noisy it is. The cleaning steps are chosen by these figures.
#pragma once

#include <vector>

#include "core/picture.h"

namespace bazyab::image {

struct Measures {
  // Median height in pixels of the connected pieces of ink that can be letters: dots, specks, rules
  // and pictures are not among them. 0 where there are fewer than ten such pieces.
  double letter_height = 0;
  // Degrees that the text must be turned clockwise by to lie level; 0 where it cannot be told.
  double skew = 0;
  // Mean step between neighbouring pixels of the paper, in grey levels, letters left out.
  double grain = 0;
  // Specks of at most two pixels for each piece that can be a letter.
  double specks = 0;
};

Measures measure(const Picture& picture);

// Of a connected piece of ink, pixels.
struct PieceSize {
  int width = 0, height = 0;
};

// The height at which half of the width of all pieces is reached; 0 without any. Dots are often
// more than half of the pieces, and hardly any of the width. Sorts the pieces by height.
int middle_height(std::vector<PieceSize>& pieces);

}  // namespace bazyab::image
