// Words that OCR is not sure of, with all that they may be by their ink alone.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace bazyab {

struct InkReading {
  std::u32string letters;     // in logical order, a space between words
  float log_probability = 0;  // natural logarithm: how likely the model holds it, given the ink
};

struct Doubt {
  std::uint32_t first_word = 0;      // Symbol::word of the first and the last of these words, which
  std::uint32_t last_word = 0;       // stand on one line
  std::vector<InkReading> readings;  // the likeliest first; two or more
};

}  // namespace bazyab
