// Pictures that stand in the operators themselves, for who does not draw them.
//
// Private to pdf/: it includes Poppler's internal headers.
#pragma once

class GfxImageColorMap;
class Stream;

namespace bazyab::pdf {

// Reads the data, as what comes behind it has to be found, and no further than there is any:
// Poppler itself asks for each byte that the picture's size calls for.
void skip_inline_picture(Stream& stream, int width, int height, const GfxImageColorMap& colors);
void skip_inline_mask(Stream& stream, int width, int height);

}  // namespace bazyab::pdf
