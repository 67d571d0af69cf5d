// Letters as the lexicon writes them: what to do with a letter of a text before a word is looked
// up.
#pragma once

#include <string>
#include <string_view>

namespace bazyab::language {

// Arabic yeh (U+064A), alef maksura and Arabic kaf as the Persian letters, heh with yeh above
// (U+06C0) as heh; 0 for what words of the lexicon are written without: harakat, hamza above,
// tatweel, ZWJ, bidi controls. Any other letter is itself, ZWNJ too. Presentation forms are not
// resolved.
char32_t folded_key_letter(char32_t letter);
inline char32_t key_letter(char32_t letter) {
  // Letters that most words are made of: from alef with madda to noon, but tatweel and kaf, and
  // those of Persian alone.
  const bool plain = (letter >= 0x0622 && letter <= 0x063F) ||
                     (letter >= 0x0641 && letter <= 0x0648 && letter != 0x0643);
  return plain || letter == U'ی' || letter == U'ک' || letter == U'گ' || letter == U'پ'
             ? letter
             : folded_key_letter(letter);
}

// `word` letter by letter as above: what Lexicon::count takes.
std::u32string lexicon_key(std::u32string_view word);

}  // namespace bazyab::language
