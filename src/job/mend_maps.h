// Asks the fonts of a page for their other maps where its text gives reason to, and takes what
// makes it better Persian.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
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
// The same for a page that layout has seen with other changes.
LaidOut lay_out(GlyphPage page, std::span<const healing::CodeChange> changes, bool hidden,
                const LaidOut& seen);

// What the fonts of a page say otherwise than their maps.
struct FontClaims {
  std::vector<healing::CodeChange> changes;
  bool all_asked = false;             // every font that has a file was in doubt
  bool runs = false;                  // some maps may have runs of text (healing::has_runs)
  std::set<healing::FontCode> blank;  // then, the codes that draw no ink
};
FontClaims ask_fonts(PdfPages& document, const GlyphPage& page, bool doubt_all);

// `page` was read from `document` last; `seen` is what layout made of it (of its invisible text if
// `hidden`), `changes` what ask_fonts says, `doubt_all` whether the text gave it reason to doubt
// every font. Nothing if the maps stay as they were seen, else the page as it is with the maps that
// were believed.
std::optional<LaidOut> mend_maps(PdfPages& document, const GlyphPage& page, const LaidOut& seen,
                                 bool hidden, std::vector<healing::CodeChange> changes,
                                 bool doubt_all, const language::Lexicon& lexicon);
// The last part of it, for a page whose other changes are in `seen` already: codes that no map
// names, told by how they are drawn.
std::optional<LaidOut> mend_drawn(PdfPages& document, const GlyphPage& page, const LaidOut& seen,
                                  bool hidden);

// Codes to which the map gives runs of text, or none where another has the run; `claims` is what
// ask_fonts said. What is found is used on the pages that follow. Nothing if nothing is found.
std::optional<LaidOut> mend_runs(PdfPages& document, const GlyphPage& page, const LaidOut& seen,
                                 bool hidden, const std::set<healing::FontCode>& blank);

// A page that was laid out as `layer`, with what OCR read of it as a further witness: nothing if
// that tells nothing new.
struct PictureMending {
  LaidOut page;
  std::map<PdfPages::FontCode, std::u32string> sure;  // for PdfPages::read_codes, if it is taken
};
std::optional<PictureMending> mend_by_picture(PdfPages& document, const GlyphPage& page,
                                              const LaidOut& layer, const LaidOut& read);

}  // namespace bazyab::job
