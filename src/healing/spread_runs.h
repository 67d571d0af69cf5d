// Maps that give the text of a whole run to one of its glyphs and nothing to the others.
//
// A program that asks its shaper for clusters and gets them wrong writes such: the code that came
// first has a line of text, those beside it are empty. The text is right, and so are the glyphs: as
// words of the run and words of the line are as many, each letter finds its glyph. What a code
// stands for is then asked of all words in which it was drawn (expectation maximisation, as for
// letters and sounds of a dictionary of pronunciations).
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "core/glyph.h"
#include "healing/font_letters.h"

namespace bazyab::healing {

// True if a code of `font` has more text than a glyph can draw, beside codes that have none.
bool has_runs(const DoubtedFont& font);

// Letters for the codes of `page` that its map gives no text or a run of it (Claim::spread); those
// of the latter that nothing was found for are lost. A run is looked for where its code is drawn
// first, on the first page that draws it. `blank` are the codes (with their font) that draw no ink,
// `marks` those that are told to be marks of vowels, `known` those whose letters pages before have
// told.
std::vector<CodeChange> spread_runs(const GlyphPage& page, const std::set<FontCode>& blank,
                                    const std::set<FontCode>& marks,
                                    std::map<FontCode, std::u32string> known);

}  // namespace bazyab::healing
