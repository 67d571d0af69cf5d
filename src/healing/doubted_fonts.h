// Which fonts of a page may have a map that lies, as far as the page shows without opening them.
//
// Opening a font's file costs as much as reading a short page, so it is asked only where something
// is odd: glyphs without a letter, white space beside other white space, one digit on two codes,
// more codes for a letter than it has forms, bytes written over, ASCII digits in a font of Arabic
// letters, a page that is no good Persian. One look at each code and a few operations a glyph.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "core/glyph.h"

namespace bazyab::healing {

struct DoubtedFont {
  std::uint16_t font = 0;                        // in GlyphPage::fonts
  std::map<std::uint32_t, std::u32string> said;  // the codes drawn, and what their map says
                                                 // of a simple font that draws digits, all ten
};

// `all`: every font that has a file or names of its own, however sound it looks. At most 64 fonts.
std::vector<DoubtedFont> doubted_fonts(const GlyphPage& page, bool all);

}  // namespace bazyab::healing
