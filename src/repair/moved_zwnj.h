// ZWNJ that stands a letter beside its place.
//
// Saw: م‌یرود and میر‌ود for می‌رود, کتابه‌ا for کتاب‌ها: typists
// and converters that put the sign before the wrong letter. Does: in a word whose parts are none as
// the ZWNJ cuts it, moves each ZWNJ over the letter before or behind it where that makes parts that
// the lexicon knows, or an ending or prefix of verbs. Exceptions: words that the lexicon spells so,
// and words whose parts are no better after the move.
#pragma once

#include <vector>

#include "core/text.h"
#include "language/lexicon.h"
#include "repair/edit.h"
#include "repair/word_memory.h"

namespace bazyab::repair {

// `memory` is of this lexicon and may be null; it makes no difference to what is proposed.
std::vector<Proposal> propose_moved_zwnj(const Text& text, const language::Lexicon& lexicon,
                                         WordMemory* memory = nullptr);

}  // namespace bazyab::repair
