// Counting unknown words by their hashes.
#include "repair/own_words.h"

#include <string>

#include "language/key.h"
#include "repair/tokens.h"

namespace bazyab::repair {

void OwnWords::find(std::u32string_view text, const language::Lexicon& lexicon,
                    WordMemory& memory) {
  times_.clear();
  may_have_.reset();
  std::u32string word;
  for_each_token(text, [&](Span span) {
    word.clear();
    for (const char32_t letter : slice(text, span)) {
      if (const char32_t kept = language::key_letter(letter); kept != 0) word.push_back(kept);
    }
    const std::uint64_t hash = word_hash(word);
    if (memory.count(word, hash, lexicon) == 0) ++times_[hash];
  });
  std::erase_if(times_, [](const auto& entry) { return entry.second < 2; });
  for (const auto& [hash, times] : times_) may_have_.set(hash % may_have_.size());
}

}  // namespace bazyab::repair
