// Glyphs that are nothing but dots: how many they are, and where.
#pragma once

#include <optional>
#include <string_view>

#include "core/font_maps.h"

namespace bazyab::healing {

// How a glyph that is nothing but dots draws them.
struct DotsDrawn {
  int count = 0;
  float x = 0, y = 0;              // their middle from the pen, em
  std::optional<bool> above = {};  // where the map tells it
};

// True of a symbol for the dots of letters.
bool are_named_dots(std::u32string_view said);
// What such a symbol tells.
DotsDrawn named_dots(char32_t symbol);

// By their outlines; nullopt if it is something else.
std::optional<DotsDrawn> dots_drawn(const Sketch& sketch);

}  // namespace bazyab::healing
