// Hyphens, dashes and low lines in Persian words and numbers, by their ink.
#pragma once

#include <span>
#include <vector>

#include "core/box.h"
#include "core/symbol.h"

namespace bazyab::ocr {

// The model hardly tells a dash from a hyphen, which differ in length alone. A stroke as long as a
// dash is one (–), a shorter one a hyphen, and one above the base line no low line. Signs beside
// Latin letters are left alone. `line`: the symbols of one line; `pieces`: the boxes of its ink, in
// the same pixels as the symbols' boxes, `letter_height` and the row of the base line.
void settle_dashes(std::span<Symbol> line, std::span<const Box> pieces, double letter_height,
                   double baseline);

}  // namespace bazyab::ocr
