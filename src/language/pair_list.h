// Makes the list of pairs of lexicon/: how often one word was met behind another.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "language/lexicon_packer.h"

namespace bazyab::language {

struct PairInputs {
  std::span<const CountedWord> words;    // both words of a pair are among them
  std::vector<std::string_view> texts;   // UTF-8; every pair counts
  std::vector<std::string_view> common;  // UTF-8; pairs count that all of these have three times
};

// The lines of the list (boundary_weights.h) of what was counted three times and more, sorted by
// their bytes. The same inputs give the same bytes. `progress` gets the share that is done, 0..1,
// and what is done now.
std::string make_pair_list(const PairInputs& inputs,
                           const std::function<void(double, std::string_view)>& progress);

}  // namespace bazyab::language
