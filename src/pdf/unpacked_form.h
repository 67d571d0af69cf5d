// Forms unpacked before Poppler reads them, as PageContent does it for pages.
//
// Private to pdf/: it is about Poppler's objects.
#pragma once

#include <poppler/Object.h>

#include <cstddef>
#include <vector>

class Gfx;
class XRef;

namespace bazyab::pdf {

// A form that is to be drawn: as the file has it, and what it holds.
struct UnpackedForm {
  Object object;
  std::vector<unsigned char> bytes;
  bool too_large = false;  // unpacks to over 100 MB

  Dict* resources();  // null: it has none
 private:
  Object resources_;
};

UnpackedForm unpack_form(XRef& file, Ref id);

// Draws the form as if Poppler had met it where `gfx` is. Poppler asks the device about the form
// once more, under no number of the file, and that time has to be told to draw it by itself.
void draw_unpacked_form(Gfx& gfx, XRef& file, UnpackedForm& form);

}  // namespace bazyab::pdf
