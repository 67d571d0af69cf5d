// Words that were weighed once, so that they are not weighed again in every line.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace bazyab::repair {

// The name of a word among those that are remembered.
inline std::uint64_t word_hash(std::u32string_view word) {
  std::uint64_t hash = 0xCBF29CE484222325U + word.size();
  for (const char32_t letter : word) {
    hash = (hash ^ letter) * 0x9E3779B97F4A7C15U;
    hash ^= hash >> 29;
  }
  return hash | 1;  // 0 is an empty entry
}

// What the lexicon alone says of a word (repair/word_chance.h).
struct WeighedWord {
  enum class Slip : std::uint8_t { not_asked, no, yes };

  std::uint64_t hash = 0;
  double log = 0;
  std::uint32_t count = 0;
  Slip slip = Slip::not_asked;
};

// Holds for one lexicon. Its size is fixed: words that are not met again make room for others.
class WordMemory {
 public:
  // Words whose ZWNJ stay where they are, by the hashes of what stands in the text.
  bool keeps_zwnj(std::uint64_t hash) const {
    return !settled_.empty() && settled_[(hash >> 32) % settled_size] == hash;
  }
  void keep_zwnj(std::uint64_t hash) {
    if (settled_.empty()) settled_.resize(settled_size);
    settled_[(hash >> 32) % settled_size] = hash;
  }

  // The entry of a word; of another hash, or empty, if it is not remembered.
  WeighedWord& entry(std::uint64_t hash) {
    if (entries_.empty()) entries_.resize(size);
    return entries_[(hash >> 32) % size];
  }

 private:
  static constexpr std::size_t size = std::size_t{1} << 15;
  static constexpr std::size_t settled_size = std::size_t{1} << 14;
  std::vector<WeighedWord> entries_;
  std::vector<std::uint64_t> settled_;
};

}  // namespace bazyab::repair
