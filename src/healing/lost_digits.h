// Digits that no map names, told by those that are missing and by the numbers that they stand in.
//
// A font that draws some digits otherwise for a language has glyphs for them that no map of it
// names. Each stands for a digit that no other code of the font does. Which one, hours, days and
// years tell: no clock shows 18:75, and hardly any year is 1700.
#pragma once

#include <vector>

#include "core/page_facts.h"
#include "healing/font_letters.h"

namespace bazyab::healing {

// Lost codes that stand in numbers only, each with the digit that it draws (Claim::drawn). Those
// that nothing tells are left out.
std::vector<CodeChange> lost_digits(const PageFacts& page);

}  // namespace bazyab::healing
