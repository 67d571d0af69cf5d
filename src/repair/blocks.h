// The way in for pages: blocks as layout found them become repaired paragraphs.
#pragma once

#include <vector>

#include "core/document.h"
#include "language/lexicon.h"
#include "repair/edit.h"
#include "repair/habit.h"
#include "repair/healed.h"
#include "repair/options.h"
#include "repair/plain_reader.h"

namespace bazyab::repair {

// Joins the lines of each block and repairs the text that results, block by block and in order.
//
// Lines of a paragraph, headline, caption or furniture are joined by one space (by nothing where a
// line ends in a ZWNJ or a soft hyphen's place); lines of a table, list or poem, and all lines with
// `options.keep_lines`, by "\n". That is what layout says and no repair: undoing the repairs of a
// paragraph gives its lines joined. Origins and boundaries follow where lines have them; the first
// letter of a joined line keeps its boundary.
// `lexicon` may be null: then only rules and the shapes on the page decide. `habit` is the whole
// document's; `healer` knows letters that fonts have lost. Each block gives one paragraph, blocks
// without a letter give none.
std::vector<Paragraph> repair_blocks(std::vector<Block> blocks, const RepairOptions& options,
                                     const language::Lexicon* lexicon, const Habit& habit,
                                     const Healer& healer = {});

// All passes over one text, on top of what `state` records already. `reader` decides the
// boundaries of plain text; it is of this lexicon and may be null.
void repair_text(Repaired& state, const RepairOptions& options, const language::Lexicon* lexicon,
                 const Habit& habit, const Healer& healer = {}, PlainReader* reader = nullptr);

// What a second repair of a text with broken words would do, done at once: `once_repaired` is the
// habit that it would see (Habit::once_repaired), and it is to find nothing.
void settle_text(Repaired& state, const RepairOptions& options, const language::Lexicon* lexicon,
                 const Habit& once_repaired, PlainReader& reader);

}  // namespace bazyab::repair
