// What OCR reads: one symbol with its place and how sure the reader is of it.
#pragma once

#include <cstdint>
#include <string>

#include "core/box.h"

namespace bazyab {

struct Symbol {
  std::u32string letters;  // one grapheme, in logical order
  Box box;                 // pixels of the picture that was read
  float confidence = 0;    // 0..1
  std::uint32_t word = 0;   // running number of the word on the page
  std::uint32_t line = 0;   // running number of the line
  std::uint32_t block = 0;  // running number of the block
};

}  // namespace bazyab
