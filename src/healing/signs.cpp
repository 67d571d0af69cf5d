// Entries of maps.
#include "healing/signs.h"

#include <algorithm>
#include <cmath>

#include "unicode/letters.h"

namespace bazyab::healing {

bool says_nothing(std::u32string_view mapped) {
  return std::all_of(mapped.begin(), mapped.end(), [](char32_t letter) {
    const bool control = (letter < 0x20 && !unicode::is_white_space(letter)) ||
                         (letter >= 0x7F && letter < 0xA0) || letter > 0x10FFFF;
    return control || letter == unicode::replacement || unicode::is_private_use(letter);
  });
}

bool has_no_width(const Glyph& glyph) {
  constexpr float least_advance = 0.02F;  // em
  return std::abs(glyph.advance) <= least_advance * glyph.em;
}

bool is_the_maps_to_tell(const Glyph& glyph) {
  return glyph.visibility == Visibility::visible && glyph.actual_text < 0 && !has_no_width(glyph);
}

bool may_bear(const Glyph& base, const Glyph& mark) {
  constexpr float slack = 0.1F;  // em
  return !has_no_width(base) && mark.origin_x >= base.box.x0 - slack * base.em &&
         mark.origin_x <= base.box.x1 + slack * base.em &&
         std::abs(mark.origin_y - base.origin_y) < base.em;
}

bool is_blank(std::u32string_view mapped) {
  return !mapped.empty() && std::all_of(mapped.begin(), mapped.end(), [](char32_t letter) {
    return unicode::is_white_space(letter) || letter == 0x00AD || letter == 0x200B;
  });
}

std::u32string_view quote_meant(std::u32string_view mapped) {
  if (mapped == U"\u226A") return U"«";
  return mapped == U"\u226B" ? U"»" : std::u32string_view{};
}

}  // namespace bazyab::healing
