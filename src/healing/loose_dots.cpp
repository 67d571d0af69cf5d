// Finding dots and their bases.
#include "healing/loose_dots.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <optional>
#include <set>
#include <utility>

#include "healing/dots_drawn.h"
#include "healing/letter_dots.h"
#include "healing/signs.h"
#include "unicode/letters.h"

namespace bazyab::healing {
namespace {

constexpr std::size_t reach = 4;    // glyphs between dots and their base, in the order of drawing
constexpr float base_width = 0.1F;  // em, at least
constexpr char32_t hamza_above = 0x0654;
constexpr float beside = 0.1F;           // em that dots may stand out over their base
constexpr float below_baseline = 0.05F;  // em: dots of letters stand higher or lower than this

// Letters and nothing else: what is said to be a letter with a mark is a mark.
bool are_letters(std::u32string_view said) {
  return !said.empty() && std::all_of(said.begin(), said.end(), [](char32_t letter) {
    return unicode::is_arabic_script(letter) && unicode::is_letter(letter);
  });
}

bool says_letter(const GlyphPage& page, const Glyph& glyph) {
  return are_letters(unicode::without_forms(page.unicode(glyph)));
}

// `nameless`: what no map names may be dots as well.
bool may_be_dots(const GlyphPage& page, const Glyph& glyph, bool nameless) {
  if (glyph.visibility != Visibility::visible || glyph.actual_text >= 0 || glyph.slanted ||
      !has_no_width(glyph) || glyph.font >= page.fonts.size() || !page.fonts[glyph.font].embedded) {
    return false;
  }
  if (nameless && says_nothing(page.unicode(glyph))) return true;
  const std::u32string said = unicode::without_forms(page.unicode(glyph));
  return is_blank(said) || are_letters(said) || are_named_dots(page.unicode(glyph));
}

// Fonts whose dots are named have some that their map leaves out.
bool names_dots(const GlyphPage& page) {
  return std::ranges::any_of(page.glyphs, [&](const Glyph& glyph) {
    return are_named_dots(page.unicode(glyph)) && may_be_dots(page, glyph, false);
  });
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
  Joining(GlyphPage& page, const std::map<FontCode, Sketch>& drawn)
      : page_(page), nameless_(names_dots(page)) {
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
    if (bases_behind_ + bases_before_ > 0) {
      find_bars();
      find_hamzas();
    }
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

  // A piece of the line that makes room for dots, which stands between them and their base.
  bool is_filler(std::size_t index) const {
    const Glyph& glyph = page_.glyphs[index];
    return glyph.advance < base_width * glyph.em && glyph.actual_text < 0 &&
           glyph.visibility == Visibility::visible && says_nothing(page_.unicode(glyph));
  }

  // The glyph with a width that is drawn next before dots or behind them, if it may bear them.
  std::optional<std::size_t> neighbour(std::size_t index, bool behind) const {
    const Glyph& dots = page_.glyphs[index];
    const DotsDrawn& drawn = dots_.at(code_of(index));
    for (std::size_t step = 1; step <= reach; ++step) {
      const std::size_t each = behind ? index + step : index - step;
      if (each >= page_.glyphs.size()) return {};
      if (has_no_width(page_.glyphs[each]) || is_filler(each)) continue;
      const Glyph& base = page_.glyphs[each];
      const bool near = is_base(each, dots) && distance(drawn, dots, base) <= beside * base.em;
      return near ? std::optional(each) : std::nullopt;
    }
    return {};
  }

  bool is_named(std::size_t index) const {
    return are_named_dots(page_.unicode(page_.glyphs[index])) &&
           may_be_dots(page_, page_.glyphs[index], false);
  }

  bool is_unnamed(std::size_t index) const {
    return says_nothing(page_.unicode(page_.glyphs[index]));
  }

  // Whether named dots are drawn before their bases or behind them: one program does as it does.
  void vote(std::size_t index) {
    if (!is_named(index)) return;
    const bool before = neighbour(index, false).has_value();
    const bool behind = neighbour(index, true).has_value();
    if (before != behind) (behind ? bases_behind_ : bases_before_) += 1;
  }

  // The base of a piece that is drawn as dots are: most dots are drawn on that side of theirs.
  std::optional<std::size_t> base_of(std::size_t index) const {
    return neighbour(index, bases_behind_ > bases_before_);
  }

  void note_fillers(std::size_t from, std::size_t to) {
    for (std::size_t index = from + 1; index < to; ++index) {
      if (has_no_width(page_.glyphs[index])) continue;
      const Glyph& glyph = page_.glyphs[index];
      found_[code_of(index)] = {{.font = glyph.font,
                                 .base = glyph.code,
                                 .code = glyph.code,
                                 .said = std::u32string(page_.unicode(glyph)),
                                 .named = true,
                                 .filler = true},
                                glyph.unicode};
    }
  }

  void find_base(std::size_t index) {
    const Glyph& dots = page_.glyphs[index];
    if (!may_be_dots(page_, dots, nameless_)) return;
    const auto known = dots_.find(code_of(index));
    if (known == dots_.end()) return;
    const auto height = [&](const Glyph& base) {
      return offset(base, dots).second + known->second.y * dots.em;
    };
    const auto above = [&](const Glyph& base) {
      return known->second.above.value_or(height(base) > below_baseline * base.em);
    };
    if (is_named(index) || is_unnamed(index)) {
      auto base = base_of(index);
      if (!base) base = neighbour(index, bases_behind_ <= bases_before_);
      if (base) {
        at_[*base].push_back({.glyph = index, .above = above(page_.glyphs[*base])});
        taken_.insert(index);
        note_fillers(std::min(index, *base), std::max(index, *base));
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
      const float away = distance(known->second, dots, base);
      if (away > beside * base.em || std::abs(height(base)) > base.em) continue;
      if (best && away >= nearest) continue;
      best = each;
      nearest = away;
      at.above = above(base);
    }
    if (!best) return;
    at_[*best].push_back(at);
    taken_.insert(index);
  }

  bool is_kaf(std::size_t index) const {
    const std::u32string said = unicode::without_forms(page_.unicode(page_.glyphs[index]));
    return said.starts_with(U'ک') || said.starts_with(U'ك');  // a ligature, too
  }

  bool may_be_piece(std::size_t index) const {
    const Glyph& glyph = page_.glyphs[index];
    return has_no_width(glyph) && glyph.actual_text < 0 &&
           glyph.visibility == Visibility::visible && glyph.font < page_.fonts.size();
  }

  void take_piece(std::size_t piece, std::size_t base) {
    at_[base].push_back({.glyph = piece, .above = true});
    taken_.insert(piece);
  }

  // Where dots are named, a code without a name and a width that kafs bear is their second stroke.
  // Bases without a name that bear it are ligatures of kafs.
  void find_bars() {
    std::map<FontCode, std::vector<std::pair<std::size_t, std::size_t>>> uses;  // bar and kaf
    std::map<FontCode, std::size_t> kafs;
    std::set<FontCode> others;
    for (std::size_t index = 0; index < page_.glyphs.size(); ++index) {
      if (!may_be_piece(index) || !is_unnamed(index) || taken_.contains(index)) continue;
      dots_.try_emplace(code_of(index));
      const auto base = base_of(index);
      if (base && (is_kaf(*base) || is_unnamed(*base))) {
        uses[code_of(index)].emplace_back(index, *base);
        kafs[code_of(index)] += is_kaf(*base) ? 1 : 0;
      } else {
        others.insert(code_of(index));
      }
    }
    for (const auto& [code, places] : uses) {
      if (others.contains(code) || 2 * kafs[code] <= places.size()) continue;
      for (const auto& [bar, kaf] : places) {
        take_piece(bar, kaf);
        barred_.insert(kaf);
      }
    }
  }

  // A hamza over a base without a name is what tells its letter, as dots are.
  void find_hamzas() {
    for (std::size_t index = 0; index < page_.glyphs.size(); ++index) {
      const std::u32string_view said = page_.unicode(page_.glyphs[index]);
      if (said.size() != 1 || said[0] != hamza_above || !may_be_piece(index)) continue;
      dots_.try_emplace(code_of(index));
      const auto base = base_of(index);
      if (!base || !is_unnamed(*base) || at_.contains(*base)) continue;
      take_piece(index, *base);
      hamzas_.insert(*base);
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
        base.named = base.named || drawn.above.has_value() || is_unnamed(at.glyph);
        const std::u32string said = unicode::without_forms(page_.unicode(dots));
        if (are_letters(said) && !repeats_) base.said += said;
      }
    }
    base.barred = barred_.contains(index);
    base.hamza = hamzas_.contains(index);
    // Above all codes of two bytes: three bits for the dots of each side.
    const auto bits = [](int dots) { return static_cast<std::uint32_t>(std::min(dots, 7)); };
    const std::uint32_t above = base.barred ? 7U : base.hamza ? 6U : bits(base.dots.above);
    base.code = 0x80000000U | above << 27 | bits(base.dots.below) << 24 | (glyph.code & 0xFFFFFFU);
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
  bool nameless_;  // dots may be nameless
  std::map<FontCode, DotsDrawn> dots_;
  std::map<std::size_t, std::vector<At>> at_;        // by the glyph of the base
  std::set<std::size_t> taken_;                      // glyphs of dots
  std::set<std::size_t> barred_;                     // kafs with a second stroke
  std::set<std::size_t> hamzas_;                     // bases with a hamza
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
  if (base.filler) return std::u32string(1, unicode::tatweel);
  if (base.barred) {
    std::u32string letters = base.said;
    if (says_nothing(letters)) return {};
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
  const bool nameless = names_dots(page);
  for (const Glyph& glyph : page.glyphs) {
    // Programs that say by ActualText what a piece of a letter stands for do so wherever their map
    // does not say it.
    const bool told =
        glyph.actual_text >= 0 && glyph.visibility == Visibility::visible && has_no_width(glyph);
    if (told && says_letter(page, glyph)) return {};
    if (!may_be_dots(page, glyph, nameless)) continue;
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
