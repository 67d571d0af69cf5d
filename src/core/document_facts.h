// Step (b): what all pages of a document say together. Small, however many pages there are.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>

#include "core/page_facts.h"

namespace bazyab {

// A line at the top or bottom of pages. Heads and feet have one place on all of them; a refrain
// that happens to stand there has not.
struct EdgeLine {
  std::uint32_t pages = 0;  // with the line at this place
  float y = 0;              // of its middle, points from the top of the page
  bool read = false;        // on a picture at least: scans lie a little differently each
};

struct DocumentFacts {
  // Sums over the pages.
  std::uint32_t pages = 0;
  std::map<std::pair<std::uint64_t, std::uint32_t>, CodeUse> code_uses;  // by font id and code
  std::map<std::pair<std::uint64_t, std::uint32_t>, Shape> drawn_forms;  // told by outlines alone
  std::map<std::uint64_t, DigitUse> digits;                              // by font id
  BracketVotes brackets;
  GapCounts gaps{};
  std::uint64_t spaces = 0;
  std::uint64_t named_zwnj = 0;
  std::uint32_t indented_lines = 0;
  std::unordered_map<std::u32string, EdgeLine> edge_lines;  // digits folded

  // What follows from the sums.
  float space_gap = 0.145F;                     // em: wider gaps without a space glyph are spaces
  bool names_zwnj = false;                      // U+200C stands in its maps, no space is one
  std::array<bool, 6> mirror_brackets{};        // by pair, in the order of bracket_openers
  std::set<std::uint64_t> persian_digit_fonts;  // draw Persian digits for ASCII ones of their map
  std::set<std::uint64_t> unshaped_fonts;       // drawn without forms: their codes tell of no ZWNJ
  bool indents = false;                         // paragraphs begin with an indent
};

}  // namespace bazyab
