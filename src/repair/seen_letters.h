// What is put right in a window of plain text before its lines are looked at: changes that keep the
// length, so that every place is where it was.
//
// Saw: ZWNJ for every space, from fonts that draw both with one glyph whose map names the ZWNJ;
// lines in visual order (visual_order.h). Does: writes spaces for ZWNJ between letters where a
// window has at least ten of them and four times as many as spaces; turns the lines.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/repair.h"
#include "language/lexicon.h"
#include "repair/options.h"

namespace bazyab::repair {

struct SeenLetters {
  std::u32string letters;
  std::vector<Repair> repairs;  // against the letters that were read
};

SeenLetters see_letters(std::u32string_view read, const RepairOptions& options,
                        const language::Lexicon* lexicon);

}  // namespace bazyab::repair
