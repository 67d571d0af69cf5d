// A picture of a page: 8-bit grey pixels, row by row, without padding. 0 is black.
#pragma once

#include <cstdint>
#include <vector>

namespace bazyab {

struct Picture {
  int width = 0;                     // pixels
  int height = 0;                    // pixels
  int dpi = 0;                       // pixels an inch, both ways; 0 if the file does not say
  std::vector<std::uint8_t> pixels;  // width * height
};

}  // namespace bazyab
