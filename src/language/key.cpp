// Letters of a text as the lexicon writes them.
#include "language/key.h"

#include "unicode/letters.h"

namespace bazyab::language {

char32_t folded_key_letter(char32_t letter) {
  switch (letter) {
    case 0x0649:  // alef maksura
    case 0x064A:
      return U'ی';
    case 0x0643:
      return U'ک';
    case 0x06C0:
      return U'ه';
    case unicode::tatweel:
    case unicode::zwj:
      return 0;
    case unicode::zwnj:
      return letter;
    default:
      break;
  }
  return unicode::is_mark(letter) || unicode::is_bidi_control(letter) ? 0 : letter;
}

std::u32string lexicon_key(std::u32string_view word) {
  std::u32string key;
  key.reserve(word.size());
  for (const char32_t letter : word) {
    if (const char32_t kept = key_letter(letter); kept != 0) key.push_back(kept);
  }
  return key;
}

}  // namespace bazyab::language
