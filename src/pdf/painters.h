// What draws a page as a picture.
//
// Private to pdf/: it includes Poppler's internal headers.
#pragma once

#include <poppler/SplashOutputDev.h>

#include <memory>

#include "pdf/document.h"
#include "pdf/form_budget.h"

namespace bazyab::pdf {

class Painter : public SplashOutputDev {
 public:
  using SplashOutputDev::SplashOutputDev;
  bool useDrawForm() override { return forms_.spend(); }

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

  // True if a picture had over 1,000 million pixels: Poppler would take minutes for it, or ask for
  // more memory than there is and end the process.
  bool left_out_picture() const { return left_out_picture_; }

 private:
  bool fits(int width, int height);

  FormBudget forms_;
  bool left_out_picture_ = false;
};

std::unique_ptr<Painter> painter_of(Drawn drawn);

}  // namespace bazyab::pdf
