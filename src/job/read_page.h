// Step (a) for one page: its text layer, what OCR reads of it, or the better of both.
#pragma once

#include <string>
#include <vector>

#include "core/page_facts.h"
#include "healing/font_letters.h"
#include "job/options.h"
#include "job/pdf_pages.h"
#include "job/read_picture.h"
#include "job/tools.h"

namespace bazyab::job {

// Why a page is read the way it is.
struct Plan {
  enum class Way : unsigned char {
    text,         // the text layer, as it is seen
    hidden_text,  // the invisible text over a picture
    picture,      // OCR
    nothing,      // neither letters nor anything drawn, or OCR is switched off
  } way = Way::text;
  std::string reason;  // for people: "1,234 letters, score 0.98"
};

// "text", "hidden-text", "ocr", "nothing".
const char* name_of(Plan::Way way);

// What a page of a PDF has to offer, before OCR.
struct TextLayer {
  std::vector<Text> lines;  // layout::preview_lines of `facts`
  PageFacts facts;          // of the visible text, or of the hidden text if there is no other
  std::size_t letters = 0;  // letters of any script and digits in it
  std::size_t english_letters = 0;  // A to Z among them
  std::size_t unknown_words = 0;    // of Arabic script
  std::size_t lost_letters = 0;     // U+FFFD that no word tells; counted where OCR may be asked
  bool hidden = false;
  double score = 0;                          // language::score_text; 0 without letters
  double score_as_mapped = 0;                // the same before maps were mended
  GlyphPage glyphs;                          // as it was read
  std::vector<healing::CodeChange> changes;  // of its maps, in `facts` already
  pdf::ImageUse images;                      // only looked at where OCR may be asked
};

// With `mode` never, pictures are not looked at. `heal`: fonts are asked for their other maps where
// the text gives reason to doubt the one that it comes from.
TextLayer read_text_layer(PdfPages& document, int page, const language::Lexicon& lexicon,
                          OcrMode mode, bool heal);
Plan plan_page(const TextLayer& layer, OcrMode mode);

// Throws what pdf/ and ocr/ throw.
PageReading follow_plan(const Plan& plan, PdfPages& document, TextLayer&& layer,
                        const ConvertOptions& options, Tools& tools);

// All three.
PageReading read_page(PdfPages& document, int page, const ConvertOptions& options, Tools& tools);

}  // namespace bazyab::job
