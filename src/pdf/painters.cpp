// Poppler's own painter, without what is left out.
#include "pdf/painters.h"

#include <poppler/GfxState.h>

#include <algorithm>

#include "pdf/function_steps.h"
#include "pdf/inline_picture.h"

namespace bazyab::pdf {
namespace {

// Leaves out letters.
class TextlessPainter : public Painter {
 public:
  using Painter::Painter;
  bool useDrawChar() override { return true; }
  bool interpretType3Chars() override { return false; }
  void drawChar(GfxState*, double, double, double, double, double, double, CharCode, int,
                const Unicode*, int) override {}
};

// Leaves out letters, lines and areas.
class PicturePainter : public TextlessPainter {
 public:
  using TextlessPainter::TextlessPainter;
  void stroke(GfxState*) override {}
  void fill(GfxState*) override {}
  void eoFill(GfxState*) override {}
};

// Of one colour a table is made, of several each pixel is computed.
double pixel_weight(GfxImageColorMap& colors) {
  constexpr double steps_of_a_pixel = 20;
  if (colors.getNumPixelComps() == 1) return 1;
  return std::max(1.0, steps_of(*colors.getColorSpace()) / steps_of_a_pixel);
}

}  // namespace

std::unique_ptr<Painter> painter_of(Drawn drawn) {
  SplashColor paper = {255, 255, 255};
  switch (drawn) {
    case Drawn::pictures:
      return std::make_unique<PicturePainter>(splashModeMono8, 1, false, paper);
    case Drawn::no_text:
      return std::make_unique<TextlessPainter>(splashModeMono8, 1, false, paper);
    case Drawn::everything:
      break;
  }
  return std::make_unique<Painter>(splashModeMono8, 1, false, paper);
}

void Painter::stroke(GfxState* state) {
  if (budget_.spend_stroke(*state)) SplashOutputDev::stroke(state);
}

void Painter::fill(GfxState* state) {
  if (budget_.spend_fill(*state)) SplashOutputDev::fill(state);
}

void Painter::eoFill(GfxState* state) {
  if (budget_.spend_fill(*state)) SplashOutputDev::eoFill(state);
}

// Poppler keeps the colours of so many places along such a shading.
bool Painter::spend_shading(const GfxState& state, GfxUnivariateShading& shading) {
  constexpr double places = 256;
  return budget_.spend_shading(state, steps_of(*shading.getColorSpace()),
                               places * steps_of(shading));
}

// What is left out is said to be done, or Poppler would do it in another way.
bool Painter::tilingPatternFill(GfxState* state, Gfx* gfx, Catalog* catalog,
                                GfxTilingPattern* pattern, const double* matrix, int x0, int y0,
                                int x1, int y1, double x_step, double y_step) {
  return !budget_.spend_tiles(static_cast<double>(x1) - x0, static_cast<double>(y1) - y0) ||
         SplashOutputDev::tilingPatternFill(state, gfx, catalog, pattern, matrix, x0, y0, x1, y1,
                                            x_step, y_step);
}

bool Painter::functionShadedFill(GfxState* state, GfxFunctionShading* shading) {
  const double steps = steps_of(*shading) + steps_of(*shading->getColorSpace());
  return !budget_.spend_shading(*state, steps, 0) ||
         SplashOutputDev::functionShadedFill(state, shading);
}

bool Painter::axialShadedFill(GfxState* state, GfxAxialShading* shading, double begin, double end) {
  return !spend_shading(*state, *shading) ||
         SplashOutputDev::axialShadedFill(state, shading, begin, end);
}

bool Painter::radialShadedFill(GfxState* state, GfxRadialShading* shading, double begin,
                               double end) {
  return !spend_shading(*state, *shading) ||
         SplashOutputDev::radialShadedFill(state, shading, begin, end);
}

bool Painter::gouraudTriangleShadedFill(GfxState* state, GfxGouraudTriangleShading* shading) {
  return !budget_.spend_shading(*state, steps_of(*shading->getColorSpace()), 0) ||
         SplashOutputDev::gouraudTriangleShadedFill(state, shading);
}

// A group that has begun has to be ended: the rest of it is left out by what is asked next.
void Painter::beginTransparencyGroup(GfxState* state, const double* box, GfxColorSpace* space,
                                     bool isolated, bool knockout, bool for_mask) {
  budget_.begin_group(*state);
  SplashOutputDev::beginTransparencyGroup(state, box, space, isolated, knockout, for_mask);
}

void Painter::endTransparencyGroup(GfxState* state) {
  budget_.end_group();
  SplashOutputDev::endTransparencyGroup(state);
}

// The data of what stands in the page's content itself has to be read for what comes behind it.
void Painter::drawImageMask(GfxState* state, Object* ref, Stream* stream, int width, int height,
                            bool invert, bool interpolate, bool inline_image) {
  if (budget_.spend_place(*state) && budget_.spend_picture(width, height)) {
    SplashOutputDev::drawImageMask(state, ref, stream, width, height, invert, interpolate,
                                   inline_image);
  } else if (inline_image) {
    skip_inline_mask(*stream, width, height);
  }
}

void Painter::drawImage(GfxState* state, Object* ref, Stream* stream, int width, int height,
                        GfxImageColorMap* color_map, bool interpolate, const int* mask_colors,
                        bool inline_image) {
  if (budget_.spend_place(*state) &&
      budget_.spend_picture(width, height * pixel_weight(*color_map))) {
    SplashOutputDev::drawImage(state, ref, stream, width, height, color_map, interpolate,
                               mask_colors, inline_image);
  } else if (inline_image) {
    skip_inline_picture(*stream, width, height, *color_map);
  }
}

bool Painter::spend_masked(const GfxState& state, double width, double height, double mask_width,
                           double mask_height) {
  return budget_.spend_place(state) && budget_.spend_picture(width, height) &&
         budget_.spend_picture(mask_width, mask_height);
}

void Painter::drawMaskedImage(GfxState* state, Object* ref, Stream* stream, int width, int height,
                              GfxImageColorMap* color_map, bool interpolate, Stream* mask,
                              int mask_width, int mask_height, bool mask_invert,
                              bool mask_interpolate) {
  if (spend_masked(*state, width, height * pixel_weight(*color_map), mask_width, mask_height)) {
    SplashOutputDev::drawMaskedImage(state, ref, stream, width, height, color_map, interpolate,
                                     mask, mask_width, mask_height, mask_invert, mask_interpolate);
  }
}

void Painter::drawSoftMaskedImage(GfxState* state, Object* ref, Stream* stream, int width,
                                  int height, GfxImageColorMap* color_map, bool interpolate,
                                  Stream* mask, int mask_width, int mask_height,
                                  GfxImageColorMap* mask_color_map, bool mask_interpolate) {
  if (spend_masked(*state, width, height * pixel_weight(*color_map), mask_width, mask_height)) {
    SplashOutputDev::drawSoftMaskedImage(state, ref, stream, width, height, color_map, interpolate,
                                         mask, mask_width, mask_height, mask_color_map,
                                         mask_interpolate);
  }
}

}  // namespace bazyab::pdf
