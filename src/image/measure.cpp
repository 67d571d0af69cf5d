// Measures of a picture of text.
#include "image/measure.h"

#include <leptonica/allheaders.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <vector>

#include "image/measure_pix.h"

namespace bazyab::image {
namespace {

constexpr int paper = 200;      // grey level that even_background brings paper to
constexpr int ink_below = 140;  // grey level under which an evened pixel is ink

struct Pieces {
  std::vector<PieceSize> sizes;  // of those that can be letters
  int specks = 0;
};

// A letter or a joined group of letters is neither tiny nor as large as a picture, nor a rule.
Pieces pieces_of(Pix* ink) {
  Pieces pieces;
  const BoxaPtr boxes(pixConnCompBB(ink, 8));
  const int count = boxes ? boxaGetCount(boxes.get()) : 0;
  const int highest = std::max(40, pixGetHeight(ink) / 8);
  for (int i = 0; i < count; ++i) {
    int width = 0, height = 0;
    boxaGetBoxGeometry(boxes.get(), i, nullptr, nullptr, &width, &height);
    if (width <= 2 && height <= 2) ++pieces.specks;
    if (height < 6 || height > highest || width > 15 * height || height > 8 * width) continue;
    pieces.sizes.push_back({width, height});
  }
  return pieces;
}

// Dots are far lower than what carries most of the width: they are left out of the median.
double letter_height(std::vector<PieceSize> sizes) {
  constexpr std::size_t enough = 10;
  if (sizes.size() < enough) return 0;
  const double first = middle_height(sizes) * 0.45;
  std::erase_if(sizes, [first](const PieceSize& size) { return size.height < first; });
  return sizes[sizes.size() / 2].height;
}

double skew_of(Pix* ink) {
  // Pages of a script whose lines reach into one another are told from none by 2.3; what has no
  // lines stays under 1.4.
  constexpr float range = 8, step = 0.5F, precision = 0.01F, sure = 1.9F;
  const int reduction = std::min(pixGetWidth(ink), pixGetHeight(ink)) > 1200 ? 4 : 2;
  float angle = 0, confidence = 0;
  if (pixFindSkewSweepAndSearch(ink, &angle, &confidence, reduction, 2, range, step, precision) !=
      0) {
    return 0;
  }
  return confidence < sure ? 0 : static_cast<double>(angle);
}

// Every third row is enough for a mean.
double grain_of(Pix* grey, Pix* ink) {
  const PixPtr near_ink = own(pixDilateBrick(nullptr, ink, 5, 5), "dilate");
  double sum = 0, count = 0;
  const int width = pixGetWidth(grey);
  for (int y = 0; y < pixGetHeight(grey); y += 3) {
    auto* row = pixGetData(grey) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(grey);
    auto* mask =
        pixGetData(near_ink.get()) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(near_ink.get());
    for (int x = 1; x < width; ++x) {
      if (GET_DATA_BIT(mask, x) || GET_DATA_BIT(mask, x - 1)) continue;
      sum += std::abs(static_cast<int>(GET_DATA_BYTE(row, x)) -
                      static_cast<int>(GET_DATA_BYTE(row, x - 1)));
      ++count;
    }
  }
  return count == 0 ? 0 : sum / count;
}

}  // namespace

PixPtr even_background(Pix* grey) {
  Pix* even = pixBackgroundNorm(grey, nullptr, nullptr, 10, 15, 60, 40, paper, 2, 1);
  return even != nullptr ? PixPtr(even) : own(pixCopy(nullptr, grey), "copy");
}

Measures measure(Pix* grey) {
  const PixPtr even = even_background(grey);
  const PixPtr ink = own(pixThresholdToBinary(even.get(), ink_below), "threshold");
  Measures measures;
  const Pieces pieces = pieces_of(ink.get());
  measures.letter_height = letter_height(pieces.sizes);
  if (measures.letter_height == 0) return measures;
  measures.specks = static_cast<double>(pieces.specks) / static_cast<double>(pieces.sizes.size());
  measures.skew = skew_of(ink.get());
  measures.grain = grain_of(grey, ink.get());
  return measures;
}

int middle_height(std::vector<PieceSize>& pieces) {
  std::sort(pieces.begin(), pieces.end(),
            [](const PieceSize& a, const PieceSize& b) { return a.height < b.height; });
  long long all = 0, reached = 0;
  for (const PieceSize& piece : pieces) all += piece.width;
  for (const PieceSize& piece : pieces) {
    reached += piece.width;
    if (2 * reached >= all) return piece.height;
  }
  return 0;
}

Measures measure(const Picture& picture) {
  silence_leptonica();
  return measure(to_pix(picture).get());
}

}  // namespace bazyab::image
