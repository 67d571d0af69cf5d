// Takes loose dots to the bases that they belong to, and asks the words what both stand for.
#pragma once

#include <vector>

#include "core/glyph.h"
#include "healing/font_letters.h"
#include "job/pdf_pages.h"
#include "language/lexicon.h"

namespace bazyab::job {

// `page` was read from `document` last, and has its dots with their bases then. The changes are
// those of codes that only words tell; of others the maps have the letters in their order. Opens no
// font of a page on which all that is drawn without width is a mark.
std::vector<healing::CodeChange> mend_dots(PdfPages& document, GlyphPage& page,
                                           const language::Lexicon& lexicon);

}  // namespace bazyab::job
