// Letters that a font's map has lost (U+FFFD) and that were found by the words they stand in.
//
// Which letter a glyph stands for is found elsewhere, over the whole document (healing/); this puts
// it into the text, on record like every change. What was not found stays U+FFFD.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/text.h"
#include "repair/edit.h"

namespace bazyab::repair {

struct Healed {
  std::u32string letters;
  float confidence = 0;  // 0..1
};

// Asks what the glyph that a letter came from stands for; may be empty.
using Healer = std::function<std::optional<Healed>(const Origin&)>;

std::vector<Proposal> propose_healed(const Text& text, const Healer& healer);

}  // namespace bazyab::repair
