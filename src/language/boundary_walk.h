// From a text with gaps to its units, one after another.
#pragma once

#include <cstdint>
#include <vector>

#include "language/boundary_unit.h"

namespace bazyab::language {

// The words of `text` into `words`.
inline void find_words(const GappedText& text, std::vector<WordSpan>& words) {
  words.clear();
  for (std::uint32_t at = 0; at < text.letters.size(); ++at) {
    const Gap gap = text.before[at];
    if (at == 0 || gap == Gap::space || gap == Gap::edge) words.push_back({at, at});
    words.back().end = at + 1;
  }
}

// The last or first part of the word, which ends where a ZWNJ stands.
inline std::u32string_view last_part(const GappedText& text, WordSpan word) {
  std::uint32_t begin = word.end - 1;
  while (begin > word.begin && text.before[begin] == Gap::none) --begin;
  return std::u32string_view(text.letters).substr(begin, word.end - begin);
}
inline std::u32string_view first_part(const GappedText& text, WordSpan word) {
  std::uint32_t end = word.begin + 1;
  while (end < word.end && text.before[end] == Gap::none) ++end;
  return std::u32string_view(text.letters).substr(word.begin, end - word.begin);
}

// What stands before the word at `index`, or behind it: empty at an edge.
inline std::u32string_view part_before(const GappedText& text, const std::vector<WordSpan>& words,
                                       std::size_t index) {
  if (index == 0 || text.before[words[index].begin] == Gap::edge) return {};
  return last_part(text, words[index - 1]);
}
inline std::u32string_view part_behind(const GappedText& text, const std::vector<WordSpan>& words,
                                       std::size_t index) {
  if (index + 1 >= words.size() || text.before[words[index + 1].begin] == Gap::edge) return {};
  return first_part(text, words[index + 1]);
}

// Calls use(unit, spelling, place) for every boundary inside a word without a gap, and every single
// space between two; `place` is that of the letter behind it in `text`. The words are those of
// find_words.
template <typename Use>
void for_each_unit(const GappedText& text, const std::vector<WordSpan>& words,
                   const Lexicon& lexicon, Use&& use) {
  const std::u32string_view all = text.letters;
  for (std::size_t index = 0; index < words.size(); ++index) {
    const WordSpan word = words[index];
    const std::u32string_view previous = part_before(text, words, index);
    const bool joined_before = index > 0 && text.before[word.begin] == Gap::space;
    if (joined_before && word.end - words[index - 1].begin <= Unit::longest) {
      const WordSpan pair{words[index - 1].begin, word.end};
      const auto letters = all.substr(pair.begin, pair.size());
      const Gap* before = text.before.data() + pair.begin;
      const UnitSpelling spelling = look_up(letters, before, lexicon);
      Unit unit = make_unit(letters, before, word.begin - pair.begin, spelling, lexicon);
      unit.previous = part_before(text, words, index - 1);
      unit.next = part_behind(text, words, index);
      use(unit, spelling, word.begin);
    }
    if (word.size() < 3 || word.size() > Unit::longest) continue;
    const auto letters = all.substr(word.begin, word.size());
    const Gap* before = text.before.data() + word.begin;
    const UnitSpelling spelling = look_up(letters, before, lexicon);
    for (std::uint32_t at = 1; at < word.size(); ++at) {
      if (before[at] != Gap::none) continue;
      Unit unit = make_unit(letters, before, at, spelling, lexicon);
      unit.previous = previous;
      unit.next = part_behind(text, words, index);
      use(unit, spelling, word.begin + at);
    }
  }
}

}  // namespace bazyab::language
