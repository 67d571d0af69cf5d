// Signs that a reader cannot see: removed, or read as the ZWNJ that they stand for.
//
// Saw: bidi marks and embeddings around every run (pdftotext), U+FEFF in mid-text, NUL, zero-width
// spaces, private-use codes of symbol fonts, tatweel that justifies a line (also with spaces among
// it: "راه ـی", "ک ـ ـ ـه"), the optional hyphen of word processors (U+00AD, U+001F, U+00AC) that
// Persian typists use as ZWNJ, doubled ZWNJ. Does: removes them; between two letters of Arabic
// script the optional hyphens become one ZWNJ (or nothing, after a letter that does not join); ZWNJ
// beside white space or another ZWNJ goes. Exceptions: white space stays (U+001F is none here); ZWJ
// stays where it shows a form at the end of a word (ه‍.ش) and between symbols; tatweel stays
// where it joins nothing (a dash, «ـ», after a letter that does not join), and one of a run stays
// at the end of a word (هـ.ش).
#pragma once

#include <vector>

#include "core/text.h"
#include "repair/edit.h"

namespace bazyab::repair {

// True for signs that never stay: they count for nothing in a line.
bool is_removed_sign(char32_t letter);

std::vector<Proposal> propose_controls(const Text& text);

}  // namespace bazyab::repair
