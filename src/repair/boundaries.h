// Words of plain text whose boundaries were lost: ZWNJ deleted or spaced, words split or glued.
//
// Every boundary between letters, and every single space between words, is weighed by the language
// and by the habit of the text; line breaks are kept.
// Where a text has most of its ZWNJ (Habit::has_lost_zwnj), words that are known as they stand are
// its author's way of writing and stay; plurals too that the lexicon does not have, if the author
// joins some (کتابها, Habit::joins_plurals). `style` apart changes them all.
#pragma once

#include <string_view>
#include <vector>

#include "core/text.h"
#include "language/boundary_decoder.h"
#include "repair/edit.h"
#include "repair/habit.h"
#include "repair/options.h"
#include "repair/word_memory.h"

namespace bazyab::repair {

// Counts how often `text` has words that are cut or run together. Only its beginning is read: the
// rate of a few thousand words is well known. Of a broken text all unknown words are counted, those
// of `text` alone.
// `memory` is of this lexicon; it makes no difference.
void count_breaks(std::u32string_view text, const language::Lexicon& lexicon, Habit& habit,
                  WordMemory& memory);

// Confidence is what the model says of itself, put right (repair/confidence.h).
std::vector<Proposal> propose_boundaries(const Text& text, const RepairOptions& options,
                                         language::BoundaryDecoder& decoder, const Habit& habit);

}  // namespace bazyab::repair
