// The letter trigrams of a list of words, as the packed lexicon holds them.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "language/lexicon_packer.h"
#include "language/packed_format.h"

namespace bazyab::language {

struct LetterModel {
  std::array<std::uint8_t, packed::letter_codes> classes{};
  std::uint32_t class_count = 0;
  std::vector<std::uint16_t> costs;  // class_count^3, see packed_format.h
};

// ZWNJ is no letter here: text that lost it is as likely as text that has it. Throws
// Error{too_large} if the words have more letters than the format has classes for.
LetterModel count_letters(std::span<const CountedWord> words);

}  // namespace bazyab::language
