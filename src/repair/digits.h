// Arabic-Indic digits that stand for Persian ones.
//
// Saw: fonts that draw ۱ and ١ with one glyph, so that maps name it by the lower code, the Arabic
// one: ١٧ beside ۴۵, and in fonts that draw ۴ for ٤ as well, ٤٥. Digits of both kinds in one
// number. Does: writes the look-alikes ٠١٢٣٧٨٩ as ۰۱۲۳۷۸۹ where the document uses ۴ ۵ ۶ and none of
// ٤ ٥ ٦, and in numbers that have ۴ ۵ ۶ themselves. On pages of Persian text, and in text
// that came from one as presentation forms, whose codes are the map's and not the author's, writes
// all ten so where the document has none of ۴ ۵ ۶. Exceptions:
// plain text with ٤ ٥ ٦ means its Arabic-Indic digits, and without any of the six it is left as it
// was typed.
#pragma once

#include <vector>

#include "core/text.h"
#include "repair/edit.h"
#include "repair/habit.h"

namespace bazyab::repair {

std::vector<Proposal> propose_digits(const Text& text, const Habit& habit);

}  // namespace bazyab::repair
