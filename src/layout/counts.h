// What a page counts for the whole document: uses of codes, gaps, brackets, digits, indents.
#pragma once

#include "core/page_facts.h"

namespace bazyab::layout {

// Fills the counts of `facts` from its lines.
void count_page(PageFacts& facts);

}  // namespace bazyab::layout
