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

}  // namespace bazyab::clipping
