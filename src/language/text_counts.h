// Words of running text counted, and words that stand next to each other.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "language/word_affixes.h"

namespace bazyab::language {

struct TextCounts {
  WordCounts words;
  WordCounts pairs;  // of two words with one space between, by both with that space

  // Counts UTF-8 text in, words as the lexicon writes them.
  void count(std::string_view text);
  // Adds what `other` has at least so often.
  void add(const TextCounts& other, std::uint32_t least);
};

// 0 for what was not counted.
std::uint32_t count_of(const WordCounts& counts, const std::u32string& key);

// The least count of what is taken from text that is not free.
constexpr std::uint32_t common_from = 3;

}  // namespace bazyab::language
