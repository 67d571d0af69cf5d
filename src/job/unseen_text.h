// Text that a page draws and no reader sees: in the colour of its paper, or without ink where no
// scan shows what it says.
#pragma once

#include <functional>

#include "core/glyph.h"
#include "core/picture.h"
#include "pdf/document.h"

namespace bazyab::job {

// What a page shows besides its glyphs. Looking for pictures takes about as long as reading the
// page, drawing it several times that, so that either is asked only where something hangs on it.
struct PageLook {
  std::function<pdf::ImageUse()> pictures;
  std::function<Picture(int dpi)> draw;
};

// Sets such letters aside (Visibility::outside) and warns of them ("unseen-text"). Letters without
// ink are looked at only if they outnumber those with ink, and where `covered`, the share of the
// page that pictures cover, is next to nothing: over a scan they are its text. Pale letters on a
// filled ground or a picture are taken to be seen, and cost no look.
void set_unseen_aside(GlyphPage& page, float covered, const PageLook& look);

}  // namespace bazyab::job
