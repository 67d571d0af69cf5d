// Packs words with their counts into the file that Lexicon maps (packed_format.h says how it
// looks).
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace bazyab::language {

struct CountedWord {
  std::u32string word;      // as Lexicon has words: letters U+0600..U+06FF and ZWNJ inside
  std::uint32_t count = 0;  // at least 1
  // How often the parts stood with a space in place of one of its ZWNJ; 0 for a word without any.
  std::uint32_t spaced = 0;
  bool listed = true;  // false if no list has it, only the counted text
  friend bool operator==(const CountedWord&, const CountedWord&) = default;
};

// The words of a list as lexicon/ keeps it, UTF-8: a line is a word, its count, the letters of its
// sources, a field for readers only and `spaced`, with tabs between; all behind the count may be
// missing. Lines that begin with # are comments. Throws Error{damaged} that names the line.
std::vector<CountedWord> read_word_list(std::string_view utf8);

// The packed file. Letter probabilities are those of trigrams in the words, each as often as it was
// counted, with Witten-Bell smoothing (Witten and Bell 1991, method C). The same words give the
// same bytes, whatever their order. Throws Error{damaged} for a word that cannot be packed or is
// there twice, Error{too_large} if the records pass the format's limit.
//
// `weights` is the section of boundary_weights.h; empty if there are none.
std::string pack_lexicon(std::span<const CountedWord> words, std::string_view weights = {});

}  // namespace bazyab::language
