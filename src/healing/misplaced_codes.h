// Codes that a map calls Latin letters or digits though they stand inside of Persian words.
//
// A map that was broken on the way (rewritten by another program) keeps some letters and names
// others at random. No other map of the font need say better: such letters are lost, and the words
// they stand in have to tell them (lost_letters.h).
#pragma once

#include <vector>

#include "core/page_facts.h"
#include "healing/font_letters.h"

namespace bazyab::healing {

// For pages that are no good Persian as they are. All Latin letters and digits of a font of Arabic
// letters whose map is so broken: at least three of them, and more than half, stand in words with
// Arabic letters mostly, and such words are far more than words that are all Latin. Each as
// Claim::lost.
// Of a page with three digits that stand in words, two of which letters follow (or with two alone
// that do so often), also those digits, signs that open words, and letters of Latin-1 alone: what a
// map becomes whose high bytes were dropped or added to the low ones.
std::vector<CodeChange> misplaced_codes(const PageFacts& page);

}  // namespace bazyab::healing
