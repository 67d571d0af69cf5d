// Persian digits behind ASCII codes, told by how many closed curves their outlines have.
//
// Many fonts draw ۰۱۲ at the codes of 012 and name them so in every map that they hold; only the
// outlines differ. A Latin eight has three curves and a six two, the Persian ones have one; a
// Persian zero is a dot.
#pragma once

#include <array>

#include "core/font_maps.h"

namespace bazyab::healing {

// The looks of the digits 0 to 9; unknown where the font has none.
using DigitLooks = std::array<GlyphLook, 10>;

// True if they are surely Persian, or Arabic-Indic, which differ in 4, 5 and 6 only.
bool draws_persian_digits(const DigitLooks& looks);

}  // namespace bazyab::healing
