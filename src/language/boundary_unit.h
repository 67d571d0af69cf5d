// One boundary of a text with all that its decision may look at.
//
// A unit is a word as it stands (with the ZWNJ inside it) that a boundary without a gap lies in, or
// two words with one space between them, and the words before and after. Units are short: one that
// does not fit the lexicon's longest word is never asked.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "language/gapped_text.h"
#include "language/lexicon.h"

namespace bazyab::language {

// A word of a GappedText: letters [begin, end) without a space or an edge inside.
struct WordSpan {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t size() const { return end - begin; }
};

// How often the lexicon counted what a boundary would make.
struct UnitCounts {
  std::uint32_t left = 0;      // the part before, in its commonest spelling
  std::uint32_t right = 0;     // the part behind
  std::uint32_t together = 0;  // both as one word, with no ZWNJ but those observed
  std::uint32_t apart = 0;     // with a ZWNJ here
  bool whole = false;          // and no other ZWNJ than those observed
};

struct Unit {
  static constexpr std::size_t longest = 60;  // letters

  std::u32string_view letters;
  const Gap* before = nullptr;  // of each letter; not read for the first
  std::size_t at = 0;           // the boundary is before this letter, 0 < at < letters.size()
  std::size_t left_begin = 0;   // the parts between the gaps around the boundary
  std::size_t right_end = 0;
  std::u32string_view previous;  // the last part of the word before, empty at an edge
  std::u32string_view next;      // the first part of the word behind
  UnitCounts counts;
  // With how many other parts the lexicon has these two joined by a ZWNJ, endings like ها apart.
  std::uint32_t left_partners = 0;
  std::uint32_t right_partners = 0;

  Gap observed() const { return before[at]; }
  std::u32string_view left() const { return letters.substr(left_begin, at - left_begin); }
  std::u32string_view right() const { return letters.substr(at, right_end - at); }
};

// What the lexicon says of the letters of a unit, for all of its boundaries.
struct UnitSpelling {
  std::uint64_t observed = 0;  // ZWNJ that stand in it
  std::uint64_t spelled = 0;   // ZWNJ of the commonest spelling with any
  std::uint32_t count_spelled = 0;
  std::uint32_t count_observed = 0;  // of the letters with the ZWNJ that stand in it
};

// `word` has the letters of one word or two, `before` their gaps; a space is no ZWNJ.
UnitSpelling look_up(std::u32string_view letters, const Gap* before, const Lexicon& lexicon);

// A unit without neighbours: the boundary before letter `at` of `letters`.
Unit make_unit(std::u32string_view letters, const Gap* before, std::size_t at,
               const UnitSpelling& spelling, const Lexicon& lexicon);

// The commoner of the counts with and without ZWNJ.
std::uint32_t count_any(std::u32string_view letters, const Lexicon& lexicon);

// Counts in six steps that grow by about ten, and numbers of partners in five.
unsigned band(std::uint32_t count);
unsigned partner_band(std::uint32_t partners);

}  // namespace bazyab::language
