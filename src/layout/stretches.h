// What draws ink without a letter of its own: kashidas, letters that lost their map, ornaments.
#pragma once

#include "core/page_facts.h"

namespace bazyab::layout {

// Tells them apart by where each code of a font stands on the page. Kashidas become
// ItemKind::stretch though a wrong map names a letter; lost letters become letters with U+FFFD, of
// confidence 0 where they may be kashidas too; ornaments stay stretches. Counts what has no letter.
void tell_stretches(PageFacts& facts);

}  // namespace bazyab::layout
