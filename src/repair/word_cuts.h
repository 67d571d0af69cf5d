// All ways to read the letters of a token as words that ran together.
//
// What its parts weigh, and each behind another, is remembered by the token: only the words beside
// it and the rate of the damage differ from one time to the next.
#pragma once

#include <vector>

#include "repair/word_chance.h"
#include "repair/word_memory.h"

namespace bazyab::repair {

class WordCuts {
 public:
  // Both must outlive this; `memory` is of the lexicon of `chance`. Of all spaces `rate` are lost.
  WordCuts(const WordChance& chance, WordMemory& memory, double rate);

  // The chance of a cut before each letter of `whole` between the words beside it (without letters
  // where none is); empty if there can be none.
  const std::vector<double>& chances(const Drawn& before, const Drawn& whole, const Drawn& after);

 private:
  struct Part {
    std::uint64_t behind_before = 0;  // WordChance::pair_hash with the words beside the token
    std::uint64_t before_after = 0;
    double forward = 0;
    double backward = 0;
  };

  bool recall(const Drawn& whole);
  void weigh(const Drawn& whole);
  void add_parts(std::u32string_view letters, std::size_t begin);
  bool may_be_word(std::u32string_view letters, std::size_t begin, std::size_t end) const;
  Drawn drawn(const WeighedPart& part, const Drawn& whole) const;
  double sum_ways(const Drawn& before, const Drawn& whole, const Drawn& after);

  const WordChance& chance_;
  WordMemory& memory_;
  double lost_space_;               // the logarithm of the rate
  std::vector<WeighedPart> parts_;  // by their beginnings
  std::vector<WeighedStep> steps_;  // from one of `parts_` to another, by the latter
  std::vector<Part> sums_;
  std::vector<std::uint32_t> latest_;  // of `parts_`, the last that ends at each place
  std::vector<std::uint32_t> other_;   // of each, another that ends where it ends
  std::vector<double> chances_;
};

}  // namespace bazyab::repair
