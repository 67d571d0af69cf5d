// Poppler's own painter, without what is left out.
#include "pdf/painters.h"

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

bool Painter::fits(int width, int height) {
  constexpr double most_pixels = 1e9;
  const bool fits = static_cast<double>(width) * height <= most_pixels;
  left_out_picture_ = left_out_picture_ || !fits;
  return fits;
}

// What stands in the page's content itself ends where its data does.
void Painter::drawImageMask(GfxState* state, Object* ref, Stream* stream, int width, int height,
                            bool invert, bool interpolate, bool inline_image) {
  if (inline_image || fits(width, height)) {
    SplashOutputDev::drawImageMask(state, ref, stream, width, height, invert, interpolate,
                                   inline_image);
  }
}

void Painter::drawImage(GfxState* state, Object* ref, Stream* stream, int width, int height,
                        GfxImageColorMap* color_map, bool interpolate, const int* mask_colors,
                        bool inline_image) {
  if (inline_image || fits(width, height)) {
    SplashOutputDev::drawImage(state, ref, stream, width, height, color_map, interpolate,
                               mask_colors, inline_image);
  }
}

void Painter::drawMaskedImage(GfxState* state, Object* ref, Stream* stream, int width, int height,
                              GfxImageColorMap* color_map, bool interpolate, Stream* mask,
                              int mask_width, int mask_height, bool mask_invert,
                              bool mask_interpolate) {
  if (fits(width, height) && fits(mask_width, mask_height)) {
    SplashOutputDev::drawMaskedImage(state, ref, stream, width, height, color_map, interpolate,
                                     mask, mask_width, mask_height, mask_invert, mask_interpolate);
  }
}

void Painter::drawSoftMaskedImage(GfxState* state, Object* ref, Stream* stream, int width,
                                  int height, GfxImageColorMap* color_map, bool interpolate,
                                  Stream* mask, int mask_width, int mask_height,
                                  GfxImageColorMap* mask_color_map, bool mask_interpolate) {
  if (fits(width, height) && fits(mask_width, mask_height)) {
    SplashOutputDev::drawSoftMaskedImage(state, ref, stream, width, height, color_map, interpolate,
                                         mask, mask_width, mask_height, mask_color_map,
                                         mask_interpolate);
  }
}

}  // namespace bazyab::pdf
