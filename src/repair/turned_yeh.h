// می and لی turned round: fonts draw them as one glyph at the end of a joined stretch, and extractors
// that reverse a line letter by letter reverse the two letters once too often.
//
// Saw: یم for می, alone and before a ZWNJ; عامیل for عاملی, عیل for علی. Does: turns یم where it is a
// word or the first part of one and a word follows it; یم behind a letter that does not join and یل at the end of a
// word that the lexicon does not know, if it knows the other reading well. Exceptions: known words
// (دلیل, خواهیم), with an ending or without.
#pragma once

#include <vector>

#include "core/text.h"
#include "language/lexicon.h"
#include "repair/edit.h"

namespace bazyab::repair {

std::vector<Proposal> propose_turned_yeh(const Text& text, const language::Lexicon& lexicon);

}  // namespace bazyab::repair
