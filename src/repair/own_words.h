// Words that a text has again and again and that the lexicon does not know: names above all.
//
// One unknown word may be two that ran together, or half of one; that chance damages the same place
// twice is far less likely.
#pragma once

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <unordered_map>

#include "language/lexicon.h"
#include "repair/word_memory.h"

namespace bazyab::repair {

class OwnWords {
 public:
  // Takes the unknown words of `text` instead of those it had.
  void find(std::u32string_view text, const language::Lexicon& lexicon, WordMemory& memory);

  // How often the text has `word` (folded, ZWNJ where they stand); 0 for words that it has once,
  // and for those that the lexicon knows.
  std::uint32_t times(std::u32string_view word) const { return times_of(word_hash(word)); }
  std::uint32_t times_of(std::uint64_t word_hash) const {
    if (!may_have_[word_hash % may_have_.size()]) return 0;
    const auto found = times_.find(word_hash);
    return found == times_.end() ? 0 : found->second;
  }

 private:
  std::bitset<4096> may_have_;  // by hash, so that words which are not there seldom cost a look-up
  std::unordered_map<std::uint64_t, std::uint32_t> times_;  // by hash
};

}  // namespace bazyab::repair
