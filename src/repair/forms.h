// Presentation forms become letters, and what their shapes say about lost ZWNJ is used at once.
//
// Saw: text layers that hold the shapes the page draws (U+FB50..U+FEFC) instead of letters. A final
// or isolated form of a letter that joins both ways, with the next letter of the same token in its
// initial or isolated form, was written with ZWNJ.
// Does: replaces every form by its letters (NFC), puts the ZWNJ back with evidence `glyph`; text
// that is not in NFC is composed (kind letter). Exceptions: ﷼ ﴾ ﴿ stay; a token whose letters all
// stand isolated tells nothing about ZWNJ.
#pragma once

#include <vector>

#include "core/text.h"
#include "repair/edit.h"

namespace bazyab::repair {

std::vector<Proposal> propose_forms(const Text& text);
std::vector<Proposal> propose_composition(const Text& text);

}  // namespace bazyab::repair
