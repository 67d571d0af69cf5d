// Marks that are glyphs of their own and that no map names: madda, tanvin and hamza.
//
// A mark has no width and lies on its letter. Which it is, the letter and the outline tell: over
// alefs lies a flat line (madda), two strokes (tanvin) or a hook (hamza), over a heh a hook. A code
// that lies on other letters too is left alone.
#pragma once

#include <cstdint>
#include <map>
#include <span>

#include "core/font_maps.h"
#include "core/glyph.h"
#include "healing/font_letters.h"

namespace bazyab::healing {

// Codes without a letter and without width, each with the one letter that it always lies on.
// `changes` are what is known of the page's maps.
std::map<FontCode, char32_t> bases_of_marks(const GlyphPage& page,
                                            std::span<const CodeChange> changes);

// The mark that is drawn so over `base`; 0 if that is not clear.
char32_t mark_drawn(char32_t base, const Sketch& sketch);

}  // namespace bazyab::healing
