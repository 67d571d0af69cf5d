// Words that were weighed once, so that they are not weighed again in every line.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "language/lexicon.h"
#include "language/ring.h"

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

// A part of a token that may be a word, and what it weighs behind another one (repair/word_cuts.h).
struct WeighedPart {
  std::uint64_t hash = 0;
  double log = 0;
  std::uint32_t count = 0;
  std::uint8_t begin = 0;
  std::uint8_t end = 0;
};
struct WeighedStep {
  double score = 0;
  std::uint16_t from = 0;
  std::uint16_t to = 0;
};

// The parts of tokens, by their hashes.
struct CutMemory {
  struct Entry {
    std::uint64_t hash = 0;
    language::RingSpan parts;
    language::RingSpan steps;
  };
  static constexpr std::size_t most = 1024;  // parts, and steps, of a token

  Entry& entry(std::uint64_t hash) {
    if (entries.empty()) entries.resize(size);
    return entries[(hash >> 32) % size];
  }

  static constexpr std::size_t size = std::size_t{1} << 14;
  std::vector<Entry> entries;
  language::Ring<WeighedPart, std::size_t{1} << 17> parts;
  language::Ring<WeighedStep, std::size_t{1} << 17> steps;
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

  // The count of a word of this hash.
  std::uint32_t count(std::u32string_view word, std::uint64_t hash,
                      const language::Lexicon& lexicon) {
    if (counts_.empty()) counts_.resize(size);
    Counted& counted = counts_[(hash >> 32) % size];
    if (counted.hash != hash) counted = {hash, lexicon.count(word)};
    return counted.count;
  }
  // Whether a word of this hash is one, if that was asked before.
  std::uint64_t& known(std::uint64_t hash) {
    if (known_.empty()) known_.resize(size);
    return known_[(hash >> 32) % size];
  }
  CutMemory& cuts() { return cuts_; }

  // The entry of a word; of another hash, or empty, if it is not remembered.
  WeighedWord& entry(std::uint64_t hash) {
    if (entries_.empty()) entries_.resize(size);
    return entries_[(hash >> 32) % size];
  }

 private:
  struct Counted {
    std::uint64_t hash = 0;
    std::uint32_t count = 0;
  };
  static constexpr std::size_t size = std::size_t{1} << 16;
  static constexpr std::size_t settled_size = std::size_t{1} << 14;
  std::vector<WeighedWord> entries_;
  std::vector<std::uint64_t> settled_;
  std::vector<Counted> counts_;
  std::vector<std::uint64_t> known_;
  CutMemory cuts_;
};

}  // namespace bazyab::repair
