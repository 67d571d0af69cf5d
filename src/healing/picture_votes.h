// What the codes of a page stand for, by what OCR has read where they are drawn.
//
// A word of the text layer and a word that was read cover the same place; letter by letter they
// vote for what each code of a font stands for. One misread letter is outvoted by the other uses of
// its code. Words of which all codes but a few are known then tell ligatures.
#pragma once

#include <map>
#include <span>
#include <string>
#include <vector>

#include "core/page_facts.h"
#include "core/text.h"
#include "healing/font_letters.h"

namespace bazyab::healing {

struct PictureVotes {
  // Each as Claim::drawn; codes whose votes are few or divided are left out.
  std::vector<CodeChange> changes;
  // What at least two uses say of a code, changed or not: letters and digits.
  std::map<FontCode, std::u32string> sure;
};

// `text` is the text layer, `read` what OCR made of the same page with its lines
// (layout::preview_lines), `known` what other pages told of codes. Where the map mostly says what
// was read, codes that it gives a letter keep it; a sign that was read as letters does not.
PictureVotes vote_by_picture(const PageFacts& text, const PageFacts& read,
                             std::span<const Text> read_lines,
                             const std::map<FontCode, std::u32string>& known);

}  // namespace bazyab::healing
