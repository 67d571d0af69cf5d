// What lies between two neighbouring letters of a line: white, a space glyph, a kashida.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "core/document_facts.h"
#include "core/page_facts.h"

namespace bazyab::layout {

// Between letter item i and letter item i + 1 to its left.
struct Between {
  float gap = 0;               // em, less the kashidas in it; negative: they overlap
  bool space_glyph = false;    // a space glyph with white of its own
  bool covered_space = false;  // a space glyph hidden under one of the letters
  bool hanging = false;        // the covered one begins where the line ends: nothing follows it
  bool zwnj = false;           // a glyph that says U+200C
};

// Indices of the letter items of `items` (from right to left), and what lies between each two of
// them (one entry less than letters).
struct Spacing {
  std::vector<std::uint32_t> letters;
  std::vector<Between> between;
};
Spacing spacing_of(std::span<const Item> items);

// For each letter item: whether a Latin letter stands in the same word.
std::vector<bool> in_latin_words(std::u32string_view letters, std::span<const Item> items,
                                 const Spacing& spacing);

// Letters closer than this touch for a reader; a space glyph between them draws no space. Kerned
// pairs leave real spaces from 0.04 em on.
constexpr float touching_gap = 0.04F;  // em
// Gaps above this are spaces though no space glyph lies there, before a document has told its own.
constexpr float certain_space_gap = 0.2F;  // em

// True if white space stands there: as a reader sees it by the document's own width of a space, or
// as a space glyph that kerning has closed, in a document that names each ZWNJ.
bool is_space(const Between& between, const DocumentFacts& facts);

}  // namespace bazyab::layout
