// Lam-alef that has lost its alef: fonts whose map names the ligature لا by its first letter.
//
// Saw: اطلعات for اطلاعات, کلسیک for کلاسیک, تلش for تلاش, in every word of a document.
// Does: where a document long enough to need some لا has none at all (Habit::turns_lam_alef), puts the
// alef behind the ل of a word that the lexicon does not know and knows so, alone or with one other.
// Exceptions: words that are known as they stand, and readings that are rare words themselves.
#pragma once

#include <vector>

#include "core/text.h"
#include "language/lexicon.h"
#include "repair/edit.h"
#include "repair/habit.h"

namespace bazyab::repair {

std::vector<Proposal> propose_lost_alef(const Text& text, const language::Lexicon& lexicon,
                                        const Habit& habit);

}  // namespace bazyab::repair
