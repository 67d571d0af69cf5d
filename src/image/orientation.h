// How a camera held the picture: the orientation tag of EXIF.
#pragma once

#include <string_view>

namespace bazyab::image {

// The tag's value, 1 (upright) to 8, as EXIF 2.32 (table 6) numbers them; 1 if there is none.
// Looks where JPEG (APP1), PNG (eXIf) and WebP (EXIF chunk) keep it. TIFF's own tag is not looked
// at: the TIFF decoder follows it.
int exif_orientation(std::string_view bytes);

}  // namespace bazyab::image
