// The words of a text with gaps, and what stands around them.
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

// Fills in what stands before the word `left` and behind the word `right`, which the unit begins
// and ends with.
inline void set_around(const GappedText& text, WordSpan left, WordSpan right, Unit& unit) {
  if (left.begin > 0 && text.before[left.begin] == Gap::space) {
    std::uint32_t begin = left.begin - 1;
    while (begin > 0 && text.before[begin] == Gap::none) --begin;
    unit.previous = std::u32string_view(text.letters).substr(begin, left.begin - begin);
  }
  if (right.end < text.letters.size() && text.before[right.end] == Gap::space) {
    std::uint32_t end = right.end + 1;
    while (end < text.letters.size() && text.before[end] == Gap::none) ++end;
    unit.next = std::u32string_view(text.letters).substr(right.end, end - right.end);
  }
}

}  // namespace bazyab::language
