// Counting unknown words by their hashes.
#include "repair/own_words.h"

#include <string>

#include "language/key.h"
#include "repair/tokens.h"

namespace bazyab::repair {

void OwnWords::find(std::u32string_view text, const language::Lexicon& lexicon) {
  times_.clear();
  for_each_token(text, [&](Span span) {
    const std::u32string word = language::lexicon_key(slice(text, span));
    if (lexicon.count(word) == 0) ++times_[word_hash(word)];
  });
  std::erase_if(times_, [](const auto& entry) { return entry.second < 2; });
}

}  // namespace bazyab::repair
