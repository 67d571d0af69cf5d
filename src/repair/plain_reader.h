// What plain text is read with: models that remember the words they were asked about.
#pragma once

#include "language/boundary_decoder.h"
#include "repair/word_memory.h"

namespace bazyab::repair {

struct PlainReader {
  // `lexicon` must outlive this.
  explicit PlainReader(const language::Lexicon& lexicon) : boundaries(lexicon) {}

  language::BoundaryDecoder boundaries;
  WordMemory words;
};

}  // namespace bazyab::repair
