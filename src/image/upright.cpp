// Signs of a picture that does not lie as it is read.
#include "image/upright.h"

#include <leptonica/allheaders.h>

#include <algorithm>
#include <array>
#include <cstddef>

#include "image/measure_pix.h"
#include "image/pix.h"

namespace bazyab::image {
namespace {

constexpr int ink_below = 140;  // grey level of evened paper

// How sharply rows of ink and of white follow one another, at the best angle. A step of more misses
// the angle of long lines.
float row_contrast(Pix* ink) {
  constexpr float range = 8, step = 0.5F, precision = 0.2F;
  float angle = 0, confidence = 0, contrast = 0;
  if (pixFindSkewSweepAndSearchScore(ink, &angle, &confidence, &contrast, 4, 2, 0, range, step,
                                     precision) != 0) {
    return 0;
  }
  return contrast;
}

}  // namespace

bool is_negative(const Picture& picture) {
  constexpr int dark = 100, light = 160;
  std::array<std::size_t, 256> counts{};
  for (const std::uint8_t level : picture.pixels) ++counts[level];
  std::size_t below = 0, above = 0;
  for (int level = 0; level < 256; ++level) {
    if (level < dark) below += counts[static_cast<std::size_t>(level)];
    if (level >= light) above += counts[static_cast<std::size_t>(level)];
  }
  const std::size_t all = picture.pixels.size();
  return below * 10 > all * 6 && above * 100 > all && above * 10 < all * 3;
}

void invert(Picture& picture) {
  for (std::uint8_t& level : picture.pixels) level = static_cast<std::uint8_t>(255 - level);
}

bool runs_sideways(const Picture& picture) {
  silence_leptonica();
  constexpr float clearly = 1.6F;
  constexpr int smallest = 200;  // pixels
  if (std::min(picture.width, picture.height) < smallest) return false;
  const PixPtr grey = to_pix(picture);
  const PixPtr even = even_background(grey.get());
  PixPtr ink = own(pixThresholdToBinary(even.get(), ink_below), "threshold");
  // Lines show at any size; the work does not grow with the picture.
  for (int side = std::min(picture.width, picture.height); side > 1200; side /= 2) {
    ink = own(pixReduceRankBinary2(ink.get(), 1, nullptr), "reduce");
  }
  const PixPtr side = own(pixRotateOrth(ink.get(), 1), "turn");
  const float level = row_contrast(ink.get()), upright = row_contrast(side.get());
  return upright > clearly * level;
}

Picture turned(const Picture& picture, int quarters) {
  const PixPtr pix = own(pixRotateOrth(to_pix(picture).get(), quarters & 3), "turn");
  Picture result = to_picture(pix.get());
  result.dpi = picture.dpi;
  return result;
}

Box turned(const Box& box, int width, int height, int quarters) {
  const auto w = static_cast<float>(width), h = static_cast<float>(height);
  switch (quarters & 3) {
    case 1:
      return {h - box.y1, box.x0, h - box.y0, box.x1};
    case 2:
      return {w - box.x1, h - box.y1, w - box.x0, h - box.y0};
    case 3:
      return {box.y0, w - box.x1, box.y1, w - box.x0};
    default:
      return box;
  }
}

}  // namespace bazyab::image
