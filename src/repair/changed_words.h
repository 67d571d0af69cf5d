// Words of OCR that the language has read otherwise, on record like every change.
//
// Layout needs the words that were chosen, so the text has them already: it is first given back
// what OCR alone had read, and the choice is then proposed. Where a text has not got the whole of
// the words, as the record knows them, it stays as it is.
#pragma once

#include <vector>

#include "core/text.h"
#include "repair/edit.h"
#include "repair/word_record.h"

namespace bazyab::repair {

void recall_words(Text& text, const WordRecord& record);

// For a text after recall_words.
std::vector<Proposal> propose_words(const Text& text, const WordRecord& record);

}  // namespace bazyab::repair
