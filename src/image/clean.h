// Makes a picture of text easy to read: letters of a good size, level lines, even white paper.
#pragma once

#include <optional>

#include "core/box.h"
#include "core/picture.h"
#include "image/measure.h"

namespace bazyab::image {

// The way from the cleaned picture back to the pixels of the one that was given.
struct WayBack {
  double scale = 1;                 // pixels given for each pixel cleaned
  double cosine = 1, sine = 0;      // of the turn that levelled the lines
  double pivot_x = 0, pivot_y = 0;  // around which it was turned, in cleaned pixels

  // The same size, turned around the pivot only in its place: letters are small and the turn is, so
  // an upright box around the turned letter would only be too large.
  Box apply(const Box& cleaned) const;
};

// The size of letters at which the Persian model erred least on pictures of 13 kinds (21 pictures
// of four articles, on which it was chosen): CER 2.4 %, against 2.6 at 16 pixels, 2.8 at 20 and
// 22, 3.3 at 26. On single pictures other sizes do better.
inline constexpr double usual_letter_height = 18;

// The steps, each done only where the measures ask for it; all are on by default. docs/scans.md has
// what each is worth.
struct CleanSteps {
  bool invert = true;      // white on black; the caller's (image/upright.h), as is
  bool turn = true;        // lines that run up or down
  bool plates = true;      // photographs and dark boxes (image/plates.h)
  bool descreen = true;    // tones printed as dots
  bool scale = true;       // to letters of `letter_height`
  bool level = true;       // lines made horizontal
  bool median = true;      // 3 x 3, against grain
  bool background = true;  // paper evened
  bool smooth = true;      // a light blur, if nothing was upscaled
  bool stretch = true;     // ink to black, paper to white
  bool closer = true;      // letters a third larger and no blur, where print is clean

  double letter_height = usual_letter_height;  // pixels
};

struct Cleaned {
  Picture picture;
  WayBack way_back;
  Measures measures;   // of the picture that was given
  bool close = false;  // what CleanSteps::closer asks for was done
};

// Throws Error{usage} if `pixels` is not width * height.
Cleaned clean(const Picture& picture, const CleanSteps& steps = {});

// A cleaned picture once more: softer if it is close, closer if it is soft.
struct SecondLook {
  Picture picture;
  double scale = 1;  // its pixels for each pixel of the first
};

// Of the picture and with the steps that `first` was made of and with. Nothing where letters are
// too small to look closer.
std::optional<SecondLook> second_look(const Picture& picture, const CleanSteps& steps,
                                      const Cleaned& first);

}  // namespace bazyab::image
