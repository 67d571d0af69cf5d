// Where not one place as large as a few letters has the tone of paper, the page shows no text, or
// text on another ground: a coarse look at the part tells which.
#include "image/plates.h"

#include <leptonica/allheaders.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>

#include "image/measure_pix.h"
#include "image/print.h"

namespace bazyab::image {
namespace {

constexpr double coarse_letter = 6;  // pixels that a letter is high in the coarse look
constexpr int opening = 12;          // ink of letters is nowhere as thick, coarse pixels
constexpr int closing = 18;          // lights of a photograph are smaller
constexpr int smallest = 24;         // side of a plate

struct PixaDeleter {
  void operator()(Pixa* pixa) const { pixaDestroy(&pixa); }
};
using PixaPtr = std::unique_ptr<Pixa, PixaDeleter>;

PixPtr coarse(Pix* grey, double step) {
  const auto factor = static_cast<float>(1 / step);
  return step == 1 ? own(pixCopy(nullptr, grey), "copy")
                   : own(pixScaleAreaMap(grey, factor, factor), "coarse");
}

// The tone that all but a tenth of the page lies under: there is paper on any page.
int paper_of(Pix* grey) {
  NUMA* histogram = pixGetGrayHistogram(grey, 1);
  float level = 0;
  numaHistogramGetValFromRank(histogram, 0.90F, &level);
  numaDestroy(&histogram);
  return static_cast<int>(level);
}

// A connected part of the coarse page.
struct Plate {
  PixPtr mask;
  int x = 0, y = 0, width = 0, height = 0;
};

class PlateFinder {
 public:
  PlateFinder(Pix* grey, double letter_height)
      : grey_(grey),
        step_(std::max(1.0, letter_height / coarse_letter)),
        coarse_(coarse(grey, step_)),
        paper_(paper_of(coarse_.get())) {}

  bool lift() {
    const PixPtr dark =
        own(pixThresholdToBinary(coarse_.get(), std::max(1, paper_ * 4 / 5)), "threshold");
    PixPtr solid = own(pixOpenBrick(nullptr, dark.get(), opening, opening), "open");
    solid = own(pixCloseSafeBrick(nullptr, solid.get(), closing, closing), "close");
    Pixa* parts = nullptr;
    const BoxaPtr boxes(pixConnComp(solid.get(), &parts, 8));
    const PixaPtr masks(parts);
    bool changed = false;
    for (int i = 0; boxes && i < boxaGetCount(boxes.get()); ++i) {
      Plate plate;
      boxaGetBoxGeometry(boxes.get(), i, &plate.x, &plate.y, &plate.width, &plate.height);
      if (std::max(plate.width, plate.height) < smallest) continue;
      plate.mask = own(pixaGetPix(masks.get(), i, L_COPY), "mask");
      changed = lift(plate) || changed;
    }
    return changed;
  }

 private:
  bool lift(Plate& plate) {
    if (is_edge(plate) || fades(plate) || has_print(cut(evened(), plate))) return false;
    if (is_dark_box(plate)) {
      turn_over(plate);
    } else {
      fill_box(plate);
      paint(plate);
    }
    return true;
  }

  // Most photographs are upright boxes, and have lights as white as paper at their edges.
  void fill_box(Plate& plate) {
    int count = 0;
    pixCountPixels(plate.mask.get(), &count, nullptr);
    if (count * 10 < plate.width * plate.height * 6) return;
    Plate rest = {own(pixInvert(nullptr, plate.mask.get()), "invert"), plate.x, plate.y,
                  plate.width, plate.height};
    if (glance(cut(evened(), rest)).lines.empty()) pixSetAll(plate.mask.get());
  }

  // Asked for where there are plates, and few pages have any.
  Pix* evened() {
    if (!evened_) evened_ = coarse(even_background(grey_).get(), step_);
    return evened_.get();
  }

  // What stands outside of the mask is paper.
  static Picture cut(Pix* page, const Plate& plate) {
    Picture part{.width = plate.width, .height = plate.height};
    part.pixels.reserve(static_cast<std::size_t>(plate.width) *
                        static_cast<std::size_t>(plate.height));
    for (int y = 0; y < plate.height; ++y) {
      const auto* mask = line_of(plate.mask.get(), y);
      const auto* row = line_of(page, plate.y + y);
      for (int x = 0; x < plate.width; ++x) {
        part.pixels.push_back(GET_DATA_BIT(mask, x) != 0
                                  ? static_cast<std::uint8_t>(GET_DATA_BYTE(row, plate.x + x))
                                  : std::uint8_t{255});
      }
    }
    return part;
  }

  // The dark around a sheet hangs together and reaches over corners: it is one piece of ink that no
  // letter is taken for, and cutting at it would leave some that may be.
  bool is_edge(const Plate& plate) const {
    return (plate.x <= 1) + (plate.y <= 1) +
               (plate.x + plate.width >= pixGetWidth(coarse_.get()) - 1) +
               (plate.y + plate.height >= pixGetHeight(coarse_.get()) - 1) >=
           2;
  }

  // A shadow grows darker step by step; a photograph ends where the paper begins.
  bool fades(const Plate& plate) const {
    constexpr int near = 2, far = 5;  // coarse pixels outside of the mask
    const PixPtr wide = own(pixAddBorder(plate.mask.get(), far, 0), "mask");
    const auto grown = [&wide](int by) {
      return own(pixDilateBrick(nullptr, wide.get(), 2 * by + 1, 2 * by + 1), "dilate");
    };
    const PixPtr inner = grown(near), outer = grown(far);
    int paper = 0, all = 0;
    for (int y = 0; y < pixGetHeight(wide.get()); ++y) {
      const int row = plate.y + y - far;
      if (row < 0 || row >= pixGetHeight(coarse_.get())) continue;
      for (int x = 0; x < pixGetWidth(wide.get()); ++x) {
        const int column = plate.x + x - far;
        if (column < 0 || column >= pixGetWidth(coarse_.get())) continue;
        if (!GET_DATA_BIT(line_of(outer.get(), y), x) || GET_DATA_BIT(line_of(inner.get(), y), x)) {
          continue;
        }
        ++all;
        if (GET_DATA_BYTE(line_of(coarse_.get(), row), column) * 100 > paper_ * 88) ++paper;
      }
    }
    return paper * 10 < all * 6;
  }

  // One line may be chance in a photograph.
  static bool has_print(const Picture& part) { return glance(part).lines.size() >= 2; }

  bool is_dark_box(const Plate& plate) const {
    int count = 0;
    pixCountPixels(plate.mask.get(), &count, nullptr);
    const double filled = static_cast<double>(count) / plate.width / plate.height;
    if (filled < 0.9) return false;
    const Picture part = cut(coarse_.get(), plate);
    double sum = 0;
    for (const std::uint8_t level : part.pixels) sum += level;
    return sum / static_cast<double>(part.pixels.size()) < 0.55 * paper_ &&
           !glance(part).lines.empty();
  }

  // Calls change(pixel) for each pixel of the page that lies within the mask or `margin` coarse
  // pixels around it.
  template <class Change>
  void each_pixel(const Plate& plate, int margin, Change change) {
    PixPtr mask = own(pixAddBorder(plate.mask.get(), margin, 0), "mask");
    if (margin > 0) {
      mask = own(pixDilateBrick(nullptr, mask.get(), 2 * margin + 1, 2 * margin + 1), "dilate");
    }
    const auto place = [this](int at) { return static_cast<int>(std::lround(at * step_)); };
    const int y1 = std::min(pixGetHeight(grey_), place(plate.y + plate.height + margin));
    const int x1 = std::min(pixGetWidth(grey_), place(plate.x + plate.width + margin));
    for (int y = std::max(0, place(plate.y - margin)); y < y1; ++y) {
      const int row = static_cast<int>(y / step_) - plate.y + margin;
      if (row < 0 || row >= pixGetHeight(mask.get())) continue;
      const auto* bits = line_of(mask.get(), row);
      auto* pixels = line_of(grey_, y);
      for (int x = std::max(0, place(plate.x - margin)); x < x1; ++x) {
        const int column = static_cast<int>(x / step_) - plate.x + margin;
        if (column < 0 || column >= pixGetWidth(mask.get()) || !GET_DATA_BIT(bits, column))
          continue;
        SET_DATA_BYTE(pixels, x,
                      static_cast<l_uint8>(change(static_cast<int>(GET_DATA_BYTE(pixels, x)))));
      }
    }
  }

  // The edges of a photograph are blurred, and the mask was smoothed.
  void paint(const Plate& plate) {
    each_pixel(plate, 2, [this](int) { return paper_; });
  }
  void turn_over(const Plate& plate) {
    each_pixel(plate, 0, [this](int level) { return std::min(paper_, 255 - level); });
  }

  static l_uint32* line_of(Pix* pix, int y) {
    return pixGetData(pix) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(pix);
  }

  Pix* grey_;
  double step_;  // pixels of the page for one of the coarse look
  PixPtr coarse_, evened_;
  int paper_;
};

}  // namespace

bool lift_plates(Pix* grey, double letter_height) {
  const int side = std::min(pixGetWidth(grey), pixGetHeight(grey));
  if (letter_height <= 0 || side < smallest * letter_height / coarse_letter) return false;
  return PlateFinder(grey, letter_height).lift();
}

}  // namespace bazyab::image
