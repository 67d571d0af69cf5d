// Words of plain text whose boundaries were lost: ZWNJ deleted or spaced, words split or glued.
//
// Every boundary between letters, and every single space between words, is weighed by the language
// and by the habit of the text; line breaks are kept. In a text that has lost no ZWNJ
// (Habit::keeps_zwnj) words that are known as they stand are its author's way of writing (کتابها)
// and stay, unless `style` is apart.
#pragma once

#include <vector>

#include "core/text.h"
#include "language/boundary_decoder.h"
#include "repair/edit.h"
#include "repair/habit.h"
#include "repair/options.h"

namespace bazyab::repair {

// Confidence is the probability of the change.
std::vector<Proposal> propose_boundaries(const Text& text, const RepairOptions& options,
                                         language::BoundaryDecoder& decoder, const Habit& habit);

}  // namespace bazyab::repair
