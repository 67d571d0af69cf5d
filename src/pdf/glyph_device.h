// Poppler's OutputDev that takes every glyph down as it is drawn.
//
// Private to pdf/: it includes Poppler's internal headers.
#pragma once

#include <poppler/OutputDev.h>

#include <algorithm>
#include <cstddef>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/glyph.h"
#include "pdf/file_limit.h"
#include "pdf/form_budget.h"

class Gfx;
class GfxFont;
class XRef;

namespace bazyab::pdf {

class FontGuard;

inline constexpr const char* file_too_large =
    "the operators of the file's pages unpack to over 2 GB; the rest is left out";

class GlyphDevice : public OutputDev {
 public:
  // One device draws all pages of a file: Poppler keeps the colour profiles that it has read with
  // it, and reading one costs as much as a page. What is drawn next goes to `page`, which outlives
  // that.
  void begin_page(GlyphPage& page);
  void end_page();

  // What draws the page, of which file.
  void draws_with(Gfx& gfx, XRef& file, FontGuard& guard) {
    gfx_ = &gfx, file_ = &file, guard_ = &guard;
  }

  // The fonts of the page that was drawn, as in GlyphPage::fonts.
  std::vector<std::shared_ptr<GfxFont>> take_fonts();

  // Bytes of operators that the file leaves to the page, beside its forms; what it took of them.
  std::size_t bytes_left() const { return bytes_.room() - std::min(bytes_.room(), page_bytes_); }
  void spend_bytes(std::size_t bytes) { page_bytes_ += bytes; }

  bool upsideDown() override { return true; }
  bool useDrawChar() override { return true; }
  bool interpretType3Chars() override { return false; }
  // Without this, Poppler skips pictures, fills and strokes.
  bool needNonText() override { return false; }
  bool useDrawForm() override;
  void drawForm(Ref id) override;

  void updateFont(GfxState* state) override;
  void updateTextMat(GfxState* state) override;
  void updateCTM(GfxState* state, double m11, double m12, double m21, double m22, double m31,
                 double m32) override;
  void updateFillColorSpace(GfxState*) override { pale_known_ = false; }
  void updateFillColor(GfxState*) override { pale_known_ = false; }
  void updateFillOpacity(GfxState*) override { pale_known_ = false; }
  void restoreState(GfxState* state) override;
  void drawChar(GfxState* state, double x, double y, double dx, double dy, double origin_x,
                double origin_y, CharCode code, int byte_count, const Unicode* unicode,
                int unicode_length) override;
  void stroke(GfxState* state) override;
  void fill(GfxState* state) override;
  void eoFill(GfxState* state) override;
  void beginActualText(GfxState* state, const GooString* text) override;
  void endActualText(GfxState* state) override;
  void beginMarkedContent(const char* name, Dict* properties) override;
  void endMarkedContent(GfxState* state) override;

  // True once the page asks for more than can be read in time: what is left of it is not drawn.
  // Poppler asks after every ten operators.
  bool gives_up();

  // What was left out, so that no other device should be asked to draw the page; empty: nothing.
  const std::string& left_out() const { return left_out_; }
  void leave_out(const char* code, const std::string& message);
  // Marked content nests too deep for what is left of the page to be drawn.
  void give_up_marked_content();

  // Of the page; said once, however often it is so.
  void warn_once(const char* code, const std::string& message);
  void warn_of(FontGuard& guard);  // of what it has left out

 private:
  // What does not change from glyph to glyph while font and matrices stay.
  struct TextFrame {
    float em = 0;
    float ascent = 0;                 // points above the baseline
    float descent = 0;                // points below it, positive
    double along_x = 1, along_y = 0;  // unit vector of the writing direction on the page
    double up_x = 0, up_y = -1;       // unit vector from the baseline to the top
    std::uint8_t turn = 0;
    bool slanted = false;
  };

  void update_frame(GfxState* state);
  void warn_of_glyphs();
  void warn_of_forms();
  // Of a Type 3 font: its glyphs hang below their baseline.
  bool draws_upside_down(GfxFont& font);
  std::uint16_t font_index(GfxState* state);
  Visibility visibility_of(GfxState* state, const Box& box) const;

  GlyphPage* page_ = nullptr;
  Gfx* gfx_ = nullptr;
  XRef* file_ = nullptr;
  FontGuard* guard_ = nullptr;
  FileLimit glyphs_{50'000, 20'000'000}, bytes_{1U << 20, 2'000'000'000};
  std::size_t most_glyphs_ = 0, page_bytes_ = 0;  // of the page
  FormBudget forms_;
  int form_depth_ = 0;         // of those that are drawn unpacked
  bool skips_form_ = false;    // the one that Poppler has asked about
  bool unpacks_form_ = false;  // what it asks about next is the same form, unpacked
  // Holds the fonts: the address of one that is gone would be taken for another.
  std::vector<std::shared_ptr<GfxFont>> fonts_;
  std::unordered_map<const GfxFont*, std::uint16_t> font_indices_;  // in `fonts_`
  std::unordered_map<const GfxFont*, bool> upside_down_;            // of those that were asked
  TextFrame frame_;
  bool frame_valid_ = false;
  bool pale_ = false, pale_known_ = false;  // of the colour that letters are filled with
  std::uint16_t font_ = 0;
  int marked_depth_ = 0;         // of marked content within each other
  std::size_t marked_open_ = 0;  // that forms left open
  std::size_t asked_ = 0;        // how often Poppler has asked whether to go on
  bool gives_up_ = false;
  std::string left_out_;
  int actual_text_depth_ = 0;
  std::int32_t actual_text_ = -1;
};

}  // namespace bazyab::pdf
