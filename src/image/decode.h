// Bytes of an image file to a grey picture.
//
// The kind of file is told by its first bytes, never by its name: PNG, JPEG, TIFF (several
// pictures), WebP, BMP and PNM. The header is read first, so that a picture over the limits is
// refused before its pixels are unpacked.
#pragma once

#include <string_view>
#include <vector>

#include "core/error.h"
#include "core/picture.h"

namespace bazyab::image {

// More pixels than this in one picture are refused: a newspaper page at 600 dpi has 120 million.
inline constexpr long long max_pixels = 200'000'000;
// And so is a picture wider or higher than this, whatever its other side is.
inline constexpr int max_side = 60'000;

struct Decoded {
  Picture picture;                // upright: the turn that EXIF asks for is done
  std::vector<Warning> warnings;  // "image-truncated": the part that is there was read
};

// Number of pictures in the file: 1 but for TIFF.
// Throws Error{empty} for no bytes and Error{not_a_document} for what is no image.
int count_pages(std::string_view bytes);

// The picture `page` (from 1). Colour becomes grey, transparent parts white, 16 bits 8.
// Throws Error{empty}, {not_a_document} (no image, or no pixel of it can be read), {too_large}, and
// {usage} for a page that is not there.
Decoded decode(std::string_view bytes, int page = 1);

}  // namespace bazyab::image
