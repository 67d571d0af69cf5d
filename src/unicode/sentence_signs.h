// Signs that end a sentence, and signs that may stand behind its end.
#pragma once

namespace bazyab::unicode {

inline bool ends_sentence(char32_t letter) {
  return letter == U'.' || letter == U'؟' || letter == U'?' || letter == U'!' || letter == U'…';
}
// Of quotations and brackets: a sentence ends before them all the same.
inline bool closes_quotation(char32_t letter) {
  return letter == U'»' || letter == U')' || letter == U'"' || letter == U']' || letter == U'”';
}

}  // namespace bazyab::unicode
