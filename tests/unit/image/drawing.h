// Pictures made for tests, and files of them.
#pragma once

#include <array>
#include <string>

#include "core/picture.h"
#include "image/pix.h"

namespace bazyab::test {

// White, with rows of black blocks, `height` pixels high, like letters of a page of text.
Picture page_of_blocks(int width, int height, int letter_height);

// The same picture turned clockwise around its middle.
Picture turned(const Picture& picture, double degrees);

// The bytes of a file; `format` is one of Leptonica's IFF_ constants.
std::string encode(Pix* pix, int format);

// A JPEG of one colour as Adobe's programs write CMYK: 255 is no ink.
std::string cmyk_jpeg(int width, int height, std::array<unsigned char, 4> colour);

}  // namespace bazyab::test
