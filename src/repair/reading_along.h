// The language reads along with OCR: of all that a doubtful word may be by its ink, the words of
// Persian choose.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/doubt.h"
#include "core/symbol.h"
#include "language/lexicon.h"

namespace bazyab::repair {

// Natural logarithm of how likely `letters` (words with single spaces between) are in running
// Persian text, up to what all texts share.
float text_log_probability(std::u32string_view letters, const language::Lexicon& lexicon);

// What the symbols spell: spaces between words, each line ended.
std::u32string text_of(std::span<const Symbol> symbols);

// Puts into `symbols` the reading of each doubt that ink and language together hold likeliest;
// only what the model itself has held possible is ever chosen, so that a name stays where the ink
// is clear. Symbols of a letter that stays keep their boxes, others get boxes between those. Words
// are counted anew. A doubt whose first words do not spell one of its readings is left alone.
// Gives what was changed, in order. Letters in doubt are then as sure as their reading is.
std::vector<Choice> read_along(std::vector<Symbol>& symbols, std::span<const Doubt> doubts,
                               const language::Lexicon& lexicon);

}  // namespace bazyab::repair
