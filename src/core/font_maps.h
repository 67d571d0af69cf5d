// What the program of a font says of a code beside the map that the page's text comes from.
#pragma once

#include <cstdint>
#include <string>

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

}  // namespace bazyab
