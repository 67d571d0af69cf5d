// From what a page draws to lines, columns and blocks in reading order.
//
// Three steps: `analyse_page` looks at a page alone, `add_page` and `conclude` gather what all
// pages say together, `compose_page` reads the page again with that. Method and thresholds: see the
// headers of the parts.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/document.h"
#include "core/document_facts.h"
#include "core/doubt.h"
#include "core/glyph.h"
#include "core/page_facts.h"
#include "core/symbol.h"

namespace bazyab::layout {

// `take_invisible`: read text that is drawn without ink, for pages that have no other.
PageFacts analyse_page(const GlyphPage& page, bool take_invisible = false);

// The same for a page that was seen with other letters for some of its codes: sooner, where they
// cannot change where lines stand. `seen` is what analyse_page or this gave for the same glyphs,
// with nothing added since but changes of maps and hints of dots.
PageFacts analyse_again(const GlyphPage& page, bool take_invisible, const PageFacts& seen);

// What OCR read of a picture of the page.
struct OcrPicture {
  int number = 0;         // of the page, from 1
  float width = 0;        // points
  float height = 0;       // points
  float scale = 1;        // points a pixel
  double skew = 0;        // degrees to turn it by, clockwise, for its lines to lie level
  std::uint8_t turn = 0;  // quarter turns clockwise of the text; symbols are in its upright frame
  bool in_order = false;  // the blocks of the symbols are in reading order already
  std::span<const std::uint32_t> tables = {};  // Symbol::block of those whose lines are cells
  std::span<const Choice> choices = {};        // among the words of the symbols, sorted
};
PageFacts analyse_symbols(std::span<const Symbol> symbols, const OcrPicture& picture);

// Puts what OCR read of pictures on a page (in points of the page) among the lines of its text
// layer, each region after what stands over it. `apart`: it is no part of the running text.
void add_read(PageFacts& page, const PageFacts& read, bool apart);

void add_page(DocumentFacts& document, const PageFacts& page);
void conclude(DocumentFacts& document);

// Blocks in reading order; each line's text has boundaries and origins. Boxes are on the page.
std::vector<Block> compose_page(const PageFacts& page, const DocumentFacts& document);

// The page's lines in reading order as far as the page alone tells, with boundaries: for the
// scorer, and to find what repeats from page to page. One entry for each of PageFacts::lines.
std::vector<Text> preview_lines(const PageFacts& page);
// The same for what analyse_again gave; `lines` are those of `seen`.
std::vector<Text> preview_again(const PageFacts& page, const PageFacts& seen,
                                std::span<const Text> lines);

// True if the paragraph that ends with `before` goes on in `after`, the next block of the text in
// another column or on another page.
bool goes_on(const Block& before, const Block& after, const DocumentFacts& document);

}  // namespace bazyab::layout
