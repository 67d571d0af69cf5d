// Poppler's OutputDev that notes where pictures are painted and how fine they are, and whether a
// page paints at all.
//
// Private to pdf/: it includes Poppler's internal headers.
#pragma once

#include <poppler/OutputDev.h>

#include <utility>

#include "pdf/document.h"
#include "pdf/form_budget.h"
#include "pdf/paint.h"

namespace bazyab::pdf {

class ImageDevice : public OutputDev {
 public:
  ImageDevice(double page_width, double page_height)  // points
      : page_width_(page_width), page_height_(page_height) {}

  bool upsideDown() override { return true; }
  bool useDrawChar() override { return true; }
  bool interpretType3Chars() override { return false; }
  bool useDrawForm() override { return forms_.spend(); }

  void drawChar(GfxState*, double, double, double, double, double, double, CharCode, int,
                const Unicode*, int) override {
    ++use_.letters;
  }
  void stroke(GfxState*) override { paints_ = true; }
  void fill(GfxState* state) override { paints_ = paints_ || !fills_white(*state); }
  void eoFill(GfxState* state) override { fill(state); }
  void drawImageMask(GfxState* state, Object* ref, Stream* stream, int width, int height,
                     bool invert, bool interpolate, bool inline_image) override;
  void drawImage(GfxState* state, Object* ref, Stream* stream, int width, int height,
                 GfxImageColorMap* color_map, bool interpolate, const int* mask_colors,
                 bool inline_image) override;
  void drawMaskedImage(GfxState* state, Object* ref, Stream* stream, int width, int height,
                       GfxImageColorMap* color_map, bool interpolate, Stream* mask, int mask_width,
                       int mask_height, bool mask_invert, bool mask_interpolate) override;
  void drawSoftMaskedImage(GfxState* state, Object* ref, Stream* stream, int width, int height,
                           GfxImageColorMap* color_map, bool interpolate, Stream* mask,
                           int mask_width, int mask_height, GfxImageColorMap* mask_color_map,
                           bool mask_interpolate) override;

  ImageUse take_use() {
    use_.blank = !paints_ && use_.count == 0 && use_.letters == 0;
    return std::move(use_);
  }

 private:
  // `ref` may be null; `covers`: see PaintedPicture.
  void note(GfxState* state, const Object* ref, int width, int height, bool covers);
  Box visible_box(const Box& painted) const;

  FormBudget forms_;
  double page_width_;
  double page_height_;
  double largest_area_ = 0;
  bool paints_ = false;  // lines or areas
  ImageUse use_;
};

}  // namespace bazyab::pdf
