// Texts as rows of small numbers: what is equal has the same number.
//
// Distances and alignments know tokens alone, so letters, graphemes and words go the same way.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace bazyab::compare {

using Token = std::uint32_t;
using Tokens = std::span<const Token>;

// Two texts numbered together. Every token is below `count`.
struct TokenPair {
  std::vector<Token> hyp;
  std::vector<Token> ref;
  std::size_t count = 0;
};

TokenPair tokenize_letters(std::u32string_view hyp, std::u32string_view ref);    // code points
TokenPair tokenize_graphemes(std::u32string_view hyp, std::u32string_view ref);  // UAX #29
// The texts have single spaces between words and none at their ends (`fold`).
TokenPair tokenize_words(std::u32string_view hyp, std::u32string_view ref);

// The words of a folded text; they point into it.
std::vector<std::u32string_view> split_words(std::u32string_view folded);

}  // namespace bazyab::compare
