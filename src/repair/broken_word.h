// Words that a line break has cut in two: converters that count no letters break lines anywhere.
//
// Saw: "خو" at the end of a line and "اهد" at the head of the next. Does: tells such a pair by the
// words alone: together they are a known word, and far more often so than chance would bring the
// two parts, as words, side by side. Exceptions: lines that end or begin with a mark; parts that
// may well be two words (بر + گزار), or that a ZWNJ stands between (آسیب + دیدگی).
#pragma once

#include <string_view>

#include "language/lexicon.h"

namespace bazyab::repair {

// True if the last word of `line` goes on in the first of `next`.
bool is_broken_word(std::u32string_view line, std::u32string_view next,
                    const language::Lexicon& lexicon);

}  // namespace bazyab::repair
