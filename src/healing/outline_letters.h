// Letters that a map has lost, told by how they are drawn beside those that it names.
//
// The same outline under another code, also of another font, is the same letter. An outline whose
// base is that of a known letter and whose dots are others is another letter of that family. What
// only the dots tell is handed on as a hint for the words (lost_letters.h). No dots are believed
// where the font's own known letters have others than they should.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/font_maps.h"
#include "healing/outline_parts.h"

namespace bazyab::healing {

struct DrawnCode {
  std::uint16_t font = 0;  // in GlyphPage::fonts
  std::uint32_t code = 0;
  std::u32string letters;  // by the map that is believed; empty: lost
  Sketch sketch;
};

struct OutlineFinding {
  std::uint16_t font = 0;
  std::uint32_t code = 0;
  std::u32string letters;  // empty if the outline leaves a choice
  bool is_letter = false;  // of a font of Arabic letters, and no piece or dot: not an ornament
  bool has_dots = false;   // `dots` is told
  Dots dots;
};

// One for each lost code of `codes` of which something is told, in their order.
std::vector<OutlineFinding> read_outlines(std::span<const DrawnCode> codes);

// Indices in `codes` of those that cannot be the Persian letter that they are called: the outline
// has other dots.
std::vector<std::size_t> refuted_by_outlines(std::span<const DrawnCode> codes);

}  // namespace bazyab::healing
