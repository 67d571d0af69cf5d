// Edit distances and alignments of two rows of tokens: exact, and in memory linear in their
// lengths.
//
// Putting in, leaving out and changing a token cost one each (V. Levenshtein 1966). Texts that are
// mostly alike take time in proportion to their length times a part of their distance / 64; texts
// with nothing in common, their lengths multiplied / 64.
#pragma once

#include <cstddef>
#include <vector>

#include "compare/tokens.h"

namespace bazyab::compare {

// The least number of changes that turn one into the other.
std::size_t edit_distance(const TokenPair& pair);

// Stands for no position.
constexpr Token unaligned = 0xFFFFFFFF;

// For each token of `pair.ref` the position in `pair.hyp` it is aligned with (equal to it or put in
// its place), or `unaligned` if it is left out there. One of the alignments of least cost;
// positions rise. Which of several is always the same.
std::vector<Token> align(const TokenPair& pair);

}  // namespace bazyab::compare
