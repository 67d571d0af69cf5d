// Neighbours in the order of drawing, and the parts of an outline.
#include "healing/lost_marks.h"

#include <cmath>
#include <string_view>
#include <unordered_map>

#include "healing/outline_parts.h"
#include "healing/signs.h"

namespace bazyab::healing {
namespace {

constexpr char32_t madda = 0x0653, tanvin = 0x064B, hamza = 0x0654;
constexpr std::size_t most_codes = 200;

bool has_no_width(const Glyph& glyph) {
  return std::abs(glyph.advance) <= 0.02F * glyph.em;
}

class Page {
 public:
  Page(const GlyphPage& page, std::span<const CodeChange> changes) : page_(page) {
    for (const CodeChange& change : changes) {
      changed_[key_of(change.font, change.code)] = change.letters;
    }
  }

  bool is_lost_mark(const Glyph& glyph) const {
    const bool embedded = glyph.font < page_.fonts.size() && page_.fonts[glyph.font].embedded;
    return embedded && glyph.visibility == Visibility::visible && glyph.actual_text < 0 &&
           has_no_width(glyph) && glyph.em > 0 && says_nothing(letters_of(glyph));
  }

  // The letter under a mark; 0 if there is none, or several.
  char32_t base_of(std::size_t mark) const {
    const std::size_t places[] = {mark - 1, mark + 1};  // marks are drawn before or after it
    for (const std::size_t place : places) {
      if (place >= page_.glyphs.size()) continue;
      const Glyph& base = page_.glyphs[place];
      const Glyph& above = page_.glyphs[mark];
      constexpr float slack = 0.1F;  // em
      const bool under = !has_no_width(base) && above.origin_x >= base.box.x0 - slack * base.em &&
                         above.origin_x <= base.box.x1 + slack * base.em &&
                         std::abs(above.origin_y - base.origin_y) < base.em;
      if (!under) continue;
      const std::u32string letters = without_forms(letters_of(base));
      if (letters == U"ا" || letters == U"ه") return letters.front();
    }
    return 0;
  }

 private:
  static std::uint64_t key_of(std::uint16_t font, std::uint32_t code) {
    return (static_cast<std::uint64_t>(font) << 32) | code;
  }
  std::u32string_view letters_of(const Glyph& glyph) const {
    const auto changed = changed_.find(key_of(glyph.font, glyph.code));
    return changed == changed_.end() ? page_.unicode(glyph) : changed->second;
  }

  const GlyphPage& page_;
  std::unordered_map<std::uint64_t, std::u32string_view> changed_;
};

float width(const Curve& curve) {
  return curve.x1 - curve.x0;
}
float height(const Curve& curve) {
  return curve.y1 - curve.y0;
}

}  // namespace

std::map<FontCode, char32_t> bases_of_marks(const GlyphPage& page,
                                            std::span<const CodeChange> changes) {
  const Page known(page, changes);
  std::map<FontCode, char32_t> bases;
  for (std::size_t at = 0; at < page.glyphs.size(); ++at) {
    const Glyph& glyph = page.glyphs[at];
    if (!known.is_lost_mark(glyph)) continue;
    const char32_t base = known.base_of(at);
    if (bases.size() >= most_codes && !bases.contains({glyph.font, glyph.code})) continue;
    const auto [place, fresh] = bases.try_emplace({glyph.font, glyph.code}, base);
    if (place->second != base) place->second = 0;
  }
  std::erase_if(bases, [](const auto& base) { return base.second == 0; });
  return bases;
}

char32_t mark_drawn(char32_t base, const Sketch& sketch) {
  const std::vector<Curve> parts = parts_of(sketch);
  constexpr float above = 0.25F;  // em: marks over a letter, not under it
  for (const Curve& part : parts) {
    if (part.y0 < above) return 0;
  }
  if (parts.size() == 2 && base == U'ا') return tanvin;
  if (parts.size() != 1) return 0;
  const bool flat = width(parts[0]) > 2 * height(parts[0]);
  const bool hook = width(parts[0]) < 1.6F * height(parts[0]);
  if (flat && base == U'ا') return madda;
  return hook ? hamza : 0;
}

}  // namespace bazyab::healing
