// Lam-alef turned round: extractors that reverse a line letter by letter reverse the two letters of
// the ligature once too often.
//
// Saw: کامال for کاملا, تبادالت for تبادلات, االن for الان, اآلن for الآن, اسالمی for اسلامی.
// Does: in a word that the lexicon does not know, turns one or more ال (اَ with madda or hamza too)
// into لا where that makes a known word, or a known word with a plural, possessive or verbal
// ending; a tanwin on ل at the end of a word (مثالً) tells it by itself. Exceptions: ال at the head
// of a word is the article unless the other reading is a common word (الزم), and that of الله
// stays; a known word, with an ending or the article or without, stays (حال, سال, مالی), unless the
// other reading is 200 times as frequent and the word itself was counted five times at most (1,000
// times in a text with its share of لا). A form that was never met counts little, however frequent
// its stem. Where unknown words show that a share of all لا is turned
// (Habit::share_of_turned_lam_alef), four times as frequent as that share makes up for is enough;
// where the text has no لا at all, though it is long enough to need some (Habit::turns_lam_alef),
// four times. Letters of a page that are two glyphs side by side stay (اسالم, a town).
#pragma once

#include <vector>

#include "core/text.h"
#include "language/lexicon.h"
#include "repair/edit.h"
#include "repair/habit.h"

namespace bazyab::repair {

// True for a folded word (repair/folding.h) that is none but for a لا turned round: what tells how
// much of a text is turned.
bool is_plainly_turned_lam_alef(std::u32string_view word, const language::Lexicon& lexicon);

std::vector<Proposal> propose_lam_alef(const Text& text, const language::Lexicon& lexicon,
                                       const Habit& habit);

}  // namespace bazyab::repair
