// Marks of vowels told by their outline.
//
// What is asked was measured in the marks of twelve fonts (docs/healing.md).
#pragma once

#include <string>

#include "core/font_maps.h"

namespace bazyab::healing {

// The marks that a glyph draws: fathatan, kasratan, fatha, damma, kasra, shadda (with a fatha or a
// kasra as well), sukun, or a hamza above. Empty if it is none of them, or may be dots.
std::u32string marks_drawn(const Sketch& sketch);

}  // namespace bazyab::healing
