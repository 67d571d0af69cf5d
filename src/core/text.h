// Letters that remember where they came from and how they touched their neighbours.
//
// `letters` are Unicode code points in logical order, white space among them. For text of a page
// `origins` and `boundaries` have one entry a letter; for plain text both are empty.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace bazyab {

// The four forms of an Arabic letter (Unicode 15, chapter 9.2), as far as the page tells.
enum class Shape : std::uint8_t { unknown, isolated, initial, medial, final };

enum class Observed : std::uint8_t {
  joined,      // the letters touch, nothing between them
  gap,         // white between them, too narrow to be a space
  space,       // white space stands between them
  zwnj,        // the file has U+200C there, or something that draws like it
  line_break,  // the second letter begins a line
  cell,        // the second letter begins a cell of a table
};

// What was seen between a letter and the one before it.
struct Boundary {
  Observed observed = Observed::joined;
  Shape shape_before = Shape::unknown;  // of the letter before the boundary
  bool covered_space = false;           // a space glyph lies there, hidden under a letter
  float gap = 0;                        // em; negative where the letters overlap
  friend bool operator==(const Boundary&, const Boundary&) = default;
};

enum class Source : std::uint8_t { plain, page_glyph, ocr_symbol, inserted };

struct Origin {
  std::uint32_t page = 0;   // from 1; 0 for plain text
  std::uint32_t index = 0;  // of the item (PageFacts::items) on that page
  Source source = Source::plain;
  friend bool operator==(const Origin&, const Origin&) = default;
};

struct Text {
  std::u32string letters;
  std::vector<Origin> origins;       // empty, or one a letter
  std::vector<Boundary> boundaries;  // empty, or one a letter: what lies before it

  bool has_evidence() const { return !boundaries.empty(); }
};

}  // namespace bazyab
