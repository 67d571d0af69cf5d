// Which boundaries are asked about, and what may be chosen there. Everything else stays as it is.
#pragma once

#include "language/boundary_features.h"
#include "language/boundary_unit.h"
#include "unicode/letters.h"

namespace bazyab::language {

// What may stand at a boundary instead of what was observed there.
struct Choices {
  bool zwnj = false;
  bool other = false;  // a space where nothing was observed, nothing where a space was
  bool any() const { return zwnj || other; }
};

// True if the letters are as one word much commoner than two words that met.
inline bool commoner_than_chance(const UnitCounts& counts, std::uint64_t lexicon_total) {
  const double met = static_cast<double>(counts.left) * counts.right;
  return static_cast<double>(counts.together) * static_cast<double>(lexicon_total) > 16 * met;
}

inline Choices choices_of(const Unit& unit, std::uint64_t lexicon_total) {
  const UnitCounts& counts = unit.counts;
  const bool affix = counts.apart > 0 || partner_band(unit.right_partners) >= 2 ||
                     partner_band(unit.left_partners) >= 2;
  const unsigned left_band = band(counts.left);
  const unsigned right_band = band(counts.right);
  if (unit.observed() == Gap::none) {
    const bool visible = unicode::joins_next(unit.letters[unit.at - 1]) &&
                         unicode::joins_previous(unit.letters[unit.at]);
    const bool two_words = left_band >= 1 && right_band >= 1 && band(counts.together) <= 2;
    const bool glued = unit.rank != Rank::none && band(counts.together) <= 1 &&
                       (left_band >= 3 || right_band >= 3 || unit.rank == Rank::far_best);
    return {.zwnj = visible && (affix || two_words), .other = glued && counts.apart == 0};
  }
  const bool rare = left_band <= 2 || right_band <= 2 || band(counts.left_word) <= 2 ||
                    band(counts.right_word) <= 2;
  const bool one_word =
      band(counts.together) >= 2 && (rare || commoner_than_chance(counts, lexicon_total));
  return {.zwnj = affix || partner_band(unit.right_partners) + partner_band(unit.left_partners) > 0,
          .other = one_word};
}

}  // namespace bazyab::language
