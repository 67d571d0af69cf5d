// What a page draws: glyphs in the order of drawing, with every text that the file offers for them.
//
// Lengths are PDF points in page space (after the page's own rotation), origin at the top left.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/box.h"
#include "core/error.h"
#include "core/span.h"

namespace bazyab {

enum class Visibility : std::uint8_t {
  visible,
  invisible,  // text render modes 3 and 7: drawn without ink
  outside,    // beyond the page or what it is clipped to, or with nothing to be seen in its place
};

struct Glyph {
  Span unicode;                   // in GlyphPage::letters: what the font's map says; may be empty
  std::int32_t actual_text = -1;  // in GlyphPage::actual_texts; -1: none
  std::uint32_t code = 0;         // the character code in the font
  std::uint16_t font = 0;         // in GlyphPage::fonts
  Visibility visibility = Visibility::visible;
  std::uint8_t turn = 0;  // quarter turns clockwise of the writing direction
  bool slanted = false;   // the writing direction is no multiple of 90 degrees
  bool lost = false;      // a letter, though no map of the font names it rightly
  bool drawn = false;     // no map names it: its outline tells its letters
  bool pale = false;      // filled with the colour of paper: seen only on a darker ground
  Box box;                // advance by font height
  float origin_x = 0;     // the pen where the glyph was drawn
  float origin_y = 0;
  float advance = 0;  // along the writing direction, without added spacing
  float em = 0;       // font size on the page
};

enum class FontType : std::uint8_t { type1, truetype, type3, cid_type0, cid_truetype, unknown };

const char* name_of(FontType type);

struct FontInfo {
  std::uint64_t id = 0;  // the same on every page of a file
  std::string name;      // as in the file, bytes; without the tag of a subset
  FontType type = FontType::unknown;
  bool embedded = false;
  bool subset = false;
  bool to_unicode = false;  // has a ToUnicode map
  friend bool operator==(const FontInfo&, const FontInfo&) = default;
};

// A marked-content span whose ActualText replaces the letters of the glyphs inside (PDF
// 32000, 14.9.4).
struct ActualText {
  Span letters;  // in GlyphPage::letters; empty: the glyphs have no text
};

// A straight line that the page draws, level or upright: a rule, or the edge of an area that is
// filled with another colour than white.
struct Rule {
  Box box;             // its ink; an edge has no thickness
  bool level = false;  // else upright
};

struct GlyphPage {
  int number = 0;    // from 1
  float width = 0;   // points
  float height = 0;  // points
  std::vector<Glyph> glyphs;
  std::u32string letters;
  std::vector<ActualText> actual_texts;
  std::vector<Rule> rules;  // in the order of drawing
  // Around filled areas in other colours than white: on these pale letters are seen. At most 1,000.
  std::vector<Box> grounds;
  // Around filled shapes that may be letters without a font: print that was turned into curves.
  std::vector<Box> shapes;  // in the order of drawing
  std::vector<FontInfo> fonts;
  std::vector<Warning> warnings;

  std::u32string_view unicode(const Glyph& glyph) const { return slice(letters, glyph.unicode); }
};

}  // namespace bazyab
