// How likely each word that OCR read is right: of words that say 0.9, nine in ten should be.
//
// A model's confidence of a letter is no probability of a word. That of its least sure letter tells
// right words from wrong ones best; how many of the words that it gives so much were right was counted
// on pages with known text (scripts/reliability --words SET --fit; docs/scans.md has the tables),
// apart for words that the lexicon has, others, numbers and the rest.
#pragma once

#include <string_view>
#include <vector>

#include "core/symbol.h"
#include "language/lexicon.h"

namespace bazyab::repair {

// The chance of a word (with its signs) whose least sure letter says `least`, 0..1.
float word_confidence(std::u32string_view word, float least, const language::Lexicon& lexicon);

// Gives every symbol the confidence of its word. Symbols of a word follow each other.
void believe_words(std::vector<Symbol>& symbols, const language::Lexicon& lexicon);

}  // namespace bazyab::repair
