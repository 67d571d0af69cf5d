// Letters that a font's map has lost or got wrong, on record like every change.
//
// Which letter a glyph stands for is found elsewhere, over the whole document (healing/); this puts
// it into the text. There are two sorts: letters that are still lost there (U+FFFD), and letters
// that stand in the text already, since layout had to know them: of these the text is first given
// back what the map said, so that undoing the repairs leads to what the file has. What was not
// found stays U+FFFD.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/text.h"
#include "repair/edit.h"
#include "repair/word_record.h"

namespace bazyab::repair {

struct Healed {
  std::u32string letters;
  float confidence = 0;  // 0..1
};

struct Mended {
  std::u32string said;  // by the map; empty if it said nothing
  std::u32string letters;
  float confidence = 0;  // 0..1
};

// Both functions are asked what the glyph stands for that a letter came from, and may be empty.
struct Healer {
  std::function<std::optional<Healed>(const Origin&)> lost;
  std::function<std::optional<Mended>(const Origin&)> mended;
  const WordRecord* words = nullptr;  // of OCR's words that were read otherwise; may be null
};

// Puts what the maps said in place of mended letters; U+FFFD where they said nothing.
void recall_maps(Text& text, const Healer& healer);

std::vector<Proposal> propose_healed(const Text& text, const Healer& healer);

}  // namespace bazyab::repair
