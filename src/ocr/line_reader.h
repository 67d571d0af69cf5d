// Reads a cleaned picture line by line, as image/text_lines.h finds them.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "image/clean.h"
#include "ocr/recogniser.h"

namespace bazyab::ocr {

struct ReadLines {
  Recognised text;      // a block for each area; boxes in pixels of the cleaned picture
  bool is_text = true;  // false: far more pieces of ink than writing has; nothing was read
  std::vector<std::uint32_t> tables;  // blocks whose lines are cells
  bool columns = false;               // some areas stand side by side
  std::vector<Box> silent;            // lines of ink in which nothing was read, in the same pixels
};

// Asked for at most once, when a line has words in doubt.
using LookAgain = std::function<std::optional<image::SecondLook>()>;

ReadLines read_lines(Recogniser& recogniser, const image::Cleaned& cleaned, int dpi,
                     const LookAgain& again);

}  // namespace bazyab::ocr
