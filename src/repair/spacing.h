// White space around punctuation.
//
// Saw: "متن ، متن", "متن ،متن" (marks swapped with their space), "( متن )", "متن،متن", runs of
// spaces, no-break spaces, spaces at line ends.
// Does: no space before ، . ؛ : ؟ ! ) » nor after ( « ; one space after ، ؛ ؟ ! where a letter
// follows, and after . and : where their space stood before them, or, in plain text, where words of
// two letters and more stand on both sides; runs of white space become one
// space (a tab where the run has one); none at the ends of lines.
// Exceptions: what stands between two Latin letters or ASCII digits; ASCII marks with a digit or a
// Latin letter right after them (.5, .NET, :8080); : between digits (12 : 30); dots in a row
// (ellipsis, leaders); brackets that have no partner in the text, since they may be turned round;
// abbreviations (ق.م) get no space.
#pragma once

#include <vector>

#include "core/text.h"
#include "repair/edit.h"

namespace bazyab::repair {

std::vector<Proposal> propose_spacing(const Text& text);

}  // namespace bazyab::repair
