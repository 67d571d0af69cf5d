// Words that a text has again and again: what it has of them is its author's spelling.
//
// One unknown word may be two that ran together, or half of one, and one known word two by their
// author's will; that chance damages the same place twice is far less likely.
#pragma once

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "language/lexicon.h"
#include "repair/word_memory.h"

namespace bazyab::repair {

class OwnWords {
 public:
  // Takes the words of `text` instead of those it had.
  void find(std::u32string_view text, const language::Lexicon& lexicon, WordMemory& memory);

  // How often the text has `word` (folded, ZWNJ where they stand); 0 for words that it has once,
  // and for those that the lexicon knows.
  std::uint32_t times(std::u32string_view word) const { return times_of(word_hash(word)); }
  std::uint32_t times_of(std::uint64_t word_hash) const {
    if (!may_have_[word_hash % may_have_.size()]) return 0;
    const auto found = times_.find(word_hash);
    return found == times_.end() ? 0 : found->second;
  }

  // True if the text has two common words with a space between twice and oftener than both as one;
  // and the other way round. Damage strikes the same place of a word again only where it strikes
  // others that are sound.
  bool prefers_apart(std::uint64_t first, std::uint64_t second, std::uint64_t both) const {
    return is_again(uses_.of(of_both(first, second)), uses_.of(both));
  }
  bool prefers_joined(std::uint64_t both, std::uint64_t first, std::uint64_t second) const {
    return is_again(uses_.of(both), uses_.of(of_both(first, second)));
  }

 private:
  // Counts of hashes.
  class Uses {
   public:
    void start(std::size_t most);  // empties it, with room for so many
    void add(std::uint64_t hash);
    std::uint32_t of(std::uint64_t hash) const;

   private:
    struct Slot {
      std::uint32_t tag = 0;  // the upper half of the hash; 0 in an empty slot
      std::uint32_t count = 0;
    };
    std::vector<Slot> slots_;  // an open hash table
  };

  static bool is_again(std::uint32_t uses, std::uint32_t others) {
    return uses > 1 && uses > others;
  }
  static std::uint64_t of_both(std::uint64_t first, std::uint64_t second) {
    const std::uint64_t both = (first ^ second >> 7) * 0x9E3779B97F4A7C15U + second;
    return both ^ both >> 31;
  }

  std::bitset<4096> may_have_;  // by hash, so that words which are not there seldom cost a look-up
  std::unordered_map<std::uint64_t, std::uint32_t> times_;  // by hash
  Uses uses_;
};

}  // namespace bazyab::repair
