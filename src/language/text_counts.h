// Words of running text counted, and words that stand next to each other.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
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

// Counts `texts` whole, and of `common`, which are not free, what all of them have three times and
// more. Calls `next` with the share that is done, 0..1, before each.
TextCounts count_texts(std::span<const std::string_view> texts,
                       std::span<const std::string_view> common,
                       const std::function<void(double)>& next);

}  // namespace bazyab::language
