// The order of Latin words, and of the signs beside them, in lines that run from the right.
//
// Tesseract judges by each line alone which way it runs, and gives lines with many Latin words from
// left to right. A page of Persian says otherwise.
#pragma once

#include <vector>

#include "core/doubt.h"
#include "core/symbol.h"

namespace bazyab::ocr {

// On pages of mostly Persian letters: lines whose words were given from left to right although some
// are Persian are put in order from the right, Latin words among them from the left. Words are
// numbered anew, in the doubts too.
void read_from_right(std::vector<Symbol>& symbols, std::vector<Doubt>& doubts);

// A sign on the left of Latin words that stand among Persian ones is read after them ("Debian
// Linux،"), an opening bracket or guillemet on their right before them ("«Linux»"); Tesseract gives
// them the other way round. Right after read_from_right.
void move_signs_around_latin(std::vector<Symbol>& symbols);

}  // namespace bazyab::ocr
