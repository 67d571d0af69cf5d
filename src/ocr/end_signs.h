// Full stops, commas and guillemets at the ends of words, by the shape of their ink.
//
// How large a full stop is beside a comma differs from typeface to typeface, and the model takes
// one for the other in those that it has not seen. Within a page the two are told apart by height.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/box.h"
#include "core/doubt.h"
#include "core/symbol.h"

namespace bazyab::ocr {

// The leftmost ink of a word, or the one before the guillemet there, where that is a single piece
// with white on both sides.
struct EndPiece {
  std::uint32_t word = 0;       // Symbol::word
  float width = 0, height = 0;  // in heights of letters
  bool twin = false;            // the next piece to the right is one like it, as in a guillemet
  bool quoted = false;          // it stands before the guillemet
};

// Of the words of one line. `pieces` are the boxes of all its ink in the pixels of the symbols'
// boxes, `letter_height` is in these pixels.
std::vector<EndPiece> find_end_pieces(std::span<const Symbol> line, std::vector<Box> pieces,
                                      double letter_height);

// Of a whole page: signs that are not what their ink is, in the symbols and in the doubts. Signs
// that are what their ink is stand in all readings of a doubt, so that none is chosen against the
// ink.
void settle_end_signs(std::vector<Symbol>& symbols, std::vector<Doubt>& doubts,
                      std::span<const EndPiece> ends);

}  // namespace bazyab::ocr
