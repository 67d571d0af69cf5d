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
#include "pdf/paint_budget.h"

namespace bazyab::pdf {

class ImageDevice : public OutputDev {
 public:
  ImageDevice(double page_width, double page_height)  // points
      : page_width_(page_width), page_height_(page_height) {}

  bool upsideDown() override { return true; }
  bool useDrawChar() override { return true; }
  bool interpretType3Chars() override { return false; }
  bool useDrawForm() override { return forms_.spend() || budget_.left_out_more(); }
  bool useTilingPatternFill() override { return true; }
  // Poppler goes on tile by tile where it is not done here.
  bool tilingPatternFill(GfxState*, Gfx*, Catalog*, GfxTilingPattern*, const double*, int x0,
                         int y0, int x1, int y1, double, double) override {
    return !budget_.spend_tiles(static_cast<double>(x1) - x0, static_cast<double>(y1) - y0);
  }

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

  PaintBudget& budget() { return budget_; }

 private:
  // `ref` may be null; `covers`: see PaintedPicture.
  void note(GfxState* state, const Object* ref, int width, int height, bool covers);
  Box visible_box(const Box& painted) const;

  FormBudget forms_;
  PaintBudget budget_;
  double page_width_;
  double page_height_;
  double largest_area_ = 0;
  bool paints_ = false;  // lines or areas
  ImageUse use_;
};

}  // namespace bazyab::pdf
