// Places and resolutions of painted pictures.
#include "pdf/image_device.h"

#include <poppler/GfxState.h>

#include <algorithm>
#include <cmath>

namespace bazyab::pdf {

// Of the upright box around the picture, what lies on the page.
double ImageDevice::visible_area(const double* matrix) const {
  const double x0 = matrix[4] + std::min({0.0, matrix[0], matrix[2], matrix[0] + matrix[2]});
  const double x1 = matrix[4] + std::max({0.0, matrix[0], matrix[2], matrix[0] + matrix[2]});
  const double y0 = matrix[5] + std::min({0.0, matrix[1], matrix[3], matrix[1] + matrix[3]});
  const double y1 = matrix[5] + std::max({0.0, matrix[1], matrix[3], matrix[1] + matrix[3]});
  const double width = std::min(x1, page_width_) - std::max(x0, 0.0);
  const double height = std::min(y1, page_height_) - std::max(y0, 0.0);
  return std::max(0.0, width) * std::max(0.0, height);
}

// A picture fills the unit square of user space (PDF 32000, 8.9.4).
void ImageDevice::note(GfxState* state, int width, int height) {
  const double* matrix = state->getCTM();
  const double across = std::hypot(matrix[0], matrix[1]);  // points
  const double down = std::hypot(matrix[2], matrix[3]);
  const double area = std::abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]);
  if (!std::isfinite(area) || !(across > 0) || !(down > 0)) return;
  ++use_.count;
  const double page_area = page_width_ * page_height_;
  if (page_area > 0) {
    const double share = std::min(area, visible_area(matrix)) / page_area;
    use_.coverage = std::min(1.0F, use_.coverage + static_cast<float>(share));
  }
  if (area <= largest_area_) return;
  largest_area_ = area;
  use_.dpi = static_cast<int>(
      std::lround(std::clamp(72 * std::max(width / across, height / down), 1.0, 100000.0)));
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
                                      GfxImageColorMap*, bool, Stream*, int, int, GfxImageColorMap*,
                                      bool) {
  note(state, width, height);
}

}  // namespace bazyab::pdf
