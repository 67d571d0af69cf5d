// JPEG files through libjpeg: unlike Leptonica's reader this one keeps what a truncated file has,
// unpacks no colour, and stays silent.
#pragma once

#include <string_view>

#include "image/decode.h"

namespace bazyab::image {

// As decode(), without the turn that EXIF asks for.
Decoded decode_jpeg(std::string_view bytes);

}  // namespace bazyab::image
