// Pictures that stand in the operators themselves.
//
// Private to pdf/: it includes Poppler's internal headers.
#pragma once

#include <cstddef>
#include <span>

class GfxImageColorMap;
class Stream;

namespace bazyab::pdf {

// For who does not draw them. Reads the data, as what comes behind it has to be found, and no
// further than there is any: Poppler itself asks for each byte that the picture's size calls for.
void skip_inline_picture(Stream& stream, int width, int height, const GfxImageColorMap& colors);
void skip_inline_mask(Stream& stream, int width, int height);

// Where text alone is wanted Poppler asks no device. Blanks the pictures in `operators` that go
// beyond so many pixels by what they say of themselves, 64 million at the most, and gives how many
// the others have.
std::size_t blank_large_pictures(std::span<unsigned char> operators, std::size_t room);

}  // namespace bazyab::pdf
