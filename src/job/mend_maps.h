// Asks the fonts of a page for their other maps where its text gives reason to, and takes what
// makes it better Persian.
#pragma once

#include <optional>
#include <vector>

#include "core/page_facts.h"
#include "job/pdf_pages.h"
#include "language/lexicon.h"

namespace bazyab::job {

// A page as layout sees it.
struct LaidOut {
  PageFacts facts;
  std::vector<Text> lines;  // layout::preview_lines of `facts`
};

// `page` was read from `document` last; `seen` is what layout made of it (of its invisible text if
// `hidden`), `score` how Persian that is, `doubt_all` whether that gives reason to doubt every font
// of it. Nothing if its maps stay as they are, which is so for nearly every page; else the page as
// it is with the maps that were believed.
std::optional<LaidOut> mend_maps(PdfPages& document, const GlyphPage& page, const LaidOut& seen,
                                 bool hidden, bool doubt_all, const language::Lexicon& lexicon);

}  // namespace bazyab::job
