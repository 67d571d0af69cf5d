// From what the network saw to the words that it is not sure of.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/doubt.h"
#include "core/symbol.h"
#include "ocr/prefix_search.h"

namespace bazyab::ocr {

// The network's outputs over a word, from left to right.
struct Trace {
  std::uint32_t word = 0;  // Symbol::word
  std::uint32_t line = 0;  // Symbol::line
  float left = 0;          // of its box, pixels
  float right = 0;
  std::vector<Step> space;  // the white to its left; empty for the leftmost word of a line
  std::vector<Step> steps;  // the word itself
};

// The Sign of white space; the others are indices of `letters`, as find_doubts is given them.
inline constexpr Sign white = 0;

// Doubts about words of Persian letters and punctuation: of digits and Latin letters no language
// knows better than the picture. Words whose white space is in doubt are one Doubt together.
// `symbols` are those of the traces, in logical order; `letters` says what each Sign stands for.
// `second` is another reading of the same ink, in the same pixels, or none: where it has words with
// the same edges, what both hold likely counts, and words that it reads otherwise are in doubt too.
std::vector<Doubt> find_doubts(std::span<const Symbol> symbols, std::span<const Trace> traces,
                               std::span<const std::u32string> letters,
                               std::span<const Trace> second = {});

}  // namespace bazyab::ocr
