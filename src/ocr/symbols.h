// What Tesseract found, as Symbols.
#pragma once

#include "ocr/reader.h"

namespace tesseract {
class ResultIterator;
}

namespace bazyab::ocr {

// Walks from where `found` stands to its end. Boxes are those of the picture that Tesseract was
// given; words, lines and blocks are counted from 0.
std::vector<Symbol> symbols_of(tesseract::ResultIterator& found);

// Puts `more` after `symbols`, their words, lines and blocks counted on. `same_block`: they belong
// to the last block.
void append(std::vector<Symbol>& symbols, std::vector<Symbol>&& more, bool same_block);

}  // namespace bazyab::ocr
