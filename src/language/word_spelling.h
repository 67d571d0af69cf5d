// How the lexicon spells a word, and the words of running text in that spelling.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bazyab::language {

// `text` with Persian letters, without marks, tatweel and signs of direction (key_letter).
std::u32string folded(std::u32string_view text);

// A folded word as the lexicon writes it: of the letters of Persian, with single ZWNJ inside. None
// if it is no word: no letters or too many, another sign among them, a part of a single letter that
// is neither a و between two parts nor an ezafe's ی.
std::optional<std::u32string> clean_word(std::u32string_view word);

// A run of Persian letters and ZWNJ in a folded line.
struct Token {
  std::size_t begin = 0;
  std::size_t end = 0;
};
std::vector<Token> tokens_of(std::u32string_view line);

// True if a ZWNJ behind this letter cannot be seen.
bool stands_alone(char32_t letter);

// True if at least one ZWNJ of the word can be seen.
bool shows_zwnj(std::u32string_view word);

std::u32string without_zwnj(std::u32string_view word);

// The parts of a word between its ZWNJ.
std::vector<std::u32string_view> parts_of(std::u32string_view word);

}  // namespace bazyab::language
