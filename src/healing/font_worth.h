// What the map of each font of a page is worth: for people who look into a file.
#pragma once

#include <span>
#include <vector>

#include "core/page_facts.h"
#include "core/survey.h"
#include "language/lexicon.h"

namespace bazyab::healing {

// One for each of `facts.fonts`; `lines` are layout::preview_lines of `facts`.
std::vector<FontWorth> font_worths(const PageFacts& facts, std::span<const Text> lines,
                                   const language::Lexicon& lexicon);

}  // namespace bazyab::healing
