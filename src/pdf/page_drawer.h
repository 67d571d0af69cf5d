// Drawing the pages of a file one after the other, with fonts that are read once.
//
// Private to pdf/: it is about Poppler's objects.
#pragma once

#include <poppler/Object.h>
#include <poppler/Page.h>

#include <map>
#include <memory>
#include <string>

#include "pdf/font_guard.h"
#include "pdf/glyph_device.h"

class Gfx;
class PDFDoc;

namespace bazyab::pdf {

// Poppler reads every font that a page names anew for each page; in documents of text that is a
// third of its work. Here pages of one size share the fonts, as long as a name means the same font
// on all of them. What is drawn is the same.
class PageDrawer {
 public:
  // Both outlive it.
  PageDrawer(PDFDoc& file, GlyphDevice& device);
  ~PageDrawer();

  // At 72 dpi, cropped and turned as the page is shown, annotations over it.
  void draw(Page& page);

  FontGuard& guard() { return guard_; }

 private:
  using Fonts = std::map<std::string, Ref>;  // by the name that content has for them

  bool find_fonts(Dict& resources, Fonts& fonts) const;
  bool fits(Page& page, const Fonts& fonts) const;
  std::unique_ptr<Gfx> open(Page& page, Dict* resources) const;
  void share(Page& page, Fonts fonts, FontGuard::Lent& lent);
  bool show(Gfx& gfx, Page& page);
  void show_annotations(Gfx& gfx, Page& page);

  PDFDoc& file_;
  GlyphDevice& device_;
  FontGuard guard_;
  // What is shared: where pages lie, and the fonts so far. None before the first page, and after
  // one that ended in the midst of something.
  std::unique_ptr<Gfx> shared_;
  Fonts fonts_;
  PDFRectangle media_, crop_;
  int rotation_ = 0;
};

}  // namespace bazyab::pdf
