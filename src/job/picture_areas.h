// Parts of a page that pictures or curves cover, and which of them the text layer leaves out.
#pragma once

#include <cstdint>
#include <vector>

#include "core/glyph.h"
#include "core/page_facts.h"
#include "pdf/document.h"

namespace bazyab::job {

// A part of a page that pictures or curves cover.
struct PictureArea {
  Box box;      // points
  int dpi = 0;  // of its finest picture
  bool covers = false;
  std::uint32_t letters_before = 0;  // that the page had drawn before its first picture
  int object = 0;                    // pdf::PaintedPicture::object; 0 where it is several pictures
  bool curves = false;               // letters without a font, else pictures
};

// Strips and tiles that touch are one area.
std::vector<PictureArea> picture_areas(const std::vector<pdf::PaintedPicture>& pictures);

// Letters that a picture of most of the page was painted over cannot be seen: scans have their text
// under them. True if there were any.
bool hide_covered(GlyphPage& glyphs, const pdf::ImageUse& images);

// Areas with room for lines that the text layer does not fill, the largest first.
std::vector<PictureArea> areas_without_text(const std::vector<PictureArea>& areas,
                                            const PageFacts& layer);

}  // namespace bazyab::job
