// How often a word is counted, however it is spelt.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>

#include "language/lexicon.h"

namespace bazyab::repair {

// The count of the commoner of its spellings with and without ZWNJ; 0 for what is no word. `word` is
// folded (repair/folding.h), without ZWNJ.
inline std::uint32_t count_of(std::u32string_view word, const language::Lexicon& lexicon) {
  if (const auto spelling = lexicon.spelling(word)) {
    return std::max(spelling->count_with, spelling->count_without);
  }
  return lexicon.count(word);
}

}  // namespace bazyab::repair
