// Finding dots and their bases.
#include "healing/loose_dots.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <optional>
#include <set>
#include <utility>

#include "healing/letter_dots.h"
#include "healing/signs.h"
#include "unicode/letters.h"

namespace bazyab::healing {
namespace {

constexpr int most_dots = 3;        // of a glyph
constexpr std::size_t reach = 4;    // glyphs between dots and their base, in the order of drawing
constexpr float base_width = 0.1F;  // em, at least
constexpr float beside = 0.1F;      // em that dots may stand out over their base
constexpr float below_baseline = 0.05F;  // em: dots of letters stand higher or lower than this
// Two dots that grew together: width over height, height in em, what they fill of their box, how
// far their ends are from the middle of their height, as a share of it.
constexpr float shortest_pair = 1.4F, longest_pair = 2.5F, highest_pair = 0.3F,
                least_filled = 0.42F, off_middle = 0.2F;
constexpr float dot_likeness = 1.4F;  // the largest dot of a glyph over the smallest

// Letters and nothing else: what is said to be a letter with a mark is a mark.
bool are_letters(std::u32string_view said) {
  return !said.empty() && std::all_of(said.begin(), said.end(), [](char32_t letter) {
    return unicode::is_arabic_script(letter) && unicode::is_letter(letter);
  });
}

// Symbols for the dots of letters, U+FBB2 to U+FBB9: one, two, three and again three, of each the
// ones above and below.
constexpr char32_t first_symbol = 0xFBB2, last_symbol = 0xFBB9;

bool are_named_dots(std::u32string_view said) {
  return said.size() == 1 && said[0] >= first_symbol && said[0] <= last_symbol;
}

bool says_letter(const GlyphPage& page, const Glyph& glyph) {
  return are_letters(unicode::without_forms(page.unicode(glyph)));
}

bool may_be_dots(const GlyphPage& page, const Glyph& glyph) {
  if (glyph.visibility != Visibility::visible || glyph.actual_text >= 0 || glyph.slanted ||
      !has_no_width(glyph) || glyph.font >= page.fonts.size() || !page.fonts[glyph.font].embedded) {
    return false;
  }
  const std::u32string said = unicode::without_forms(page.unicode(glyph));
  return is_blank(said) || are_letters(said) || are_named_dots(page.unicode(glyph));
}

// How a glyph that is nothing but dots draws them.
struct DotsDrawn {
  int count = 0;
  float x = 0, y = 0;              // their middle from the pen, em
  std::optional<bool> above = {};  // where the map tells it
};

DotsDrawn named_dots(char32_t symbol) {
  const auto index = static_cast<int>(symbol - first_symbol);
  return {.count = std::min(index / 2 + 1, most_dots), .above = index % 2 == 0};
}

// 0: no dot. Two dots may have grown together; their ends are round or pointed half-way up, unlike
// those of a shadda.
int dots_of(const Curve& part) {
  if (is_compact(part)) return 1;
  const float wide = width(part), high = height(part);
  const bool filled = std::abs(part.area) >= least_filled * wide * high;
  const bool long_enough = wide > shortest_pair * high && wide < longest_pair * high;
  const auto is_half_way = [&](float y) {
    return std::abs(y - (part.y0 + part.y1) / 2) < off_middle * high;
  };
  const bool ends = is_half_way(part.left_y) && is_half_way(part.right_y);
  return filled && long_enough && ends && high < highest_pair ? 2 : 0;
}

std::optional<DotsDrawn> dots_drawn(const Sketch& sketch) {
  const std::vector<Curve> parts = parts_of(sketch);
  if (parts.empty() || parts.size() != sketch.size()) return {};
  DotsDrawn drawn;
  Box box{.x0 = parts[0].x0, .y0 = parts[0].y0, .x1 = parts[0].x1, .y1 = parts[0].y1};
  float lowest = height(parts[0]), highest = lowest;
  for (const Curve& part : parts) {
    const int dots = dots_of(part);
    if (dots == 0) return {};
    drawn.count += dots;
    box.include({part.x0, part.y0, part.x1, part.y1});
    lowest = std::min(lowest, height(part));
    highest = std::max(highest, height(part));
  }
  if (drawn.count > most_dots || highest > dot_likeness * lowest) return {};
  drawn.x = box.center_x();
  drawn.y = box.center_y();
  return drawn;
}

// From the pen of one glyph to that of another: along the line and upwards, points.
std::pair<float, float> offset(const Glyph& from, const Glyph& to) {
  const float x = to.origin_x - from.origin_x, y = to.origin_y - from.origin_y;
  switch (from.turn % 4) {
    case 0:
      return {x, -y};
    case 1:
      return {y, x};
    case 2:
      return {-x, y};
    default:
      return {-y, -x};
  }
}

class Joining {
 public:
  Joining(GlyphPage& page, const std::map<FontCode, Sketch>& drawn) : page_(page) {
    for (const auto& [code, sketch] : drawn) {
      if (const auto dots = dots_drawn(sketch)) dots_[code] = *dots;
    }
    for (const Glyph& glyph : page.glyphs) {
      const std::u32string_view said = page.unicode(glyph);
      if (!are_named_dots(said)) continue;
      DotsDrawn dots = named_dots(said[0]);
      const auto outline = dots_.find({glyph.font, glyph.code});
      if (outline != dots_.end()) dots.x = outline->second.x;
      dots_[{glyph.font, glyph.code}] = dots;
    }
  }

  std::vector<DottedBase> join() {
    for (std::size_t index = 0; index < page_.glyphs.size(); ++index) vote(index);
    for (std::size_t index = 0; index < page_.glyphs.size(); ++index) find_base(index);
    find_bars();
    if (at_.empty()) return {};
    repeats_ =
        std::all_of(at_.begin(), at_.end(), [&](const auto& at) { return repeats(at.first); });
    for (const auto& [base, at] : at_) bases_.insert(code_of(base));
    for (std::size_t index = 0; index < page_.glyphs.size(); ++index) {
      if (bases_.contains(code_of(index))) name(index);
    }
    std::size_t index = 0;
    std::erase_if(page_.glyphs, [&](const Glyph&) { return taken_.contains(index++); });
    std::vector<DottedBase> found;
    for (auto& [code, base] : found_) found.push_back(std::move(base.first));
    return found;
  }

 private:
  FontCode code_of(std::size_t index) const {
    return {page_.glyphs[index].font, page_.glyphs[index].code};
  }

  bool is_base(std::size_t index, const Glyph& dots) const {
    const Glyph& glyph = page_.glyphs[index];
    if (glyph.font != dots.font || glyph.turn != dots.turn || glyph.actual_text >= 0 ||
        glyph.visibility != Visibility::visible || glyph.advance < base_width * glyph.em) {
      return false;
    }
    const std::u32string said = unicode::without_forms(page_.unicode(glyph));
    return says_nothing(said) || are_letters(said);
  }

  // Where dots and their middle are over a base.
  struct At {
    std::size_t glyph = 0;  // of the dots
    bool above = false;
  };

  // How far the middle of dots stands out over a base, points; negative: it lies within.
  float distance(const DotsDrawn& drawn, const Glyph& dots, const Glyph& base) const {
    const float middle = offset(base, dots).first + drawn.x * dots.em;
    return std::abs(middle - base.advance / 2) - base.advance / 2;
  }

  // The glyph with a width that is drawn next before dots or behind them, if it may bear them.
  std::optional<std::size_t> neighbour(std::size_t index, bool behind) const {
    const Glyph& dots = page_.glyphs[index];
    const DotsDrawn& drawn = dots_.at(code_of(index));
    for (std::size_t step = 1; step <= reach; ++step) {
      const std::size_t each = behind ? index + step : index - step;
      if (each >= page_.glyphs.size()) return {};
      if (has_no_width(page_.glyphs[each])) continue;
      const Glyph& base = page_.glyphs[each];
      const bool near = is_base(each, dots) && distance(drawn, dots, base) <= beside * base.em;
      return near ? std::optional(each) : std::nullopt;
    }
    return {};
  }

  bool is_named(std::size_t index) const {
    return are_named_dots(page_.unicode(page_.glyphs[index])) &&
           may_be_dots(page_, page_.glyphs[index]);
  }

  // Whether named dots are drawn before their bases or behind them: one program does as it does.
  void vote(std::size_t index) {
    if (!is_named(index)) return;
    const bool before = neighbour(index, false).has_value();
    const bool behind = neighbour(index, true).has_value();
    if (before != behind) (behind ? bases_behind_ : bases_before_) += 1;
  }

  void find_base(std::size_t index) {
    const Glyph& dots = page_.glyphs[index];
    if (!may_be_dots(page_, dots)) return;
    const auto known = dots_.find(code_of(index));
    if (known == dots_.end()) return;
    if (is_named(index)) {
      const bool behind = bases_behind_ > bases_before_;
      auto base = neighbour(index, behind);
      if (!base) base = neighbour(index, !behind);
      if (base) {
        at_[*base].push_back({.glyph = index, .above = *known->second.above});
        taken_.insert(index);
        return;
      }
    }
    const std::size_t first = index < reach ? 0 : index - reach;
    const std::size_t end = std::min(index + reach + 1, page_.glyphs.size());
    std::optional<std::size_t> best;
    float nearest = 0;
    At at{.glyph = index};
    for (std::size_t each = first; each < end; ++each) {
      if (!is_base(each, dots)) continue;
      const Glyph& base = page_.glyphs[each];
      const float height = offset(base, dots).second + known->second.y * dots.em;
      const float away = distance(known->second, dots, base);
      if (away > beside * base.em || std::abs(height) > base.em) continue;
      if (best && away >= nearest) continue;
      best = each;
      nearest = away;
      at.above = known->second.above.value_or(height > below_baseline * base.em);
    }
    if (!best) return;
    at_[*best].push_back(at);
    taken_.insert(index);
  }

  bool is_kaf(std::size_t index) const {
    const std::u32string said = unicode::without_forms(page_.unicode(page_.glyphs[index]));
    return said.starts_with(U'ک') || said.starts_with(U'ك');  // a ligature, too
  }

  // Where dots are named, a code without a name and a width that only kafs bear is their second
  // stroke.
  void find_bars() {
    if (bases_behind_ + bases_before_ == 0) return;
    const bool behind = bases_behind_ > bases_before_;
    std::map<FontCode, std::vector<std::pair<std::size_t, std::size_t>>> uses;  // bar and kaf
    std::set<FontCode> others;
    for (std::size_t index = 0; index < page_.glyphs.size(); ++index) {
      const Glyph& glyph = page_.glyphs[index];
      if (!has_no_width(glyph) || glyph.actual_text >= 0 ||
          glyph.visibility != Visibility::visible || !says_nothing(page_.unicode(glyph))) {
        continue;
      }
      dots_.try_emplace(code_of(index));
      const auto base = neighbour(index, behind);
      if (base && is_kaf(*base)) {
        uses[code_of(index)].emplace_back(index, *base);
      } else {
        others.insert(code_of(index));
      }
    }
    for (const auto& [code, places] : uses) {
      if (others.contains(code)) continue;
      for (const auto& [bar, kaf] : places) {
        at_[kaf].push_back({.glyph = bar, .above = true});
        taken_.insert(bar);
        barred_.insert(kaf);
      }
    }
  }

  // Its dots say what the base says: programs may put the text of both on each of them, and do so
  // wherever they draw dots.
  bool repeats(std::size_t base) const {
    const std::u32string said = unicode::without_forms(page_.unicode(page_.glyphs[base]));
    return std::all_of(at_.at(base).begin(), at_.at(base).end(), [&](const At& at) {
      const std::u32string dots = unicode::without_forms(page_.unicode(page_.glyphs[at.glyph]));
      return !are_letters(dots) || dots == said;
    });
  }

  // Gives a base the code that it has with its dots.
  void name(std::size_t index) {
    Glyph& glyph = page_.glyphs[index];
    if (taken_.contains(index)) return;
    DottedBase base{.font = glyph.font, .base = glyph.code, .dots = {}, .code = 0, .said = {}};
    base.said = unicode::without_forms(page_.unicode(glyph));
    if (const auto loose = at_.find(index); loose != at_.end()) {
      for (const At& at : loose->second) {
        const Glyph& dots = page_.glyphs[at.glyph];
        const DotsDrawn& drawn = dots_.at(code_of(at.glyph));
        (at.above ? base.dots.above : base.dots.below) += drawn.count;
        base.named = base.named || drawn.above.has_value();
        const std::u32string said = unicode::without_forms(page_.unicode(dots));
        if (are_letters(said) && !repeats_) base.said += said;
      }
    }
    base.barred = barred_.contains(index);
    // Above all codes of two bytes: three bits for the dots of each side.
    const auto bits = [](int dots) { return static_cast<std::uint32_t>(std::min(dots, 7)); };
    base.code = 0x80000000U | (base.barred ? 7U : bits(base.dots.above)) << 27 |
                bits(base.dots.below) << 24 | (glyph.code & 0xFFFFFFU);
    const auto [place, fresh] = found_.try_emplace({glyph.font, base.code});
    if (fresh) {
      place->second.second.begin = static_cast<std::uint32_t>(page_.letters.size());
      page_.letters += base.said;
      place->second.second.end = static_cast<std::uint32_t>(page_.letters.size());
      place->second.first = std::move(base);
    }
    glyph.code = place->second.first.code;
    glyph.unicode = place->second.second;
  }

  GlyphPage& page_;
  std::map<FontCode, DotsDrawn> dots_;
  std::map<std::size_t, std::vector<At>> at_;        // by the glyph of the base
  std::set<std::size_t> taken_;                      // glyphs of dots
  std::set<std::size_t> barred_;                     // kafs with a second stroke
  std::size_t bases_before_ = 0, bases_behind_ = 0;  // where only one of both may be
  bool repeats_ = false;                             // all dots say again what their bases say
  std::set<FontCode> bases_;
  std::map<FontCode, std::pair<DottedBase, Span>> found_;  // by the new code
};

// Letters that Persian has with dots only, by what Unicode calls them without; 0 if it is another.
char32_t dotted(char32_t letter) {
  switch (letter) {
    case 0x066E:
      return U'ب';
    case 0x066F:
      return U'ق';
    case 0x06A1:
      return U'ف';
    case 0x06BA:
      return U'ن';
    default:
      return 0;
  }
}

}  // namespace

std::u32string letter_of_named(const DottedBase& base) {
  if (base.barred) {
    std::u32string letters = base.said;
    letters.front() = U'گ';
    return letters;
  }
  if (!base.named || base.said.size() != 1) return {};
  const char32_t known = dotted(base.said[0]);
  return member_with(family_of(known != 0 ? known : base.said[0]), base.dots);
}

bool lacks_dots(const DottedBase& base) {
  return base.said.size() == 1 && dotted(base.said[0]) != 0;
}

std::vector<FontCode> possible_dots(const GlyphPage& page) {
  std::set<FontCode> codes;
  bool lettered = false;
  for (const Glyph& glyph : page.glyphs) {
    // Programs that say by ActualText what a piece of a letter stands for do so wherever their map
    // does not say it.
    const bool told =
        glyph.actual_text >= 0 && glyph.visibility == Visibility::visible && has_no_width(glyph);
    if (told && says_letter(page, glyph)) return {};
    if (!may_be_dots(page, glyph)) continue;
    codes.emplace(glyph.font, glyph.code);
    lettered = lettered || says_letter(page, glyph) || are_named_dots(page.unicode(glyph));
  }
  if (!lettered) return {};
  return {codes.begin(), codes.end()};
}

std::vector<DottedBase> join_dots(GlyphPage& page, const std::map<FontCode, Sketch>& drawn) {
  return Joining(page, drawn).join();
}

}  // namespace bazyab::healing
