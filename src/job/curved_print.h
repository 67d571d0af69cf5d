// Where a page draws print as curves: letters that no font names, which only OCR can read.
#pragma once

#include <vector>

#include "core/glyph.h"

namespace bazyab::job {

struct CurvedPrint {
  Box box;                 // points, with a little white around it
  std::size_t shapes = 0;  // GlyphPage::shapes in it
};

// Shapes that lie together, in the order of reading lines; groups of a few are ornaments. Text that
// fonts draw among them is not looked at.
std::vector<CurvedPrint> curved_print(const GlyphPage& page);

}  // namespace bazyab::job
