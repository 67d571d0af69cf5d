// Forms that text has and no list: those that affixes build from a word that a list has.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>

#include "language/word_table.h"

namespace bazyab::language {

using WordCounts = std::unordered_map<std::u32string, std::uint32_t>;

// Adds the words of `counts` that affixes build from words of the table: behind or before a ZWNJ
// (کتاب‌های, بی‌کتاب), or an ending without one (مشکلشان) of a word that the text has often
// enough.
void add_forms(const WordCounts& counts, WordTable& words);

}  // namespace bazyab::language
