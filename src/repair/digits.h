// Arabic-Indic digits that stand for Persian ones.
//
// Saw: fonts that draw ۱ with the glyph of ١, so that maps name seven of the ten digits (all but
// ۴ ۵ ۶, which look different) by the other code: ١٧, but ۴۵٦ never. Digits of both kinds in one number.
// Does: writes the look-alikes ٠١٢٣٧٨٩ as ۰۱۲۳۷۸۹ where the document uses ۴ ۵ ۶ and none of ٤ ٥ ٦; on
// pages also where it uses none of the six, since Persian text has Persian digits.
// Exceptions: a document with ٤ ٥ ٦ means its Arabic-Indic digits, unless the number itself has ۴ ۵ ۶;
// plain text without any of the six is left as it was typed.
#pragma once

#include <vector>

#include "core/text.h"
#include "repair/edit.h"
#include "repair/habit.h"

namespace bazyab::repair {

std::vector<Proposal> propose_digits(const Text& text, const Habit& habit);

}  // namespace bazyab::repair
