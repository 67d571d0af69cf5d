// Arabic words in what OCR read: what looks alike is taken for what was typed.
#pragma once

#include <vector>

#include "core/symbol.h"

namespace bazyab::repair {

// Fonts draw a shadda and a small alef over الله by themselves. Where its second lam carries
// nothing else they go; a vowel on it was typed, and then so was the shadda.
void drop_marks_of_allah(std::vector<Symbol>& symbols);

// Most forms of ی and ک look like ي and ك, and training knows them by the Persian letters. In a
// vowelled Arabic quotation they are Arabic ones: three words or more of one line, most of them
// with vowels, without a letter that only Persian has, and with endings or letters that Persian
// lacks. Its last ی is ي after a kasra and ى otherwise.
void use_arabic_letters(std::vector<Symbol>& symbols);

}  // namespace bazyab::repair
