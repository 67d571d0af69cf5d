// What a page counts for the whole document: uses of codes, gaps, brackets, digits, indents.
#pragma once

#include <cstdint>
#include <optional>

#include "core/page_facts.h"

namespace bazyab::layout {

// Fills the counts of `facts` from its lines.
void count_page(PageFacts& facts);

// The least gap, em, that is a space where spaces have no glyphs; nothing where they have: `spaces`
// is the number of these beside `gaps`. Spaces are the gaps beyond the widest empty stretch between
// 0.05 and 0.33 em that has enough gaps above it to be the spaces of a text (one gap in five is
// usual): kerning makes gaps up to 0.13, narrow justified lines spaces from 0.16.
std::optional<float> space_gap_without_glyphs(const GapCounts& gaps, std::uint64_t spaces);

}  // namespace bazyab::layout
