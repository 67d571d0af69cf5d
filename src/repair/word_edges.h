// Words that a space has cut, or that run together, in texts that show such damage all over.
//
// Saw: "ته ران" and "بودکه" in a text where words beyond doubt are cut or run together at some
// rate. Does: weighs both readings as drawn word by word, known words by their counts and by how
// often they were met behind the word before them, others by their letters, against that rate; of
// all ways to cut a run of letters each place has the sum of its chances. Exceptions: a text
// without such damage is left alone; nothing is cut in one that has lost its ZWNJ, where two words
// may have been one; endings (ها, ام) are cut from no word and joined to none that may stand before
// them, since authors write them as they please.
#pragma once

#include <vector>

#include "core/text.h"
#include "language/lexicon.h"
#include "repair/edit.h"
#include "repair/habit.h"
#include "repair/word_memory.h"

namespace bazyab::repair {

// Confidence is the chance of the change, put right (repair/confidence.h). `memory` is of this
// lexicon; it makes no difference to what is proposed.
std::vector<Proposal> propose_word_edges(const Text& text, const language::Lexicon& lexicon,
                                         const Habit& habit, WordMemory& memory);

}  // namespace bazyab::repair
