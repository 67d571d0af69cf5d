// می and لی turned round: fonts draw them as one glyph at the end of a joined stretch, and
// extractors that reverse a line letter by letter reverse the two letters once too often.
//
// Saw: یم for می, alone and before a ZWNJ; عامیل for عاملی, عیل for علی. Does: turns یم where it is
// a word or the first part of one and a word follows it; یل at the end of a word that the lexicon
// does not know, if it knows the other reading well; and, in a text that has یم for می, یم behind a
// letter that does not join, but behind no ZWNJ (می‌بریم). Exceptions: known words (دلیل,
// خواهیم), unless the other reading is overwhelmingly more frequent, or as much more as the share
// of turned words in the text asks for; یم that a space has cut off its verb (گرفت یم).
#pragma once

#include <vector>

#include "core/text.h"
#include "language/lexicon.h"
#include "repair/edit.h"
#include "repair/habit.h"

namespace bazyab::repair {

// True for a folded word (repair/folding.h) that ends in یل and is none but for a لی turned round.
bool is_plainly_turned_lam_yeh(std::u32string_view word, const language::Lexicon& lexicon);

// True if the یم at `at`, a word of its own, is the end of the verb before it (گرفت یم) and not می
// of the one behind.
bool is_cut_off(std::u32string_view text, std::size_t at, const language::Lexicon& lexicon);

std::vector<Proposal> propose_turned_yeh(const Text& text, const language::Lexicon& lexicon,
                                         const Habit& habit);

}  // namespace bazyab::repair
