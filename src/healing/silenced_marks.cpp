// Neighbours in the order of drawing.
#include "healing/silenced_marks.h"

#include <cstddef>
#include <string>

#include "healing/signs.h"
#include "unicode/letters.h"

namespace bazyab::healing {
namespace {

bool is_silenced(const GlyphPage& page, const Glyph& glyph) {
  return glyph.actual_text >= 0 && glyph.visibility == Visibility::visible && has_no_width(glyph) &&
         page.actual_texts[static_cast<std::size_t>(glyph.actual_text)].letters.empty() &&
         says_nothing(page.unicode(glyph));
}

// A letter for which its map speaks, under or over the mark.
bool is_bare_base(const GlyphPage& page, std::size_t place, const Glyph& mark) {
  if (place >= page.glyphs.size()) return false;
  const Glyph& base = page.glyphs[place];
  if (base.actual_text >= 0 || base.visibility != Visibility::visible || base.font != mark.font ||
      !may_bear(base, mark)) {
    return false;
  }
  const std::u32string said = unicode::without_forms(page.unicode(base));
  return !said.empty() && unicode::is_arabic_script(said.front());
}

}  // namespace

void free_silenced_marks(GlyphPage& page) {
  if (page.actual_texts.empty()) return;
  for (std::size_t at = 0; at < page.glyphs.size(); ++at) {
    Glyph& glyph = page.glyphs[at];
    if (!is_silenced(page, glyph)) continue;
    const bool before = at > 0 && is_bare_base(page, at - 1, glyph);
    if (before || is_bare_base(page, at + 1, glyph)) glyph.actual_text = -1;
  }
}

}  // namespace bazyab::healing
