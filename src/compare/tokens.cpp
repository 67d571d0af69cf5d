// Numbers for letters, graphemes and words, in the order in which they first appear.
#include "compare/tokens.h"

#include <unordered_map>

#include "unicode/normalise.h"

namespace bazyab::compare {
namespace {

template <typename Item>
class Numbering {
 public:
  Token number(const Item& item) {
    return numbers_.try_emplace(item, static_cast<Token>(numbers_.size())).first->second;
  }
  template <typename Items>
  std::vector<Token> numbers(const Items& items) {
    std::vector<Token> tokens;
    tokens.reserve(items.size());
    for (const Item& item : items) tokens.push_back(number(item));
    return tokens;
  }
  std::size_t count() const { return numbers_.size(); }

 private:
  std::unordered_map<Item, Token> numbers_;
};

template <typename Item, typename Items>
TokenPair number_both(const Items& hyp, const Items& ref) {
  Numbering<Item> numbering;
  TokenPair pair;
  pair.hyp = numbering.numbers(hyp);
  pair.ref = numbering.numbers(ref);
  pair.count = numbering.count();
  return pair;
}

std::vector<std::u32string_view> split_graphemes(std::u32string_view letters) {
  const std::vector<std::size_t> starts = unicode::grapheme_starts(letters);
  std::vector<std::u32string_view> graphemes;
  graphemes.reserve(starts.size());
  for (std::size_t index = 0; index < starts.size(); ++index) {
    const std::size_t end = index + 1 < starts.size() ? starts[index + 1] : letters.size();
    graphemes.push_back(letters.substr(starts[index], end - starts[index]));
  }
  return graphemes;
}

}  // namespace

std::vector<std::u32string_view> split_words(std::u32string_view folded) {
  std::vector<std::u32string_view> words;
  while (!folded.empty()) {
    const std::size_t space = folded.find(U' ');
    words.push_back(folded.substr(0, space));
    folded.remove_prefix(space == folded.npos ? folded.size() : space + 1);
  }
  return words;
}

TokenPair tokenize_letters(std::u32string_view hyp, std::u32string_view ref) {
  return number_both<char32_t>(hyp, ref);
}

TokenPair tokenize_graphemes(std::u32string_view hyp, std::u32string_view ref) {
  return number_both<std::u32string_view>(split_graphemes(hyp), split_graphemes(ref));
}

TokenPair tokenize_words(std::u32string_view hyp, std::u32string_view ref) {
  return number_both<std::u32string_view>(split_words(hyp), split_words(ref));
}

}  // namespace bazyab::compare
