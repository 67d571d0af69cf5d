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
#include <vector>

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
  std::uint32_t spaced = 0;    // as that, with a space in place of a ZWNJ
  bool whole = false;          // and no other ZWNJ than those observed
  // All letters before and behind, with the ZWNJ that stand in them: of می‌تو اند,
  // می‌تو.
  std::uint32_t left_word = 0;
  std::uint32_t right_word = 0;
};

// How a boundary stands among those of its word that part two known words.
enum class Rank : std::uint8_t { none, other, best, far_best };

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
  Rank rank = Rank::none;
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
  std::uint32_t count_spaced = 0;    // of the latter with a space in place of a ZWNJ
  std::uint32_t count_observed = 0;  // of the letters with the ZWNJ that stand in it
};

// `word` has the letters of one word or two, `before` their gaps; a space is no ZWNJ.
UnitSpelling look_up(std::u32string_view letters, const Gap* before, const Lexicon& lexicon);

// What the lexicon says of one side of a boundary.
struct Side {
  std::uint32_t part = 0;  // counts: of the letters up to the next gap, in any spelling,
  std::uint32_t word = 0;  // and of all, with the ZWNJ that stand in them
};

// The sides that the word `letters` makes of a boundary behind it or before it.
Side left_side(std::u32string_view letters, const Gap* before, const Lexicon& lexicon);
Side right_side(std::u32string_view letters, const Gap* before, const Lexicon& lexicon);

// The last part of a word, and the first one.
std::u32string_view last_part(std::u32string_view letters, const Gap* before);
std::u32string_view first_part(std::u32string_view letters, const Gap* before);

// A unit without neighbours: the boundary before letter `at` of `letters`, whose sides are known.
Unit make_unit(std::u32string_view letters, const Gap* before, std::size_t at,
               const UnitSpelling& spelling, Side left, Side right, const Lexicon& lexicon);

// The same, its sides looked up.
Unit make_unit(std::u32string_view letters, const Gap* before, std::size_t at,
               const UnitSpelling& spelling, const Lexicon& lexicon);

// The units of all boundaries without a gap in one word, ranked, into `units`.
void make_units(std::u32string_view letters, const Gap* before, const UnitSpelling& spelling,
                const Lexicon& lexicon, std::vector<Unit>& units);

// The commoner of the counts with and without ZWNJ.
std::uint32_t count_any(std::u32string_view letters, const Lexicon& lexicon);

// Counts in six steps that grow by about ten, and numbers of partners in five.
unsigned band(std::uint32_t count);
unsigned partner_band(std::uint32_t partners);

}  // namespace bazyab::language
