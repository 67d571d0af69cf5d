// What numbers are made of, by the pieces of their ink.
#pragma once

#include <vector>

#include "core/box.h"
#include "core/symbol.h"

namespace bazyab::ocr {

// The model reads the separators of numbers as digits or not at all, and some digits twice or once
// too few. A word of Persian digits and separators alone is held beside its ink: a digit that
// stands where a small piece lies above or below the middle of the digits is a separator, one is
// added where such a piece was passed over and the groups of digits ask for it, a zero where its
// piece was passed over, and of two equal digits that share one piece one goes. Numbers whose ink
// does not agree with all that was read of them otherwise are left alone. `line`: the symbols of
// one line; `pieces`: the boxes of its ink, in the same pixels as the symbols' boxes and
// `letter_height`.
void settle_numbers(std::vector<Symbol>& line, std::vector<Box> pieces, double letter_height);

}  // namespace bazyab::ocr
