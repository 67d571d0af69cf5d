// What the program of a font says of a code beside the map that the page's text comes from.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/text.h"

namespace bazyab {

enum class Outline : std::uint8_t {
  unknown,
  empty,  // draws nothing
  inked,
};

// How the glyph looks, as far as telling digits apart asks for it.
struct GlyphLook {
  Outline outline = Outline::unknown;
  std::uint16_t contours = 0;  // closed curves, holes among them; 0 if unknown or empty
  float height = 0;            // em
  friend bool operator==(const GlyphLook&, const GlyphLook&) = default;
};

// Each source may be silent. They are as the file has them: nobody has judged which is right.
struct CodeMaps {
  std::uint32_t code = 0;
  std::u32string cmap;  // every code point that the font's own cmap gives this glyph, sorted
  std::u32string name;  // letters that the glyph's name stands for, in logical order
  Shape name_shape = Shape::unknown;  // the form that the name tells of
  GlyphLook look;
  friend bool operator==(const CodeMaps&, const CodeMaps&) = default;
};

// A closed curve of an outline. Lengths in em, x from the pen, y upwards from the baseline.
struct Curve {
  float x0 = 0, y0 = 0, x1 = 0, y1 = 0;  // box of what it encloses
  float area = 0;                        // em squared, of what it encloses; negative if the curve
                                         // runs clockwise: holes run against what they are in
  float left_y = 0, right_y = 0;         // how high its leftmost and its rightmost point are
  friend bool operator==(const Curve&, const Curve&) = default;
};

// How a code of a font is drawn, as far as telling letters apart asks for it. Empty where the file
// does not tell, or where nothing is drawn.
using Sketch = std::vector<Curve>;

}  // namespace bazyab
