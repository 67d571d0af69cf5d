// The limits on the size of a picture.
#pragma once

namespace bazyab::image {

// Throws Error{too_large} over max_pixels or max_side, Error{not_a_document} for no pixel at all.
void check_size(long long width, long long height);

// `dpi` if a scanner or a program can have meant it, otherwise 0: files say 1 or 72 when they know
// nothing, and worse.
int believable_dpi(int dpi);

}  // namespace bazyab::image
