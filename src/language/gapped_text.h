// Letters and what lies between them: what the model of boundaries reads.
//
// `letters` are as the lexicon has them (language/key.h), without ZWNJ and white space; the gap
// before each says what stood there. Whatever else stood there (marks of punctuation, digits, line
// breaks, other scripts) is an edge: no word reaches across it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace bazyab::language {

enum class Gap : std::uint8_t { none, zwnj, space, edge };

struct GappedText {
  std::u32string letters;
  std::vector<Gap> before;  // one a letter; the first is an edge

  void add(char32_t letter, Gap gap) {
    letters.push_back(letter);
    before.push_back(letters.size() == 1 ? Gap::edge : gap);
  }
  void clear() {
    letters.clear();
    before.clear();
  }
};

// What begins at the letter `place` and goes to the next gap, with such gaps before the letters.
std::u32string_view part_from(std::u32string_view letters, std::span<const Gap> before,
                              std::size_t place);

// The letters of a line of running text, as the model reads them.
GappedText gapped(std::u32string_view line);

}  // namespace bazyab::language
