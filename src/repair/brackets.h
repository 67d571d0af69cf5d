// Brackets turned round.
//
// Saw: extractors that give the shapes of a right-to-left line: "»متن«" for «متن», ")متن(" for
// (متن). Does: mirrors all guillemets of a paragraph, or all parentheses, if they come in pairs of
// which each closes first and opens last, with Persian letters between (Latin ones and digits where
// white space is outside of the pair and none inside) and none of them inside another. Exceptions:
// a paragraph where one pair stands right is left alone, and so is one where white space is inside
// a pair and none outside: "نام) لقب (نام".
#pragma once

#include <vector>

#include "core/text.h"
#include "repair/edit.h"

namespace bazyab::repair {

std::vector<Proposal> propose_turned_brackets(const Text& text);

}  // namespace bazyab::repair
