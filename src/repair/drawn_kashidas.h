// Kashidas of a justified line that came out as a digit: the font's map names their glyph so.
//
// Saw: "نماد ⟨77⟩های ف ⟨77⟩والد ش⟨7 7⟩ش" (⟨⟩: an embedded left-to-right run): one ASCII digit,
// alone or repeated, before a letter and behind one that would join it, a space before it or none.
// Does: takes them out with the space before them, where the text has at least three such runs of
// one digit. Exceptions: other numbers; runs that a space follows; letters that do not join.
#pragma once

#include <vector>

#include "core/text.h"
#include "repair/edit.h"

namespace bazyab::repair {

std::vector<Proposal> propose_drawn_kashidas(const Text& text);

}  // namespace bazyab::repair
