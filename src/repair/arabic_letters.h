// Arabic yeh and kaf in Persian text.
//
// Saw: ي ك ى from Arabic keyboards and old fonts, all through a text or mixed with ی ک.
// Does: writes ی ک. The passage decides: a sentence, or a quotation inside one. It is Persian if it
// has a letter that only Persian has (گ چ پ ژ ی ک), a Persian function word, or, with a lexicon,
// mostly words that the lexicon knows; a passage that shows none of this goes with its paragraph.
// Exceptions: a passage whose words carry harakat, and one of Arabic words (الـ, ة, إ) without a
// Persian sign, keep their letters. ى stays where the text has no ي and ك and ends more words in ی
// than in ى: then it is meant (رأى, موسى). A single tanwin or shadda (مثلاً) is no harakat.
#pragma once

#include <vector>

#include "core/text.h"
#include "language/lexicon.h"
#include "repair/edit.h"
#include "repair/habit.h"

namespace bazyab::repair {

// `lexicon` may be null; `habit` is that of the whole text.
std::vector<Proposal> propose_persian_letters(const Text& text, const language::Lexicon* lexicon,
                                              const Habit& habit);

}  // namespace bazyab::repair
