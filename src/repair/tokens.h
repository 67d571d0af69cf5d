// Words of Arabic script in running text: what the lexicon is asked for.
#pragma once

#include <cstddef>
#include <string_view>

#include "core/span.h"
#include "repair/rule_signs.h"
#include "unicode/letters.h"

namespace bazyab::repair {

// The letters of which nearly all words are made: asked about every code point, so without a table.
inline bool is_common_letter(char32_t letter) {
  return (letter >= 0x0620 && letter <= 0x064A && letter != unicode::tatweel) ||
         (letter >= 0x0671 && letter <= 0x06D3);
}
// A letter of Arabic script; presentation forms count.
inline bool is_word_letter(char32_t letter) {
  if (letter < 0x0600 || (letter >= 0x2000 && letter < 0x2070)) return false;
  if (is_common_letter(letter)) return true;
  return unicode::is_arabic_script(letter) && unicode::is_letter(letter) &&
         letter != unicode::tatweel;
}
inline bool is_word_mark(char32_t letter) {
  if (letter < 0x0300 || is_common_letter(letter)) return false;
  return unicode::is_mark(letter) && (unicode::is_arabic_script(letter) || letter < 0x0370);
}
// Harakat and their kind, not the hamza and madda that are part of a spelling.
inline bool is_vowel_mark(char32_t letter) {
  return (letter >= 0x064B && letter <= 0x0652) || letter == 0x0670;
}

// Calls `use(Span)` for every run of letters with the marks and ZWNJ inside it. A token begins and
// ends with a letter or a mark.
template <typename Use>
void for_each_token(std::u32string_view text, Use use) {
  const LetterClasses& class_of = LetterClasses::get();
  constexpr std::uint32_t part = LetterClass::letter | LetterClass::mark;
  std::size_t at = 0;
  while (at < text.size()) {
    if ((class_of(text[at]) & LetterClass::letter) == 0) {
      ++at;
      continue;
    }
    const std::size_t begin = at;
    std::size_t end = at + 1;
    for (++at; at < text.size(); ++at) {
      const std::uint32_t now = class_of(text[at]);
      if ((now & part) != 0) {
        end = at + 1;
      } else if ((now & LetterClass::zwnj) == 0) {
        break;
      }
    }
    use(Span{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
  }
}

// The run of `for_each_token` that the letter at `at` belongs to.
inline Span token_around(std::u32string_view text, std::uint32_t at) {
  const auto is_part = [&](std::size_t place) {
    return is_word_letter(text[place]) || is_word_mark(text[place]);
  };
  std::size_t begin = at;
  for (std::size_t before = at; before > 0;) {
    --before;
    if (is_word_letter(text[before])) {
      begin = before;
    } else if (text[before] != unicode::zwnj && !is_word_mark(text[before])) {
      break;
    }
  }
  std::size_t end = at + 1;
  for (std::size_t next = end; next < text.size(); ++next) {
    if (is_part(next)) {
      end = next + 1;
    } else if (text[next] != unicode::zwnj) {
      break;
    }
  }
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

}  // namespace bazyab::repair
