// Text that a page draws and no reader sees: in the colour of its paper, or without ink where no scan
// shows what it says.
#pragma once

#include <functional>

#include "core/glyph.h"
#include "core/picture.h"

namespace bazyab::job {

// Sets such letters aside (Visibility::outside) and warns of them ("unseen-text"). Letters without
// ink are looked at only if they outnumber those with ink, and where `covered`, the share of the page
// that pictures cover, is next to nothing: over a scan they are its text. `draw` gives the page at so
// many dots an inch; it is asked only where there is something to look at.
void set_unseen_aside(GlyphPage& page, float covered, const std::function<Picture(int dpi)>& draw);

}  // namespace bazyab::job
