// Counting unknown words by their hashes.
#include "repair/own_words.h"

#include <array>
#include <string>

#include "language/key.h"
#include "repair/tokens.h"

namespace bazyab::repair {

void OwnWords::find(std::u32string_view text, const language::Lexicon& lexicon,
                    WordMemory& memory) {
  times_.clear();
  may_have_.reset();
  // What the memory has of a word is on its way while the next ones are read.
  struct Asked {
    std::u32string word;
    std::uint64_t hash = 0;
  };
  std::array<Asked, 16> asked;
  std::size_t count = 0;
  const auto answer = [&] {
    for (std::size_t at = 0; at < count; ++at) {
      if (memory.count(asked[at].word, asked[at].hash, lexicon) == 0) ++times_[asked[at].hash];
    }
    count = 0;
  };
  for_each_token(text, [&](Span span) {
    Asked& one = asked[count++];
    one.word.clear();
    for (const char32_t letter : slice(text, span)) {
      if (const char32_t kept = language::key_letter(letter); kept != 0) one.word.push_back(kept);
    }
    one.hash = word_hash(one.word);
    memory.prefetch_count(one.hash);
    if (count == asked.size()) answer();
  });
  answer();
  std::erase_if(times_, [](const auto& entry) { return entry.second < 2; });
  for (const auto& [hash, times] : times_) may_have_.set(hash % may_have_.size());
}

}  // namespace bazyab::repair
