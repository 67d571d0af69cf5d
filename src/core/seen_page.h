// What layout saw of a page, glyph by glyph: what `inspect --glyphs` prints.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/document.h"
#include "core/glyph.h"
#include "core/page_facts.h"
#include "core/text.h"

namespace bazyab {

// Lengths are points in the upright frame of the glyph's turn: the page turned so that its text
// runs level, origin at the top left.
struct SeenGlyph {
  // From 1, lines counted within their region. 0: set aside, as it is hidden, a second copy, or a
  // mark or part of a cluster that another glyph stands for.
  std::uint32_t region = 0;
  std::uint32_t line = 0;
  ItemKind kind = ItemKind::letter;
  Shape shape = Shape::unknown;      // as the file tells it, or learned from where its code stands
  std::optional<Observed> observed;  // before its letters in reading order, where it has any
  float baseline = 0, left = 0, right = 0;
  std::optional<float>
      gap;  // em, to the neighbour on its right in the line; negative: they overlap
  float em = 0;
  std::optional<std::uint16_t> font;  // in SeenPage::fonts; none for what OCR read
  std::uint32_t code = 0;
  std::u32string mapped;   // what the font's map says (ToUnicode, where there is one)
  std::u32string letters;  // what layout took it for
  std::optional<float> confidence;  // of what OCR read: 0..1, how likely its word is right
  Visibility visibility = Visibility::visible;
  std::uint8_t turn = 0;  // quarter turns clockwise
  bool slanted = false;   // no multiple of 90 degrees
};

struct SeenPage {
  int number = 0;    // from 1
  float width = 0;   // points, as the page is shown
  float height = 0;  // points
  Via via = Via::text;
  std::vector<FontInfo> fonts;
  // Line by line in reading order, from right to left within a line (OCR: in reading order); then
  // what was set aside, in the order of drawing.
  std::vector<SeenGlyph> glyphs;
};

}  // namespace bazyab
