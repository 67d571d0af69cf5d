// Whether a picture may show lines of print: a cheap look before it is read.
#pragma once

#include <vector>

#include "core/picture.h"

namespace bazyab::image {

// Rows of ink on paper of one tone that stand like lines of text. Without Leptonica: it is asked
// where nothing is read after all.
struct Print {
  struct Rows {
    int begin = 0, end = 0;  // of the middle of its letters; `end` lies just outside
  };
  std::vector<Rows> lines;  // from the top
  double letters = 0;  // heights of a letter that all lines are wide, without the white in them
  double joined = 0;   // the share of them that letters make which grew together, as Arabic ones do
};

// `picture` may be coarse: 100 dots an inch show the lines. Nothing is found in photographs and
// in what has hardly any ink.
Print glance(const Picture& picture);

}  // namespace bazyab::image
