// Boxes drawn over a page, as a PNG: a look at what was seen of it.
#pragma once

#include <cstdint>
#include <span>
#include <string>

#include "core/box.h"
#include "core/picture.h"

namespace bazyab::image {

struct Colour {
  std::uint8_t red = 0, green = 0, blue = 0;
};

struct Outline {
  Box box;  // pixels of the picture; what lies outside of it is not drawn
  Colour colour;
  int thickness = 1;  // pixels, inwards
  std::string label;  // ASCII, in a tab at the upper right corner; may be empty
};

struct LegendEntry {
  Colour colour;
  std::string name;  // ASCII
};

// Pictures larger than this in either direction are made smaller first, their outlines too.
inline constexpr int max_drawing_side = 6000;  // pixels

// The bytes of a PNG: the picture, paler than it is, with the outlines over it in their order, and
// the legend below it. Throws Error{usage} if the pixels are not width * height, Error{internal}
// when memory is short.
std::string draw_outlines(const Picture& picture, std::span<const Outline> outlines,
                          std::span<const LegendEntry> legend);

}  // namespace bazyab::image
