// What draws a page as a picture.
//
// Private to pdf/: it includes Poppler's internal headers.
#pragma once

#include <poppler/SplashOutputDev.h>

#include <memory>

#include "pdf/document.h"
#include "pdf/form_budget.h"
#include "pdf/paint_budget.h"

namespace bazyab::pdf {

class Painter : public SplashOutputDev {
 public:
  using SplashOutputDev::SplashOutputDev;
  bool useDrawForm() override { return forms_.spend() || budget_.left_out_more(); }

  void stroke(GfxState* state) override;
  void fill(GfxState* state) override;
  void eoFill(GfxState* state) override;
  bool tilingPatternFill(GfxState* state, Gfx* gfx, Catalog* catalog, GfxTilingPattern* pattern,
                         const double* matrix, int x0, int y0, int x1, int y1, double x_step,
                         double y_step) override;
  bool functionShadedFill(GfxState* state, GfxFunctionShading* shading) override;
  bool axialShadedFill(GfxState* state, GfxAxialShading* shading, double begin,
                       double end) override;
  bool radialShadedFill(GfxState* state, GfxRadialShading* shading, double begin,
                        double end) override;
  bool gouraudTriangleShadedFill(GfxState* state, GfxGouraudTriangleShading* shading) override;
  void beginTransparencyGroup(GfxState* state, const double* box, GfxColorSpace* space,
                              bool isolated, bool knockout, bool for_mask) override;
  void endTransparencyGroup(GfxState* state) override;
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

  PaintBudget& budget() { return budget_; }

 private:
  bool spend_shading(const GfxState& state, GfxUnivariateShading& shading);
  bool spend_masked(const GfxState& state, double width, double height, double mask_width,
                    double mask_height);

  FormBudget forms_;
  PaintBudget budget_;
};

std::unique_ptr<Painter> painter_of(Drawn drawn);

}  // namespace bazyab::pdf
