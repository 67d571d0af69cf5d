// Print on a page that is not in its text layer: in pictures (clippings pasted into a letter, the
// part of a scan that its hidden text leaves out), and drawn as curves.
#pragma once

#include <vector>

#include "core/page_facts.h"
#include "job/pdf_pages.h"
#include "job/read_page.h"
#include "job/tools.h"

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

// Reads these areas and puts what is clearly running Persian among the lines of the layer: letters
// of an emblem, labels of a drawing and a photograph are none. Gives the number of lines that it
// has added.
std::size_t add_inner_pictures(PdfPages& document, TextLayer& layer, Tools& tools);

}  // namespace bazyab::job
