// How likely a word is in running text, known or not.
#pragma once

#include <cstdint>
#include <string_view>

#include "language/lexicon.h"
#include "repair/own_words.h"
#include "repair/word_memory.h"

namespace bazyab::repair {

// A word with what is asked again and again.
struct Drawn {
  std::u32string_view letters;
  std::uint64_t hash = 0;
  std::uint32_t count = 0;
  WeighedWord::Slip slip = WeighedWord::Slip::not_asked;
  double log = 0;  // the natural logarithm of the chance of drawing it from all words
};

class WordChance {
 public:
  // All must outlive this.
  WordChance(const language::Lexicon& lexicon, const OwnWords& own_words, WordMemory& memory);

  // Weighs `word` (folded, ZWNJ where the text has them) by its count, by the count of what it is
  // without an ending, or by its letters. The letters must outlive what is given.
  Drawn draw(std::u32string_view word) const { return draw(word, word_hash(word)); }
  // The same of a word with this hash.
  Drawn draw(std::u32string_view word, std::uint64_t hash) const;
  // The logarithm of drawing `word` where `before` is the word before it: how often the two were
  // met has a say. A `before` without letters is a word that nothing is known of.
  double log_after(const Drawn& before, const Drawn& word) const {
    return log_after(before, word, pair_hash(before, word));
  }
  // The same where this hash of the two words is known, which may be fetched ahead.
  double log_after(const Drawn& before, const Drawn& word, std::uint64_t pair_hash) const;
  std::uint64_t fetch_pair(const Drawn& before, const Drawn& word) const;
  // True if it is far oftener written as two words: اورا, باوجود.
  bool is_slip(const Drawn& word) const;
  // True if the text has the word again and again, and the lexicon does not know it.
  bool is_own_word(std::uint64_t hash) const { return own_words_.times_of(hash) > 0; }
  // The count of the word as it is spelt; 0 for none.
  std::uint32_t count(std::u32string_view word) const { return lexicon_.count(word); }
  // True if the word, or each of its parts between ZWNJ, is known, or known without an ending.
  bool is_known(std::u32string_view word) const;

  // The letters of one of the endings that words are counted without.
  static bool is_ending(std::u32string_view part);

 private:
  WeighedWord& weighed(std::u32string_view word, std::uint64_t hash) const;
  double log_of(std::u32string_view word) const;
  double of_part(std::u32string_view part, bool alone) const;
  double of_stem(std::u32string_view word) const;
  double of_compound(std::u32string_view word) const;
  double partners(std::u32string_view part) const;
  double met(std::u32string_view before, std::u32string_view word) const;
  // 0 if one of the words was never counted: nothing is asked of such a pair.
  static std::uint64_t pair_hash(const Drawn& before, const Drawn& word);

  const language::Lexicon& lexicon_;
  const OwnWords& own_words_;
  WordMemory& memory_;
  double total_;
};

}  // namespace bazyab::repair
