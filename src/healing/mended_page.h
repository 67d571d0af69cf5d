// A page whose glyphs say what other maps give for them, and whether that is better Persian.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/glyph.h"
#include "core/page_facts.h"
#include "healing/font_letters.h"
#include "language/lexicon.h"

namespace bazyab::healing {

// Puts the letters of `changes` (each code of a font once) in place of those of the map.
void apply_changes(GlyphPage& page, std::span<const CodeChange> changes);

// Adds `newer` to `changes`, or puts it in place of what they say of the same code; what the map of
// the page said stays.
void put_changes(std::vector<CodeChange>& changes, std::span<const CodeChange> newer);

// A run of text names brackets as they are meant, a font as they are drawn. Two codes of a font are
// no one bracket: where the font names its partner in `known`, that of a run in `found` is turned.
void turn_named_twice(std::span<const CodeChange> known, std::vector<CodeChange>& found);

// Writes down in `facts` which codes say something else than their map did, for the repairs.
void note_changes(PageFacts& facts, std::span<const CodeChange> changes);

// How Persian the words are in which codes of `changes` stand (language::score_text), for each of
// the page's fonts; none where no word has a letter. `lines` are those of `facts`.
std::vector<std::optional<double>> score_fonts(const PageFacts& facts, std::span<const Text> lines,
                                               std::span<const CodeChange> changes,
                                               const language::Lexicon& lexicon);

}  // namespace bazyab::healing
