// With how many others each part of a word is joined by a ZWNJ: what makes a prefix or an ending.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "language/gapped_text.h"

namespace bazyab::language {

// Numbers of parts that stand on the other side of a ZWNJ, for those that have two or more.
struct Partners {
  std::unordered_map<std::uint64_t, std::uint32_t> numbers;  // by the hash of the feature's name
  std::map<std::string, std::uint32_t> lines;                // by the name
};

Partners find_partners(const std::vector<GappedText>& words);

// A feature's name as the text of weights has it (boundary_features.h).
std::string feature_name(char kind, char observed, std::u32string_view first,
                         std::u32string_view second);

}  // namespace bazyab::language
