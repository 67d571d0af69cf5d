// Whether a word of a page is one, as far as counts, ZWNJ and endings tell.
#pragma once

#include <string>
#include <unordered_map>

#include "language/lexicon.h"

namespace bazyab::healing {

struct Sense {
  bool listed = false;  // the lexicon has it
  bool known = false;   // and it was counted more than once: of rarer words some are misreadings
  double likely = 0;    // natural logarithm of how likely it is
};

class WordSenses {
 public:
  // `lexicon` outlives it.
  explicit WordSenses(const language::Lexicon& lexicon) : lexicon_(lexicon) {}

  // `word` in the letters of the lexicon, ZWNJ among them. Parts that a ZWNJ ties may be words of
  // their own, and so may what stands before a usual ending.
  const Sense& of(const std::u32string& word) const;

 private:
  double uses_of(const std::u32string& letters) const;
  double uses_of_parts(const std::u32string& word) const;
  double uses_of_stem(const std::u32string& letters) const;

  const language::Lexicon& lexicon_;
  mutable std::unordered_map<std::u32string, Sense> known_;
};

}  // namespace bazyab::healing
