// A text as it is compared: white space folded, spellings that count as the same made one.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace bazyab::compare {

struct FoldedText {
  std::u32string letters;                  // the whole text, folded
  std::vector<std::u32string> paragraphs;  // each folded; none is empty
  std::size_t replaced = 0;                // ill-formed sequences of bytes that became U+FFFD
};

// Runs of white space (the property White_Space, line breaks among them; ZWNJ is none) become one
// space, those at the ends go. Heh and hamza above (U+0647 U+0654) become U+06C0. Nothing else is
// made equal: text that is not NFC differs from text that is.
std::u32string fold(std::u32string_view letters);

// Of UTF-8. A byte order mark at the beginning is no part of the text.
//
// Lines end with LF, CR LF or CR. Paragraphs are what stands between blank lines (of white space
// alone); where no blank line stands between two others, each line is a paragraph.
FoldedText fold_text(std::string_view bytes);

}  // namespace bazyab::compare
