// Neighbours in the order of drawing.
#include "healing/alef_parts.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

#include "healing/outline_parts.h"
#include "healing/signs.h"
#include "unicode/letters.h"

namespace bazyab::healing {
namespace {

constexpr std::size_t most_codes = 200;

bool may_be_mark(const GlyphPage& page, const Glyph& glyph) {
  const bool embedded = glyph.font < page.fonts.size() && page.fonts[glyph.font].embedded;
  return embedded && glyph.visibility == Visibility::visible && glyph.actual_text < 0 &&
         has_no_width(glyph) && glyph.em > 0;
}

// Most pages have none, and need not know what became of their maps.
bool has_marks(const GlyphPage& page) {
  return std::ranges::any_of(page.glyphs,
                             [&](const Glyph& glyph) { return may_be_mark(page, glyph); });
}

class Page {
 public:
  Page(const GlyphPage& page, std::span<const CodeChange> changes) : page_(page) {
    for (const CodeChange& change : changes) {
      changed_[key_of(change.font, change.code)] = change.letters;
    }
  }

  bool is_lost_mark(const Glyph& glyph) const {
    return may_be_mark(page_, glyph) && says_nothing(letters_of(glyph));
  }

  bool is_on_alef(std::size_t mark) const {
    return base_of(mark, [&](const Glyph& base) {
             return unicode::without_forms(letters_of(base)) == U"ا";
           }) != nullptr;
  }

  // The lam, or what may be one, that `mark` stands at.
  const Glyph* lam_of(std::size_t mark) const {
    return base_of(mark, [&](const Glyph& base) {
      const std::u32string_view letters = letters_of(base);
      return says_nothing(letters) || unicode::without_forms(letters) == U"ل";
    });
  }

 private:
  // Marks are drawn before or after what they stand at.
  template <typename Wanted>
  const Glyph* base_of(std::size_t mark, const Wanted& wanted) const {
    for (const std::size_t place : {mark - 1, mark + 1}) {
      if (place >= page_.glyphs.size()) continue;
      const Glyph& base = page_.glyphs[place];
      if (may_bear(base, page_.glyphs[mark]) && wanted(base)) return &base;
    }
    return nullptr;
  }

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

}  // namespace

std::set<FontCode> marks_on_alefs(const GlyphPage& page, std::span<const CodeChange> changes) {
  if (!has_marks(page)) return {};
  const Page known(page, changes);
  std::set<FontCode> on_alefs, others;
  for (std::size_t at = 0; at < page.glyphs.size() && on_alefs.size() < most_codes; ++at) {
    const Glyph& glyph = page.glyphs[at];
    if (!known.is_lost_mark(glyph)) continue;
    (known.is_on_alef(at) ? on_alefs : others).emplace(glyph.font, glyph.code);
  }
  std::erase_if(on_alefs, [&](const FontCode& code) { return others.contains(code); });
  return on_alefs;
}

std::map<FontCode, std::set<FontCode>> marks_on_lams(const GlyphPage& page,
                                                     std::span<const CodeChange> changes) {
  if (!has_marks(page)) return {};
  const Page known(page, changes);
  std::map<FontCode, std::size_t> lams;  // with how many such marks
  std::map<FontCode, std::set<FontCode>> marks;
  std::set<FontCode> others;
  for (std::size_t at = 0; at < page.glyphs.size() && marks.size() < most_codes; ++at) {
    const Glyph& glyph = page.glyphs[at];
    if (!known.is_lost_mark(glyph)) continue;
    const FontCode mark{glyph.font, glyph.code};
    if (const Glyph* lam = known.lam_of(at)) {
      ++lams[{lam->font, lam->code}];
      marks[mark].emplace(lam->font, lam->code);
    } else {
      others.insert(mark);
    }
  }
  if (lams.empty()) return {};
  std::map<FontCode, std::size_t> uses;
  for (const Glyph& glyph : page.glyphs) {
    if (lams.contains({glyph.font, glyph.code})) ++uses[{glyph.font, glyph.code}];
  }
  std::erase_if(marks, [&](const auto& mark) {
    return others.contains(mark.first) ||
           std::ranges::any_of(mark.second,
                               [&](const FontCode& lam) { return uses.at(lam) != lams.at(lam); });
  });
  return marks;
}

bool is_half_of_lam_alef(const Sketch& sketch) {
  constexpr float lowest = -0.05F, least_height = 0.3F;  // em
  const std::vector<Curve> parts = parts_of(sketch);
  if (parts.empty()) return true;
  return parts.size() == 1 && parts[0].y0 > lowest && height(parts[0]) > least_height;
}

bool is_madda(const Sketch& sketch) {
  constexpr float least_y = 0.25F;  // em
  const std::vector<Curve> parts = parts_of(sketch);
  if (parts.size() != 1 || parts[0].y0 < least_y) return false;
  return width(parts[0]) > 2 * height(parts[0]);
}

}  // namespace bazyab::healing
