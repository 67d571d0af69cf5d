// Leptonica's picture with an owner. Seen only by the sources of this room.
#pragma once

#include <memory>

#include "core/picture.h"

struct Pix;
struct Boxa;

namespace bazyab::image {

struct PixDeleter {
  void operator()(Pix* pix) const;
};
using PixPtr = std::unique_ptr<Pix, PixDeleter>;

struct BoxaDeleter {
  void operator()(Boxa* boxes) const;
};
using BoxaPtr = std::unique_ptr<Boxa, BoxaDeleter>;

// Takes what a function of Leptonica gave; throws Error{internal} for a null pointer, which such
// functions give when memory is short or an argument is wrong.
PixPtr own(Pix* pix, const char* what);

// An 8-bit grey Pix with the pixels of `picture`, and back.
PixPtr to_pix(const Picture& picture);
Picture to_picture(Pix* grey);

// Leptonica reports to standard error by default; what matters comes back as Error or Warning.
void silence_leptonica();

}  // namespace bazyab::image
