// Symbols of lines as OCR hands them over, and what they say.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/symbol.h"

namespace bazyab::test {

// Each letter is 10 pixels wide; `at` gives its place on the page, counted from the left. A space
// begins a new word, a line break a new line too.
inline std::vector<Symbol> symbols_of(std::u32string_view letters, const std::vector<int>& at) {
  std::vector<Symbol> symbols;
  std::uint32_t word = 0, line = 0;
  for (std::size_t i = 0; i < letters.size(); ++i) {
    if (letters[i] == U' ' || letters[i] == U'\n') {
      ++word;
      if (letters[i] == U'\n') ++line;
      continue;
    }
    Symbol symbol;
    symbol.letters = letters[i];
    symbol.word = word;
    symbol.line = line;
    const auto x = static_cast<float>(10 * at[i]);
    symbol.box = {x, 0, x + 9, 20};
    symbols.push_back(symbol);
  }
  return symbols;
}

// With a space between words.
inline std::u32string text_of(const std::vector<Symbol>& symbols) {
  std::u32string text;
  std::uint32_t word = 0;
  for (const Symbol& symbol : symbols) {
    if (symbol.word != word) text += U' ';
    word = symbol.word;
    text += symbol.letters;
  }
  return text;
}

}  // namespace bazyab::test
