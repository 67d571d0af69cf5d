// A line without spaces, ZWNJ and marks, as the table of furniture words has them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace bazyab::clipping {

struct FoldedLine {
  std::u32string letters;
  std::vector<std::uint32_t> place;  // of each letter in the line
};

// Folds letters [begin, end) of `line`: presentation forms to letters, Persian yeh and kaf, digits
// to ASCII; white space, marks, tatweel and invisible signs are left out.
FoldedLine fold_line(std::u32string_view line, std::size_t begin, std::size_t end);

// Whether folded letters are the word, begin or end with it. U+FFFD, a letter that a font names
// nothing for, may stand for any one of it: for a third of the word at most.
bool is_word(std::u32string_view letters, std::u32string_view word);
bool starts_with_word(std::u32string_view letters, std::u32string_view word);
bool ends_with_word(std::u32string_view letters, std::u32string_view word);

}  // namespace bazyab::clipping
