// Rows of pictures are padded to bytes.
#include "pdf/inline_picture.h"

#include <poppler/GfxState.h>
#include <poppler/Stream.h>

#include <cstdint>
#include <cstdio>

namespace bazyab::pdf {
namespace {

void skip(Stream& stream, std::int64_t bits_a_row, std::int64_t rows) {
  std::int64_t left = (bits_a_row + 7) / 8 * rows;
  stream.reset();
  while (left > 0 && stream.getChar() != EOF) --left;
  stream.close();
}

}  // namespace

void skip_inline_picture(Stream& stream, int width, int height, const GfxImageColorMap& colors) {
  const std::int64_t bits = std::int64_t{colors.getNumPixelComps()} * colors.getBits();
  skip(stream, width * bits, height);
}

void skip_inline_mask(Stream& stream, int width, int height) {
  skip(stream, width, height);
}

}  // namespace bazyab::pdf
