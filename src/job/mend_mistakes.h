// Letters that maps name as other letters, found by the words of a page and the outlines of its
// fonts.
#pragma once

#include <optional>

#include "job/mend_maps.h"
#include "job/pdf_pages.h"
#include "language/lexicon.h"

namespace bazyab::job {

// True if codes of `seen`, a page of `document`, stand in words that are none, or it lacks letters
// that Persian has: all its maps are then in doubt. What was asked on another page is not again.
bool has_mistakes(PdfPages& document, const LaidOut& seen, const language::Lexicon& lexicon);

// `page` was read from `document` last, `seen` is what layout makes of it. Nothing if no other
// letters make more of its words known.
std::optional<LaidOut> mend_mistakes(PdfPages& document, const GlyphPage& page, const LaidOut& seen,
                                     bool hidden, const language::Lexicon& lexicon);

// The page with what other pages told of the codes of its fonts; nothing if they told none.
std::optional<LaidOut> take_renamed(PdfPages& document, const GlyphPage& page, const LaidOut& seen,
                                    bool hidden);

// A page whose maps call lam-alefs lam: nothing if none does, or if words speak against it.
std::optional<LaidOut> mend_lam_alefs(PdfPages& document, const GlyphPage& page,
                                      const LaidOut& seen, bool hidden,
                                      const language::Lexicon& lexicon);

}  // namespace bazyab::job
