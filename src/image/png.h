// PNG files through libpng: keeps the rows that a truncated file has, and stays silent, both unlike
// Leptonica's reader.
#pragma once

#include <string_view>

#include "image/decode.h"

namespace bazyab::image {

// As decode(), without the turn that EXIF asks for.
Decoded decode_png(std::string_view bytes);

}  // namespace bazyab::image
