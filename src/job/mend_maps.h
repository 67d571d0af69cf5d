// Asks the fonts of a page for their other maps where its text gives reason to, and takes what
// makes it better Persian.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "core/page_facts.h"
#include "healing/font_letters.h"
#include "job/pdf_pages.h"
#include "language/lexicon.h"

namespace bazyab::job {

// A page as layout sees it.
struct LaidOut {
  PageFacts facts;
  std::vector<Text> lines;                   // layout::preview_lines of `facts`
  std::vector<healing::CodeChange> changes;  // of the page's maps
};

// As the maps of `page` are with `changes`; of its invisible text if `hidden`.
LaidOut lay_out(GlyphPage page, std::span<const healing::CodeChange> changes, bool hidden);

// `page` was read from `document` last; `seen` is what layout made of it (of its invisible text if
// `hidden`), `score` how Persian that is, `doubt_all` whether that gives reason to doubt every font
// of it. Nothing if its maps stay as they are, which is so for nearly every page; else the page as
// it is with the maps that were believed.
std::optional<LaidOut> mend_maps(PdfPages& document, const GlyphPage& page, const LaidOut& seen,
                                 bool hidden, bool doubt_all, const language::Lexicon& lexicon);

// A page that was laid out as `layer`, with what OCR read of it as a further witness: nothing if
// that tells nothing new.
std::optional<LaidOut> mend_by_picture(PdfPages& document, const GlyphPage& page,
                                       const LaidOut& layer, const LaidOut& read);

}  // namespace bazyab::job
