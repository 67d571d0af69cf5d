// Maddas that are glyphs of their own and that no map names.
//
// By its outline alone a madda may be a dash or a stroke (mark_shapes.h tells the other marks). It
// lies on alefs, and on nothing else.
#pragma once

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

// A flat line high above the baseline.
bool is_madda(const Sketch& sketch);

}  // namespace bazyab::healing
