// What kind of image file bytes are, by their signature alone.
//
// A target of its own: the program asks this of every input, and must not link Leptonica for it.
#pragma once

#include <cstdint>
#include <string_view>

namespace bazyab::image {

enum class Kind : std::uint8_t { none, png, jpeg, tiff, webp, bmp, pnm };

// The first 32 bytes are enough.
Kind kind_of(std::string_view bytes);

}  // namespace bazyab::image
