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

inline Choices choices_of(const Unit& unit, const UnitSpelling& spelling) {
  const UnitCounts& counts = unit.counts;
  const bool known = spelling.count_observed > 0 || spelling.count_spelled > 0 ||
                     counts.together > 0 || counts.apart > 0;
  const bool affix = counts.apart > 0 || partner_band(unit.right_partners) >= 2 ||
                     partner_band(unit.left_partners) >= 2;
  const unsigned left_band = band(counts.left);
  const unsigned right_band = band(counts.right);
  if (unit.observed() == Gap::none) {
    const bool visible = unicode::joins_next(unit.letters[unit.at - 1]) &&
                         unicode::joins_previous(unit.letters[unit.at]);
    const bool two_words = left_band >= 2 && right_band >= 2 && band(counts.together) <= 1;
    return {.zwnj = visible && (affix || two_words),
            .other = !known && left_band >= 3 && right_band >= 3};
  }
  const bool one_word = band(counts.together) >= 2 && (left_band <= 2 || right_band <= 2);
  return {.zwnj = affix, .other = one_word};
}

}  // namespace bazyab::language
