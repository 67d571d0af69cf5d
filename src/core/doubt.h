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

// Words for which the language chose another reading than OCR had.
struct Choice {
  std::uint32_t first_word = 0;  // Symbol::word of the first and the last of them, as they are now
  std::uint32_t last_word = 0;
  std::u32string said;   // what OCR had, with a space between words
  float confidence = 0;  // 0..1: how likely the choice is, of all readings
};

}  // namespace bazyab
