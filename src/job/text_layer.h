// The text layer of a page: its glyphs, what layout makes of them, and how Persian that is.
#pragma once

#include <cstddef>
#include <set>
#include <vector>

#include "core/glyph.h"
#include "core/page_facts.h"
#include "healing/font_letters.h"
#include "job/options.h"
#include "language/lexicon.h"
#include "pdf/document.h"

namespace bazyab::job {

class PdfPages;

// What a page of a PDF has to offer, before OCR.
struct TextLayer {
  std::vector<Text> lines;  // layout::preview_lines of `facts`
  PageFacts facts;          // of the visible text, or of the hidden text if there is no other
  std::size_t letters = 0;  // letters of any script and digits in it
  std::size_t english_letters = 0;  // A to Z among them
  std::size_t unknown_words = 0;    // of Arabic script
  std::size_t lost_letters = 0;     // U+FFFD that no word tells; counted where OCR may be asked
  bool hidden = false;
  bool all_doubted = false;                  // every font was asked for its other maps
  double score = 0;                          // language::score_text; 0 without letters
  GlyphPage glyphs;                          // as it was read
  std::vector<healing::CodeChange> changes;  // of its maps, in `facts` already
  bool runs = false;                         // of text that its maps may give to single codes
  std::set<healing::FontCode> blank;         // then, the codes that draw no ink
  pdf::ImageUse images;                      // only looked at where OCR may be asked
};

// With `mode` never, pictures are not looked at. `heal`: fonts are asked for their other maps where
// the text gives reason to doubt the one that it comes from. Both are the same for all pages of a
// document.
TextLayer read_text_layer(PdfPages& document, int page, const language::Lexicon& lexicon,
                          OcrMode mode, bool heal);

struct LetterCounts {
  std::size_t letters = 0;  // and digits
  std::size_t english = 0;  // A to Z
};
LetterCounts count_letters(std::u32string_view text);

// Most of its letters are A to Z.
bool is_english(const TextLayer& layer);
// Pages with fewer letters than this may be pictures with a stamp or a page number on top.
constexpr std::size_t few_letters = 60;

}  // namespace bazyab::job
