// A page's items beside the glyphs that they were made of, for people who look for the cause of a
// wrong line.
#pragma once

#include "core/document_facts.h"
#include "core/glyph.h"
#include "core/page_facts.h"
#include "core/seen_page.h"

namespace bazyab::layout {

// `drawn` is the page that `facts` was made of; one without glyphs for what OCR read. Each glyph of
// it is in the result once: as the item that it became, or among those set aside.
SeenPage seen_page(const PageFacts& facts, const GlyphPage& drawn, const DocumentFacts& document);

}  // namespace bazyab::layout
