// The letters that the name of a glyph stands for.
//
// Method: Adobe's "Unicode and Glyph Names" (uniXXXX, uXXXXX, ligatures joined by underscores,
// suffixes behind a full stop), its glyph list as Poppler has it, and the names of Arabic letters
// and their forms that fonts make of the Unicode names ("seenfinal", "yehfarsi.init").
#pragma once

#include <string>
#include <string_view>

#include "core/text.h"

namespace bazyab::pdf {

struct NamedLetters {
  std::u32string letters;  // in logical order; empty if the name says nothing
  Shape shape = Shape::unknown;
};

NamedLetters letters_of_name(std::string_view name);

}  // namespace bazyab::pdf
