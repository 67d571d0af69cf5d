// Words of plain text whose boundaries were lost: ZWNJ deleted or spaced, words split or glued.
//
// Every boundary between letters, and every single space between words, is weighed by the language
// and by the habit of the text; line breaks are kept.
#pragma once

#include <string_view>
#include <vector>

#include "core/text.h"
#include "language/boundary_decoder.h"
#include "repair/edit.h"
#include "repair/habit.h"
#include "repair/options.h"

namespace bazyab::repair {

// Counts how often `text` has words that are cut or run together. Only its beginning is read: the
// rate of a few thousand words is well known.
void count_breaks(std::u32string_view text, const language::Lexicon& lexicon, Habit& habit);

// Confidence is the probability of the change.
std::vector<Proposal> propose_boundaries(const Text& text, const RepairOptions& options,
                                         language::BoundaryDecoder& decoder, const Habit& habit);

}  // namespace bazyab::repair
