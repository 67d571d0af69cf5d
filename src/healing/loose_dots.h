// Letters that are drawn as a bare base and loose dots: each base with its dots becomes one code.
//
// Fonts like Calibri draw شر as a base of both letters and three dots without width. Word's maps
// name each code by what it stood for first, the base by one letter and the dots by the other, and
// the same base and the same dots stand for other letters elsewhere. Only both together tell
// anything (base_letters.h). Other fonts name both for what they are: a dotless beh, one dot below.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "core/font_maps.h"
#include "core/glyph.h"
#include "healing/outline_parts.h"
#include "healing/sign_shapes.h"

namespace bazyab::healing {

// A base with certain dots.
struct DottedBase {
  std::uint16_t font = 0;  // in GlyphPage::fonts
  std::uint32_t base = 0;  // the code that draws the base
  Dots dots;               // all of the loose ones
  std::uint32_t code = 0;  // given to both together: none that a font has
  std::u32string said;     // by the maps: of the base, then of its dots
  bool named = false;      // the maps name its dots as dots
  bool barred = false;     // with a stroke that no map names: of a kaf, a gaf
  bool hamza = false;      // with a hamza, on a base that no map names
  bool filler = false;     // no base: the line between one and the next letter, drawn longer
};

// The letter that a base has with dots that are named as such; empty if there is no such letter.
std::u32string letter_of_named(const DottedBase& base);
// True if it is called a letter that Persian has with dots only.
bool lacks_dots(const DottedBase& base);

// The codes of `page` that may be loose dots: drawn without width, and said to be dots, letters or
// white space. None where no letter and no dots are among them. Sorted.
std::vector<FontCode> possible_dots(const GlyphPage& page);

// Takes the glyphs out of `page` that are dots by their outlines in `drawn`, and gives the bases
// they stand at, and the same bases without dots, codes of their own. Sorted by font and code.
std::vector<DottedBase> join_dots(GlyphPage& page, const std::map<FontCode, Sketch>& drawn);

}  // namespace bazyab::healing
