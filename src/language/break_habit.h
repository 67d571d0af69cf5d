// How often a text has words that are cut by a space or run together: what one damaged place says
// about the others.
//
// Only places that show it by the lexicon alone are counted, a share of all; their rate tells the
// model whether the text was damaged so or whether an odd pair of words is its author's own.
#pragma once

#include <cstdint>

#include "language/gapped_text.h"
#include "language/lexicon.h"

namespace bazyab::language {

struct BreakHabit {
  std::uint64_t words = 0;
  std::uint64_t split = 0;  // ته ران: the two are a common word, one of them is none
  std::uint64_t glued = 0;  // درخانه: no word, but two common ones at a letter that does not join

  void count(const GappedText& text, const Lexicon& lexicon);
  void add(const BreakHabit& other);
  void halve();

  // Texts of like rates have the same code, less than `codes`.
  static constexpr unsigned codes = 9;
  unsigned code() const;

  // Of such a code: true if words are surely cut, or run together, and not only by how the author
  // writes.
  static constexpr bool splits(unsigned code) { return code / 3 > 0; }
  static constexpr bool glues(unsigned code) { return code % 3 > 0; }

  // Of all words those that are cut, and of all spaces those that are lost: what the places that
  // were counted say of those that show nothing. 0 where the code says neither.
  double split_rate() const;
  double glued_rate() const;
};

}  // namespace bazyab::language
