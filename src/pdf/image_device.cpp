// Places and resolutions of painted pictures.
#include "pdf/image_device.h"

#include <poppler/GfxState.h>

#include <algorithm>
#include <cmath>

namespace bazyab::pdf {

// A picture fills the unit square of user space (PDF 32000, 8.9.4).
void ImageDevice::note(GfxState* state, int width, int height) {
  const double* matrix = state->getCTM();
  const double across = std::hypot(matrix[0], matrix[1]);  // points
  const double down = std::hypot(matrix[2], matrix[3]);
  const double area = std::abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]);
  if (!std::isfinite(area) || !(across > 0) || !(down > 0)) return;
  ++use_.count;
  if (page_area_ > 0) {
    use_.coverage = std::min(1.0F, use_.coverage + static_cast<float>(area / page_area_));
  }
  if (area <= largest_area_) return;
  largest_area_ = area;
  use_.dpi = static_cast<int>(std::lround(
      std::clamp(72 * std::max(width / across, height / down), 1.0, 100000.0)));
}

void ImageDevice::drawImageMask(GfxState* state, Object* ref, Stream* stream, int width, int height,
                                bool invert, bool interpolate, bool inline_image) {
  note(state, width, height);
  if (inline_image) {
    OutputDev::drawImageMask(state, ref, stream, width, height, invert, interpolate, inline_image);
  }
}

void ImageDevice::drawImage(GfxState* state, Object* ref, Stream* stream, int width, int height,
                            GfxImageColorMap* color_map, bool interpolate, const int* mask_colors,
                            bool inline_image) {
  note(state, width, height);
  if (inline_image) {
    OutputDev::drawImage(state, ref, stream, width, height, color_map, interpolate, mask_colors,
                         inline_image);
  }
}

void ImageDevice::drawMaskedImage(GfxState* state, Object*, Stream*, int width, int height,
                                  GfxImageColorMap*, bool, Stream*, int, int, bool, bool) {
  note(state, width, height);
}

void ImageDevice::drawSoftMaskedImage(GfxState* state, Object*, Stream*, int width, int height,
                                      GfxImageColorMap*, bool, Stream*, int, int,
                                      GfxImageColorMap*, bool) {
  note(state, width, height);
}

}  // namespace bazyab::pdf
