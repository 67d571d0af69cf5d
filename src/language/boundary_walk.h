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

inline std::u32string_view letters_of(const GappedText& text, WordSpan word) {
  return std::u32string_view(text.letters).substr(word.begin, word.size());
}

// What stands before the word at `index`, or behind it: empty at an edge.
inline std::u32string_view part_before(const GappedText& text, const std::vector<WordSpan>& words,
                                       std::size_t index) {
  if (index == 0 || text.before[words[index].begin] == Gap::edge) return {};
  const WordSpan word = words[index - 1];
  return last_part(letters_of(text, word), text.before.data() + word.begin);
}
inline std::u32string_view part_behind(const GappedText& text, const std::vector<WordSpan>& words,
                                       std::size_t index) {
  if (index + 1 >= words.size() || text.before[words[index + 1].begin] == Gap::edge) return {};
  const WordSpan word = words[index + 1];
  return first_part(letters_of(text, word), text.before.data() + word.begin);
}

// Calls use(unit, spelling, place) for every boundary inside a word without a gap, and every single
// space between two; `place` is that of the letter behind it in `text`. The words are those of
// find_words.
template <typename Use>
void for_each_unit(const GappedText& text, const std::vector<WordSpan>& words,
                   const Lexicon& lexicon, Use&& use) {
  const std::u32string_view all = text.letters;
  std::vector<Unit> units;
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
    make_units(letters, before, spelling, lexicon, units);
    for (Unit& unit : units) {
      unit.previous = previous;
      unit.next = part_behind(text, words, index);
      use(unit, spelling, word.begin + static_cast<std::uint32_t>(unit.at));
    }
  }
}

}  // namespace bazyab::language
