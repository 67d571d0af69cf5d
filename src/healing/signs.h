// What a map's entry is, before anybody asks whether it is right.
#pragma once

#include <string>
#include <string_view>

#include "core/glyph.h"

namespace bazyab::healing {

// Names no letter: nothing, private use, the replacement, controls.
bool says_nothing(std::u32string_view mapped);
// Shows the ink of its code, whose letters are the map's to tell: a mark without width does not,
// nor what an ActualText speaks for.
bool is_the_maps_to_tell(const Glyph& glyph);
// Moves the pen by next to nothing: a mark, or a piece of the letter beside it.
bool has_no_width(const Glyph& glyph);
// Stands under or over `mark`, on its line: a glyph with width that it may belong to.
bool may_bear(const Glyph& base, const Glyph& mark);
// White space, soft hyphens and their kind only, so that nothing should be seen where it is drawn.
bool is_blank(std::u32string_view mapped);

// The quotation mark that a sign for "much less" or "much greater" stands for in a Persian text, as
// TeX draws it where a font has none; empty if it is another.
std::u32string_view quote_meant(std::u32string_view mapped);

}  // namespace bazyab::healing
