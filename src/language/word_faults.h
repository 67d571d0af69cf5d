// Words of lists that would teach faults: damaged or careless spellings of other words.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "language/word_table.h"

namespace bazyab::language {

// The spellings that share their letters.
using Families = std::map<std::u32string, std::vector<std::u32string>>;
Families families_of(const WordTable& words);

// The sum of Shekar's frequencies, at least 1.
std::uint64_t shekar_total(const WordTable& words);
// Running words that these frequencies are scaled to.
constexpr std::uint64_t shekar_words = 1'000'000;

// Takes out what lexicon/README.md calls faults; gives how many.
std::size_t drop_faults(WordTable& words);

}  // namespace bazyab::language
