// Line by line, token by token.
#include "language/text_counts.h"

#include <optional>

#include "language/word_spelling.h"
#include "language/word_table.h"
#include "unicode/encoding.h"

namespace bazyab::language {

void TextCounts::count(std::string_view text) {
  for_each_line(text, [&](std::string_view utf8) {
    const std::u32string line = folded(unicode::decode_utf8(utf8));
    std::optional<std::u32string> last;
    std::size_t end = 0;
    for (const Token token : tokens_of(line)) {
      auto word = clean_word(line.substr(token.begin, token.end - token.begin));
      if (word) ++words[*word];
      if (last && word && token.begin == end + 1 && line[end] == U' ') {
        ++pairs[*last + U' ' + *word];
      }
      last = std::move(word);
      end = token.end;
    }
  });
}

void TextCounts::add(const TextCounts& other, std::uint32_t least) {
  const auto add_to = [least](const WordCounts& from, WordCounts& to) {
    for (const auto& [key, count] : from) {
      if (count >= least) to[key] += count;
    }
  };
  add_to(other.words, words);
  add_to(other.pairs, pairs);
}

TextCounts count_texts(std::span<const std::string_view> texts,
                       std::span<const std::string_view> common,
                       const std::function<void(double)>& next) {
  constexpr std::uint32_t common_from = 3;
  const std::size_t all = texts.size() + common.size();
  std::size_t done = 0;
  const auto count = [&](std::string_view text, TextCounts& counts) {
    next(static_cast<double>(done++) / static_cast<double>(all));
    counts.count(text);
  };
  TextCounts counts, rare;
  for (const std::string_view text : texts) count(text, counts);
  for (const std::string_view text : common) count(text, rare);
  counts.add(rare, common_from);
  return counts;
}

std::uint32_t count_of(const WordCounts& counts, const std::u32string& key) {
  const auto found = counts.find(key);
  return found == counts.end() ? 0 : found->second;
}

}  // namespace bazyab::language
