// Places and resolutions of painted pictures.
#include "pdf/image_device.h"

#include <poppler/GfxState.h>

#include <algorithm>
#include <cmath>

#include "pdf/inline_picture.h"

namespace bazyab::pdf {

// What of it lies on the page.
Box ImageDevice::visible_box(const Box& painted) const {
  const Box box{std::max(painted.x0, 0.0F), std::max(painted.y0, 0.0F),
                std::min(painted.x1, static_cast<float>(page_width_)),
                std::min(painted.y1, static_cast<float>(page_height_))};
  return {box.x0, box.y0, std::max(box.x0, box.x1), std::max(box.y0, box.y1)};
}

namespace {

// The upright box around the unit square that `matrix` has moved.
Box box_of(const double* matrix) {
  const auto low = [&](int across, int down) {
    return std::min({0.0, matrix[across], matrix[down], matrix[across] + matrix[down]});
  };
  const auto high = [&](int across, int down) {
    return std::max({0.0, matrix[across], matrix[down], matrix[across] + matrix[down]});
  };
  return {static_cast<float>(matrix[4] + low(0, 2)), static_cast<float>(matrix[5] + low(1, 3)),
          static_cast<float>(matrix[4] + high(0, 2)), static_cast<float>(matrix[5] + high(1, 3))};
}

}  // namespace

// A picture fills the unit square of user space (PDF 32000, 8.9.4).
void ImageDevice::note(GfxState* state, const Object* ref, int width, int height, bool covers) {
  const double* matrix = state->getCTM();
  const double across = std::hypot(matrix[0], matrix[1]);  // points
  const double down = std::hypot(matrix[2], matrix[3]);
  const double area = std::abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]);
  if (!std::isfinite(area) || !(across > 0) || !(down > 0)) return;
  ++use_.count;
  const Box box = visible_box(box_of(matrix));
  const double page_area = page_width_ * page_height_;
  if (page_area > 0) {
    const double visible = static_cast<double>(box.width()) * static_cast<double>(box.height());
    const double share = std::min(area, visible) / page_area;
    use_.coverage = std::min(1.0F, use_.coverage + static_cast<float>(share));
  }
  const int dpi = static_cast<int>(
      std::lround(std::clamp(72 * std::max(width / across, height / down), 1.0, 100000.0)));
  if (use_.pictures.size() < ImageUse::most_pictures) {
    // A turned one leaves corners of its box free.
    const bool upright = std::min(std::abs(matrix[0]), std::abs(matrix[1])) < 0.01 * across;
    const int object = ref != nullptr && ref->isRef() ? ref->getRef().num : 0;
    use_.pictures.push_back({box, dpi, covers && upright, use_.letters, object});
  }
  if (area <= largest_area_) return;
  largest_area_ = area;
  use_.dpi = dpi;
}

void ImageDevice::drawImageMask(GfxState* state, Object* ref, Stream* stream, int width, int height,
                                bool /*invert*/, bool /*interpolate*/, bool inline_image) {
  note(state, ref, width, height, false);
  if (inline_image) skip_inline_mask(*stream, width, height);
}

void ImageDevice::drawImage(GfxState* state, Object* ref, Stream* stream, int width, int height,
                            GfxImageColorMap* color_map, bool /*interpolate*/,
                            const int* mask_colors, bool inline_image) {
  note(state, ref, width, height,
       mask_colors == nullptr && state->getFillOpacity() >= 1 &&
           state->getBlendMode() == gfxBlendNormal);
  if (inline_image) skip_inline_picture(*stream, width, height, *color_map);
}

void ImageDevice::drawMaskedImage(GfxState* state, Object* ref, Stream*, int width, int height,
                                  GfxImageColorMap*, bool, Stream*, int, int, bool, bool) {
  note(state, ref, width, height, false);
}

void ImageDevice::drawSoftMaskedImage(GfxState* state, Object* ref, Stream*, int width, int height,
                                      GfxImageColorMap*, bool, Stream*, int, int, GfxImageColorMap*,
                                      bool) {
  note(state, ref, width, height, false);
}

}  // namespace bazyab::pdf
