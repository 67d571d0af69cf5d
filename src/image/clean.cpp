// The cleaning chain: pictures, size, level, noise, light, contrast, in this order.
#include "image/clean.h"

#include <leptonica/allheaders.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

#include "image/measure_pix.h"
#include "image/pix.h"
#include "image/plates.h"

namespace bazyab::image {
namespace {

constexpr double most_upscaling = 4;
constexpr double most_pixels = 60e6;     // of an upscaled picture
constexpr double longest_side = 32'000;  // Tesseract's coordinates have 16 bits
constexpr double grainy = 8;             // grey levels
constexpr double speckled = 0.5;         // specks for each letter
constexpr double screened = 3;           // the same, of a tone printed as dots

double scale_for(double width, double height, const Measures& measures, const CleanSteps& steps) {
  double scale = 1;
  if (steps.scale && measures.letter_height > 0) {
    scale = std::min(steps.letter_height / measures.letter_height, most_upscaling);
    const double pixels = width * height;
    if (scale > 1) scale = std::max(1.0, std::min(scale, std::sqrt(most_pixels / pixels)));
    if (std::abs(scale - 1) < 0.03) scale = 1;  // not worth the time
  }
  return std::min(scale, longest_side / std::max(width, height));
}

// The darkest hundredth of the pixels becomes black, the paper white.
PixPtr stretch_contrast(PixPtr grey) {
  NUMA* histogram = pixGetGrayHistogram(grey.get(), 2);
  float low = 0, high = 255;
  numaHistogramGetValFromRank(histogram, 0.01F, &low);
  numaHistogramGetValFromRank(histogram, 0.60F, &high);
  numaDestroy(&histogram);
  if (high - low < 40) return grey;
  return own(pixGammaTRC(nullptr, grey.get(), 1.0F, static_cast<int>(low), static_cast<int>(high)),
             "contrast");
}

CleanSteps close(CleanSteps steps) {
  constexpr double larger = 4.0 / 3;
  steps.letter_height *= larger;
  steps.smooth = false;
  return steps;
}

// Small letters that are enlarged further only show their noise: real scans of 6 and 12 pixels were
// read worse.
bool is_fine(const Measures& measures) {
  constexpr double fine = 14;  // pixels
  return measures.letter_height >= fine;
}

// Toner breaks up into specks, and its letters into pieces; grain that the median leaves is
// enlarged with the letters.
bool is_clean(const Measures& measures, const CleanSteps& steps) {
  constexpr double dusty = 0.15, rough = 2;  // specks for each letter; grey levels
  const bool enlarged = measures.letter_height < close(steps).letter_height;
  const bool rough_when_larger = enlarged && measures.grain > rough && measures.grain <= grainy;
  return measures.specks <= dusty && !rough_when_larger;
}

// The picture without what is no print on paper, and its measures.
PixPtr without_tones(const Picture& picture, const CleanSteps& steps, Measures& measures) {
  PixPtr pix = to_pix(picture);
  measures = measure(pix.get());
  if (steps.descreen && measures.specks > screened) {
    pix = own(pixBlockconvGray(pix.get(), nullptr, 1, 1), "descreen");
    measures = measure(pix.get());
  }
  // What a photograph breaks up into is no letters.
  if (steps.plates && lift_plates(pix.get(), measures.letter_height)) measures = measure(pix.get());
  return pix;
}

// The steps from there on, by the measures that `cleaned` has.
void make_even(Pix& given, const CleanSteps& steps, Cleaned& cleaned) {
  const Measures& measures = cleaned.measures;
  const auto width = static_cast<double>(pixGetWidth(&given)),
             height = static_cast<double>(pixGetHeight(&given));
  const double scale = scale_for(width, height, measures, steps);
  PixPtr pix = own(pixClone(&given), "clone");
  if (scale != 1) {
    const auto factor = static_cast<float>(scale);
    pix = own(pixScale(pix.get(), factor, factor), "scale");
    cleaned.way_back.scale = 1 / scale;
  }
  if (steps.level && std::abs(measures.skew) > 0.1) {
    const double angle = measures.skew * std::numbers::pi / 180;
    pix = own(
        pixRotate(pix.get(), static_cast<float>(angle), L_ROTATE_AREA_MAP, L_BRING_IN_WHITE, 0, 0),
        "turn");
    cleaned.way_back.cosine = std::cos(angle);
    cleaned.way_back.sine = std::sin(angle);
    cleaned.way_back.pivot_x = pixGetWidth(pix.get()) / 2.0;
    cleaned.way_back.pivot_y = pixGetHeight(pix.get()) / 2.0;
  }
  const bool noisy = measures.grain > grainy || measures.specks > speckled;
  if (steps.median && noisy) pix = own(pixMedianFilter(pix.get(), 3, 3), "median");
  if (steps.background) pix = even_background(pix.get());
  // Toner has hard edges, which no measure of noise tells.
  if (steps.smooth && scale <= 1) pix = own(pixBlockconvGray(pix.get(), nullptr, 1, 1), "blur");
  if (steps.stretch) pix = stretch_contrast(std::move(pix));
  cleaned.picture = to_picture(pix.get());
}

}  // namespace

Box WayBack::apply(const Box& cleaned) const {
  const double x = cleaned.center_x() - pivot_x, y = cleaned.center_y() - pivot_y;
  const double center_x = (pivot_x + x * cosine + y * sine) * scale;
  const double center_y = (pivot_y - x * sine + y * cosine) * scale;
  const double half_width = cleaned.width() * scale / 2, half_height = cleaned.height() * scale / 2;
  return {static_cast<float>(center_x - half_width), static_cast<float>(center_y - half_height),
          static_cast<float>(center_x + half_width), static_cast<float>(center_y + half_height)};
}

Cleaned clean(const Picture& picture, const CleanSteps& steps) {
  silence_leptonica();
  Cleaned cleaned;
  const PixPtr pix = without_tones(picture, steps, cleaned.measures);
  cleaned.close = steps.closer && is_fine(cleaned.measures) && is_clean(cleaned.measures, steps);
  make_even(*pix, cleaned.close ? close(steps) : steps, cleaned);
  return cleaned;
}

std::optional<SecondLook> second_look(const Picture& picture, const CleanSteps& steps,
                                      const Cleaned& first) {
  if (!steps.closer || !is_fine(first.measures)) return {};
  silence_leptonica();
  Cleaned second;
  const PixPtr pix = without_tones(picture, steps, second.measures);
  make_even(*pix, first.close ? steps : close(steps), second);
  return SecondLook{.picture = std::move(second.picture),
                    .scale = first.way_back.scale / second.way_back.scale};
}

}  // namespace bazyab::image
