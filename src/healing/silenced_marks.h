// Marks without a name that an empty ActualText keeps silent although nothing else says them.
//
// A program that writes a page of another one again gives an empty text to what that one's map
// does not name, where the letter beside it keeps the name of its map alone: آ came as ا. Where the
// letter has an ActualText as well, both are spoken for: the second drawing of bold letters, a
// letter whose text says its mark.
#pragma once

#include "core/glyph.h"

namespace bazyab::healing {

// From then on the maps and the outlines speak for them.
void free_silenced_marks(GlyphPage& page);

}  // namespace bazyab::healing
