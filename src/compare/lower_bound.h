// What the rest of a text must cost at least, known before it is aligned.
//
// The rows are cut into chunks of equal length. A chunk that stands nowhere in the columns cannot
// be had for nothing, wherever the alignment goes: each costs one or more. The band (band.h) may
// leave out every cell from where the rest is too dear (the seed heuristic of R. Groot Koerkamp and
// P. Ivanov, "Exact global alignment using A* with chaining seed heuristic and match pruning",
// Bioinformatics 40 (2024), used on whole rows here).
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "compare/tokens.h"

namespace bazyab::compare {

class LowerBound {
 public:
  // Tries several lengths of chunks and keeps the one that tells most. Linear in both.
  LowerBound(Tokens rows, Tokens columns);
  // With chunks of that length: for parts of texts for which the best is known.
  LowerBound(Tokens rows, Tokens columns, std::size_t chunk_length);

  // The least that the tokens of `rows` from `row` on cost, whatever columns they meet.
  std::int64_t from(std::size_t row) const { return missing_[(row + length_ - 1) / length_]; }
  std::size_t chunk_length() const { return length_; }

 private:
  std::size_t length_ = 1;             // of a chunk
  std::vector<std::int64_t> missing_;  // from each chunk on: how many stand nowhere in the columns
};

}  // namespace bazyab::compare
