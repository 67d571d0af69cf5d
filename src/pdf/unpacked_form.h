// Forms unpacked before Poppler reads them, as PageContent does it for pages.
//
// Private to pdf/: it is about Poppler's objects.
#pragma once

#include <poppler/Object.h>

class Gfx;
class XRef;

namespace bazyab::pdf {

// Draws the form `id` as if Poppler had met it where `gfx` is. Poppler asks the device about the
// form once more, under no number of the file, and that time has to be told to draw it by itself.
void draw_unpacked_form(Gfx& gfx, XRef& file, Ref id);

}  // namespace bazyab::pdf
