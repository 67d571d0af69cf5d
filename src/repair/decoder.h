// The decoder: weighs what was seen between letters against the language, word by word.
//
// In each word it decides for every boundary between letters that would join: nothing, or ZWNJ.
// Boundaries with white space are kept. Only readings that leave no doubt are proposed.
#pragma once

#include <vector>

#include "core/text.h"
#include "language/lexicon.h"
#include "repair/edit.h"
#include "repair/habit.h"
#include "repair/options.h"

namespace bazyab::repair {

// ZWNJ to give back in `text`, from its boundaries if it has any and from `lexicon` if it is not
// null. Evidence is glyph, lexicon (the letters together are no word) or habit (they are one, but
// the text has lost its ZWNJ); confidence is the probability of the reading against the text as it
// is.
std::vector<Proposal> propose_zwnj(const Text& text, const RepairOptions& options,
                                   const language::Lexicon* lexicon, const Habit& habit);

}  // namespace bazyab::repair
