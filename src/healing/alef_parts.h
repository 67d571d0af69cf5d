// Parts of alefs that are glyphs of their own and that no map names: maddas, and the
// alefs of lam-alefs.
//
// By its outline alone a madda may be a dash or a stroke (mark_shapes.h tells the other marks). It
// lies on alefs, and on nothing else.
#pragma once

#include <map>
#include <set>
#include <span>

#include "core/font_maps.h"
#include "core/glyph.h"
#include "healing/font_letters.h"

namespace bazyab::healing {

constexpr char32_t madda = 0x0653;

// Codes without a letter and without width that only lie on alefs. `changes` are what is known of
// the page's maps.
std::set<FontCode> marks_on_alefs(const GlyphPage& page, std::span<const CodeChange> changes);

// Codes without a letter and without width that always stand at a lam, or at a code without a
// letter, which never stands without them: alefs of lam-alefs that are drawn in two pieces, as
// Noto's Naskh does, if they look like it. With each the codes that it stands at.
std::map<FontCode, std::set<FontCode>> marks_on_lams(const GlyphPage& page,
                                                     std::span<const CodeChange> changes);

// Nothing, where the lam draws both, or one stroke above the baseline that is higher than marks.
bool is_half_of_lam_alef(const Sketch& sketch);

// A flat line high above the baseline.
bool is_madda(const Sketch& sketch);

}  // namespace bazyab::healing
