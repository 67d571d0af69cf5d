// How likely a word is in running text, known or not.
#pragma once

#include <cstdint>
#include <string_view>

#include "language/lexicon.h"
#include "repair/own_words.h"

namespace bazyab::repair {

// A word with what is asked again and again.
struct Drawn {
  std::u32string_view letters;
  std::uint32_t count = 0;
  double log = 0;  // WordChance::log_of
};

class WordChance {
 public:
  // Both must outlive this.
  WordChance(const language::Lexicon& lexicon, const OwnWords& own_words);

  // The natural logarithm of the chance of drawing `word` (folded, ZWNJ where the text has them)
  // from all words: by its count, by the count of what it is without an ending, or by its letters.
  double log_of(std::u32string_view word) const;
  Drawn draw(std::u32string_view word) const { return {word, count(word), log_of(word)}; }
  // log_of where `before` is the word before it: how often the two were met has a say. A `before`
  // without letters is a word that nothing is known of.
  double log_after(const Drawn& before, const Drawn& word) const;
  // True if it is far oftener written as two words: اورا, باوجود.
  bool is_slip(std::u32string_view word) const;
  // The count of the word as it is spelt; 0 for none.
  std::uint32_t count(std::u32string_view word) const { return lexicon_.count(word); }
  // True if the word, or each of its parts between ZWNJ, is known, or known without an ending.
  bool is_known(std::u32string_view word) const;

  // The letters of one of the endings that words are counted without.
  static bool is_ending(std::u32string_view part);

 private:
  double of_part(std::u32string_view part, bool alone) const;
  double of_stem(std::u32string_view word) const;
  double of_compound(std::u32string_view word) const;
  double partners(std::u32string_view part) const;
  double met(std::u32string_view before, std::u32string_view word) const;

  const language::Lexicon& lexicon_;
  const OwnWords& own_words_;
  double total_;
};

}  // namespace bazyab::repair
