// A built page read the whole way, as text that a test can compare.
#pragma once

#include <string>
#include <vector>

#include "core/document.h"
#include "core/document_facts.h"
#include "core/glyph.h"
#include "core/page_facts.h"
#include "support/page_builder.h"

namespace bazyab::test {

// What a document of these pages says together.
DocumentFacts facts_of(const std::vector<PageFacts>& pages);

// The blocks of a document of this page alone.
std::vector<Block> blocks_of(const GlyphPage& page);

// UTF-8: lines ended by a line feed, a blank line between blocks, without a last line feed.
std::string text_of(const GlyphPage& page);
std::string text_of(const std::vector<Block>& blocks);

// The text of the page's only line.
Text line_of(const GlyphPage& page);

// The text of all lines in reading order, parted by bars; regions by slashes, tables named.
std::string regions_shown(const GlyphPage& page);

// UTF-8 with names in angle brackets for what cannot be seen.
std::string shown(std::u32string_view letters);

}  // namespace bazyab::test
