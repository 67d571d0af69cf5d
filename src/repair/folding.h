// A token as the lexicon spells it, with the way back to the text.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "repair/tokens.h"

namespace bazyab::repair {

// Letters of a token without marks and ZWNJ, with Persian yeh and kaf. Tokens that are longer than
// the lexicon's 63 letters are no words: `fits` is false.
struct Folded {
  std::array<char32_t, 64> buffer{};
  std::array<std::uint32_t, 64> place{};  // of each letter, in the text
  std::uint64_t zwnj_before = 0;          // bit i: the text has a ZWNJ before letter i
  std::size_t size = 0;
  bool fits = true;

  std::u32string_view letters() const { return {buffer.data(), size}; }
};

inline Folded fold(std::u32string_view text, Span token) {
  Folded folded;
  for (std::uint32_t at = token.begin; at < token.end; ++at) {
    char32_t letter = text[at];
    if (letter == unicode::zwnj) {
      if (folded.size < 64) folded.zwnj_before |= std::uint64_t{1} << folded.size;
      continue;
    }
    if (is_word_mark(letter)) continue;
    if (folded.size == 63) {
      folded.fits = false;
      return folded;
    }
    if (letter == 0x064A || letter == 0x0649) letter = U'ی';
    if (letter == 0x0643) letter = U'ک';
    folded.place[folded.size] = at;
    folded.buffer[folded.size++] = letter;
  }
  return folded;
}

}  // namespace bazyab::repair
