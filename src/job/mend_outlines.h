// Asks for the outlines of codes that no map names, and of those beside them.
#pragma once

#include <span>
#include <vector>

#include "core/page_facts.h"
#include "healing/font_letters.h"
#include "job/pdf_pages.h"

namespace bazyab::job {

struct OutlineMending {
  std::vector<healing::CodeChange> changes;  // of lost codes: healing::Claim::drawn
  std::vector<DotHint> hints;                // for those that stay lost
};

// `page` was read from `document` last, `facts` are what layout made of it with `changes`. Opens no
// font where every code that is seen has a letter.
OutlineMending mend_by_outlines(PdfPages& document, const GlyphPage& page, const PageFacts& facts,
                                std::span<const healing::CodeChange> changes);

}  // namespace bazyab::job
