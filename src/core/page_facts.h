// Step (a): what one page says, as geometry and counts, without having seen the other pages.
//
// Everything in it is plain values, so that it can be written down (`to_bytes`) and read back by
// another process. Lengths are points in the upright frame of their region: the page turned so that
// the region's text runs level (see Region::turn), origin at the top left.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/box.h"
#include "core/document.h"
#include "core/error.h"
#include "core/glyph.h"
#include "core/span.h"
#include "core/text.h"

namespace bazyab {

enum class ItemKind : std::uint8_t {
  letter,   // has letters
  space,    // a glyph that draws nothing and stands for white space
  zwnj,     // a glyph or ActualText that says U+200C
  stretch,  // draws ink, has no letter of its own: a kashida, or a letter without a map
};

// One view over glyphs and OCR's symbols.
struct Item {
  Span letters;  // in PageFacts::letters, logical order, without presentation forms
  Box box;
  float baseline = 0;
  float em = 0;
  std::uint32_t code = 0;
  std::uint16_t font = 0;  // in PageFacts::fonts
  ItemKind kind = ItemKind::letter;
  Shape shape = Shape::unknown;  // where the file itself tells it
  // The entry of the map begins or ends with U+200C. One code draws a letter after a ZWNJ and
  // elsewhere, so that it is one only where the letters around it allow it.
  bool zwnj_before = false;
  bool zwnj_after = false;
  bool mark_drawn = false;      // a mark among its letters is one that its outline told
  std::uint8_t placed_as = 0;   // what of its letters decides where it stands (layout/relettered.h)
  std::uint32_t drawn_nth = 0;  // its place in the order of drawing, from 0
  // 0..1; of OCR's symbols: how likely their word is right (repair/word_confidence); of glyphs: 0
  // where U+FFFD stands for what may be a kashida, 1 elsewhere.
  float confidence = 1;
};

// How a line stands to the one before it in its region.
enum class LinePlace : std::uint8_t {
  opens,    // a line, or a row of a table, of its own
  cell,     // the next cell of the same row of a table
  goes_on,  // a further line of the same cell
  splits,   // the same in the middle of a word, for which the cell is too narrow
};

struct LineFacts {
  Span items;  // in PageFacts::items, from right to left; logical order if `logical`
  Box box;
  float baseline = 0;
  float em = 0;          // of most of its letters
  bool logical = false;  // OCR gives its symbols in reading order already
  LinePlace place = LinePlace::opens;
  std::uint16_t cells_before = 0;  // sides of cells between it and the cell before, or the margin
};

// A part of the page whose lines are read from top to bottom; regions follow in reading order.
struct Region {
  Span lines;  // in PageFacts::lines
  Box box;
  std::uint8_t turn = 0;  // quarter turns clockwise of its text on the page
  bool table = false;     // lines are rows, or pieces of them; wide gaps part their cells
  bool boxed = false;     // a frame sets it apart from the running text
  bool slanted = false;   // text at another angle: a watermark
};

// How a code of a letter that can join the next one is used: tells its form where no map does.
struct CodeUse {
  std::uint64_t font_id = 0;
  std::uint32_t code = 0;
  std::uint32_t uses = 0;
  std::uint32_t at_word_end = 0;
  std::uint32_t unjoined = 0;   // at the begin of a word, or behind a letter that does not join it
  Shape told = Shape::unknown;  // where the file itself tells the form
};

// Which digits a font is said to draw: bit n for the digit n, by script of the map.
struct DigitUse {
  std::uint64_t font_id = 0;
  std::uint16_t ascii = 0;
  std::uint16_t persian = 0;
  bool mixed = false;  // both stand side by side in one number
};

// Brackets come in logical or in visual order; which, shows in what they balance.
constexpr std::u32string_view bracket_openers = U"([{«<‹";
struct BracketVotes {
  std::array<std::uint32_t, 6> as_mapped{};  // one entry a pair, in the order of bracket_openers
  std::array<std::uint32_t, 6> mirrored{};
};

// Gaps between letters where no space glyph lies, in hundredths of an em from 0.
using GapCounts = std::array<std::uint32_t, 64>;

// A code whose letters are not those that the page's map gives: another map of the font was
// believed. Items of it have the new letters already.
struct MapChange {
  std::uint16_t font = 0;  // in PageFacts::fonts
  std::uint32_t code = 0;
  Span said;             // in PageFacts::letters: what the map gave; may be empty
  Span letters;          // in PageFacts::letters: what stands in its place
  float confidence = 0;  // 0..1
};

// Words of OCR that the language has read otherwise. The items have what it chose.
struct WordChange {
  Span items;            // in PageFacts::items, of one line
  Span said;             // in PageFacts::letters: what OCR alone had read
  float confidence = 0;  // 0..1
};

// The dots that the outline of a lost code has: which letters it may be.
struct DotHint {
  std::uint16_t font = 0;  // in PageFacts::fonts
  std::uint32_t code = 0;
  std::uint8_t above = 0;
  std::uint8_t below = 0;
};

struct PageFacts {
  int number = 0;    // from 1
  float width = 0;   // points, as the page is shown
  float height = 0;  // points
  Via via = Via::text;
  double text_score = 0;            // language::score_text; 0 where there was no text layer
  std::optional<double> ocr_score;  // the same of what OCR read; nothing where it was not asked

  bool latin = false;  // nearly all of its letters are Latin, not Arabic

  std::u32string letters;
  std::vector<Item> items;
  std::vector<LineFacts> lines;
  std::vector<Region> regions;
  std::vector<FontInfo> fonts;
  std::vector<Warning> warnings;

  std::vector<MapChange> map_changes;
  std::vector<DotHint> dot_hints;
  std::vector<WordChange> word_changes;  // sorted by items

  std::vector<CodeUse> code_uses;  // sorted by font_id, code
  std::vector<DigitUse> digits;    // sorted by font_id
  BracketVotes brackets;
  GapCounts gaps{};
  std::uint32_t spaces = 0;           // space glyphs with a gap of their own
  std::uint32_t named_zwnj = 0;       // boundaries where the file itself says U+200C
  std::uint32_t indented_lines = 0;   // first lines of paragraphs, as far as the shape tells
  std::uint32_t drawn_items = 0;      // with those that layout leaves out: Item::drawn_nth is less
  std::uint32_t drawn_letters = 0;    // those of them that were letters
  std::uint32_t hidden_letters = 0;   // drawn, but not to be seen
  std::uint32_t unmapped_glyphs = 0;  // to be seen, but without a letter
  bool doubtful_glyphs = false;       // some may be letters without a map, or kashidas
};

// Writes and reads the same layout on the same machine only. from_bytes throws Error{internal} when
// `bytes` were not written by to_bytes.
std::string to_bytes(const PageFacts& facts);
PageFacts from_bytes(std::string_view bytes);

}  // namespace bazyab
