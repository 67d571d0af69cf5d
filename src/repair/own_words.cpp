// Counting unknown words by their hashes.
#include "repair/own_words.h"

#include <functional>
#include <string>

#include "language/key.h"
#include "repair/tokens.h"

namespace bazyab::repair {

void OwnWords::find(std::u32string_view text, const language::Lexicon& lexicon) {
  times_.clear();
  for_each_token(text, [&](Span span) {
    const std::u32string word = language::lexicon_key(slice(text, span));
    if (lexicon.count(word) == 0) ++times_[std::hash<std::u32string_view>{}(word)];
  });
  std::erase_if(times_, [](const auto& entry) { return entry.second < 2; });
}

std::uint32_t OwnWords::times(std::u32string_view word) const {
  if (times_.empty()) return 0;
  const auto found = times_.find(std::hash<std::u32string_view>{}(word));
  return found == times_.end() ? 0 : found->second;
}

}  // namespace bazyab::repair
