// Words that were weighed once, so that they are not weighed again in every line.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "language/lexicon.h"
#include "language/remembered.h"
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

  language::Remembered<Entry, std::size_t{1} << 14> entries;
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

  // The count of a word of this hash, and a way to fetch what is read for it.
  std::uint32_t count(std::u32string_view word, std::uint64_t hash,
                      const language::Lexicon& lexicon) {
    Counted& counted = counts_.at(hash);
    if (counted.hash != hash) counted = {hash, lexicon.count(word)};
    return counted.count;
  }
  void prefetch_count(std::uint64_t hash) const { counts_.prefetch(hash); }

  // What `is_known` says of a word of this hash, if it was not asked before.
  template <typename IsKnown>
  bool known(std::uint64_t hash, IsKnown is_known) {
    Known& entry = known_.at(hash);
    if (entry.hash != hash) entry = {hash, is_known()};
    return entry.known;
  }
  CutMemory& cuts() { return cuts_; }

  // The entry of a word, of another hash if it is not remembered, and a way to fetch it.
  WeighedWord& entry(std::uint64_t hash) { return words_.at(hash); }
  void prefetch(std::uint64_t hash) const { words_.prefetch(hash); }

 private:
  struct Counted {
    std::uint64_t hash = 0;
    std::uint32_t count = 0;
  };
  struct Known {
    std::uint64_t hash = 0;
    bool known = false;
  };
  static constexpr std::size_t settled_size = std::size_t{1} << 14;
  std::vector<std::uint64_t> settled_;
  language::Remembered<WeighedWord, std::size_t{1} << 16> words_;
  language::Remembered<Counted, std::size_t{1} << 16> counts_;
  language::Remembered<Known, std::size_t{1} << 15> known_;
  CutMemory cuts_;
};

}  // namespace bazyab::repair
