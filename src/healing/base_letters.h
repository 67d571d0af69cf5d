// Which letters bases with loose dots stand for: dots leave a few, words choose.
//
// A base is of one or two families of letters (letter_dots.h), whatever its dots are: all words in
// which it stands say together of which, and the dots then leave hardly a choice.
#pragma once

#include <span>
#include <vector>

#include "core/page_facts.h"
#include "core/text.h"
#include "healing/font_letters.h"
#include "healing/loose_dots.h"
#include "language/lexicon.h"

namespace bazyab::healing {

// `lines` are those of `facts`, in which the codes of `bases` are lost. One change for each code
// whose letters are told, as Claim::drawn; the others are left out.
std::vector<CodeChange> tell_base_letters(const PageFacts& facts, std::span<const Text> lines,
                                          std::span<const DottedBase> bases,
                                          const language::Lexicon& lexicon);

}  // namespace bazyab::healing
