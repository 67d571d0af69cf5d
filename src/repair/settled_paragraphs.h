// Paragraphs that a second reading of what comes of them would find again.
//
// Joined lines are longer than those that were wrapped, and a break that stays is one of a shorter
// text: what was a line among many may be a headline or the end of a paragraph now. So the result
// is read again until nothing changes.
#pragma once

#include <string_view>
#include <vector>

#include "repair/paragraphs.h"

namespace bazyab::repair {

// What stands behind `letters` where a line is joined to them.
std::u32string_view break_for(std::u32string_view letters, Join join);

// find_paragraphs, settled: of lines whose width is `wrap`, in a text that had `before` so far.
std::vector<PlainParagraph> settled_paragraphs(const std::vector<PlainLine>& lines, WrapWidth wrap,
                                               WrapWidth before, const WordGoesOn& word_goes_on);

}  // namespace bazyab::repair
