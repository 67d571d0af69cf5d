// Glyphs of a page as items: one a letter or ligature, with the letters that it stands for.
//
// Here the file's ways to name a letter become one: maps, presentation forms, ActualText, marks
// that are glyphs of their own. Positions decide nothing yet.
#pragma once

#include <string>
#include <vector>

#include "core/glyph.h"
#include "core/page_facts.h"

namespace bazyab::layout {

// An item with what is needed only until lines are made.
struct PlacedItem {
  Item item;  // box and baseline in the upright frame of `turn`
  std::uint8_t turn = 0;
  bool slanted = false;
};

struct Items {
  std::vector<PlacedItem> placed;  // in the order of drawing
  std::u32string letters;          // what Item::letters point into
  std::uint32_t hidden_letters = 0;
};

// Invisible text (render mode 3) is taken only with `take_invisible`, for pages that have no other:
// the text layer of a scan. What lies outside of the page is never taken.
Items items_of(const GlyphPage& page, bool take_invisible);

}  // namespace bazyab::layout
