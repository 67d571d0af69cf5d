// Teh marbuta in a map, heh with a hamza on the page.
//
// Many Persian fonts draw ۀ at the place of ة, which Persian hardly needs, and people type it so.
#pragma once

#include "core/font_maps.h"

namespace bazyab::healing {

inline constexpr char32_t teh_marbuta = 0x0629;
inline constexpr char32_t heh_with_hamza = 0x06C0;

// True if the glyph of a teh marbuta has a hamza where two dots should be.
bool draws_hamza(const Sketch& sketch);

}  // namespace bazyab::healing
