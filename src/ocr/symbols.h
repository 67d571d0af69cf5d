// What Tesseract found, as Symbols and Doubts.
#pragma once

#include <vector>

#include "core/doubt.h"
#include "core/symbol.h"
#include "ocr/traces.h"

namespace tesseract {
class ResultIterator;
}

namespace bazyab::ocr {

struct Recognised {
  std::vector<Symbol> symbols;
  std::vector<Doubt> doubts;
  std::vector<Trace> traces;  // of the words; append() leaves those of `more` out
};

// Walks from where `found` stands to its end. Boxes are those of the picture that Tesseract was
// given; words, lines and blocks are counted from 0. Without `names` nothing is doubted.
Recognised recognised(tesseract::ResultIterator& found, SignNames* names);

// Puts `more` after `all`, their words, lines and blocks counted on. `same_block`: they belong to
// the last block.
void append(Recognised& all, Recognised&& more, bool same_block);

}  // namespace bazyab::ocr
