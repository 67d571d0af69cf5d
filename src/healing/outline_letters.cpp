// Comparing outlines of lost codes with those of known ones.
#include "healing/outline_letters.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "healing/letter_dots.h"
#include "unicode/letters.h"

namespace bazyab::healing {
namespace {

// A font's dots are believed where this share of its known letters have the right ones.
constexpr std::size_t least_known = 4;
constexpr double least_share = 0.85;
// What is no higher and has no dots is a piece of the line: a kashida.
constexpr float kashida_height = 0.16F;
constexpr float kashida_y = 0.25F;
constexpr float tooth_y = -0.12F;

// A code whose outline is there.
struct Drawn {
  const DrawnCode* code = nullptr;
  std::u32string letters;  // without forms; empty: lost
  Anatomy anatomy;
  std::size_t group = 0;  // codes of a font with the same base
};

class Reader {
 public:
  explicit Reader(std::span<const DrawnCode> codes) {
    std::map<std::uint16_t, std::vector<const Sketch*>> sketches;
    for (const DrawnCode& code : codes) sketches[code.font].push_back(&code.sketch);
    std::map<std::uint16_t, DotSize> dots;
    for (const auto& [font, all] : sketches) dots[font] = measure_dots(all);
    for (const DrawnCode& code : codes) {
      if (code.sketch.empty()) continue;
      drawn_.push_back({.code = &code,
                        .letters = unicode::without_forms(code.letters),
                        .anatomy = take_apart(code.sketch, dots[code.font])});
    }
    believe();
    measure();
    group();
  }

  std::vector<OutlineFinding> read() const {
    std::vector<OutlineFinding> findings;
    if (getenv("DBGO")) for (const Drawn& d : drawn_) {
      fprintf(stderr,"code %d %x said %x told %d dots %d %d pierced %d group %zu bel %d:", d.code->font, d.code->code, d.letters.empty()?0:(unsigned)d.letters[0], d.anatomy.told, d.anatomy.dots.above, d.anatomy.dots.below, d.anatomy.pierced, d.group, (int)believed_.count(d.code->font));
      for (auto& c : parts_of(d.code->sketch)) fprintf(stderr," [%.3f..%.3f %.3f..%.3f a%.4f l%.3f r%.3f]", c.x0,c.x1,c.y0,c.y1,c.area,c.left_y,c.right_y);
      fprintf(stderr,"\n");
    }
    for (const Drawn& lost : drawn_) {
      if (!lost.code->letters.empty()) continue;
      OutlineFinding finding{
          .font = lost.code->font, .code = lost.code->code, .letters = twin_of(lost)};
      const bool believed = believed_.contains(lost.code->font);
      const Anatomy& anatomy = lost.anatomy;
      finding.has_dots = anatomy.told && believed;
      finding.is_letter = believed && !anatomy.base.empty() &&
                          !(anatomy.dots == Dots{} && is_compact(anatomy.base.front()));
      finding.has_dots = finding.has_dots && finding.is_letter;
      finding.dots = anatomy.dots;
      if (finding.letters.empty() && finding.has_dots) {
        finding.letters =
            is_kashida(lost) ? std::u32string(1, unicode::tatweel) : member_of_group(lost);
      }
      if (!finding.letters.empty() || finding.is_letter) findings.push_back(std::move(finding));
    }
    return findings;
  }

  std::vector<const DrawnCode*> refuted() const {
    std::vector<const DrawnCode*> codes;
    for (const Drawn& drawn : drawn_) {
      const bool wrong = is_known_letter(drawn) && believed_.contains(drawn.code->font) &&
                         !can_have(drawn.letters, drawn.anatomy.dots);
      if (wrong) codes.push_back(drawn.code);
    }
    return codes;
  }

 private:
  // True if its dots can be told, and its letter.
  static bool is_known_letter(const Drawn& drawn) {
    return drawn.anatomy.told && drawn.letters.size() == 1 &&
           unicode::is_letter(drawn.letters[0]) && unicode::is_arabic_script(drawn.letters[0]);
  }

  // Fonts whose known letters have the dots that they should.
  void believe() {
    std::map<std::uint16_t, std::pair<std::size_t, std::size_t>> counts;  // known, right
    for (const Drawn& drawn : drawn_) {
      if (!is_known_letter(drawn)) continue;
      auto& [all, right] = counts[drawn.code->font];
      ++all;
      if (can_have(drawn.letters, drawn.anatomy.dots)) ++right;
    }
    for (const auto& [font, count] : counts) {
      const auto all = static_cast<double>(count.first), right = static_cast<double>(count.second);
      if (count.first >= least_known && right >= least_share * all) believed_.insert(font);
    }
  }

  void measure() {
    for (const Drawn& drawn : drawn_) {
      if (drawn.letters != U"ا" || drawn.anatomy.base.empty()) continue;
      alefs_.try_emplace(drawn.code->font, drawn.anatomy.base.front().y1);
    }
  }

  void group() {
    std::vector<const Drawn*> first;  // of each group
    for (Drawn& drawn : drawn_) {
      if (!drawn.anatomy.told) continue;
      const auto known = std::find_if(first.begin(), first.end(), [&](const Drawn* each) {
        return each->code->font == drawn.code->font && same_base(each->anatomy, drawn.anatomy);
      });
      drawn.group = static_cast<std::size_t>(known - first.begin());
      if (known == first.end()) first.push_back(&drawn);
    }
    members_.resize(first.size());
    for (const Drawn& drawn : drawn_) {
      if (drawn.anatomy.told) members_[drawn.group].push_back(&drawn);
    }
  }

  // The letters of the codes that look exactly so, where all say the same.
  std::u32string twin_of(const Drawn& lost) const {
    std::u32string letters;
    for (const Drawn& known : drawn_) {
      if (known.letters.empty() || !same_outline(known.code->sketch, lost.code->sketch)) continue;
      if (!letters.empty() && letters != known.letters) return {};
      letters = known.letters;
    }
    return letters;
  }

  static bool is_kashida(const Drawn& drawn) {
    const Curve& base = drawn.anatomy.base.front();
    return drawn.anatomy.dots == Dots{} && drawn.anatomy.base.size() == 1 &&
           base.y1 - base.y0 < kashida_height && base.y1 < kashida_y &&
           base.x1 - base.x0 > base.y1 - base.y0;
  }

  // The one letter with these dots of the one family that all codes with this base may belong to.
  std::u32string member_of_group(const Drawn& lost) const {
    std::u32string letters;
    bool found = false;
    for (const std::u32string_view family : letter_families()) {
      if (!may_be(members_[lost.group], family)) continue;
      if (found) return {};
      found = true;
      letters = member_with(family, lost.anatomy.dots);
      // A tooth without dots is a letter whose dots are glyphs of their own, not the yeh of a
      // word's end; one that goes below the line is a ligature.
      const bool tooth = family == family_of(U'ی');
      if (tooth && (lost.anatomy.dots == Dots{} || lost.anatomy.pierced)) letters.clear();
      if (tooth && lost.anatomy.base.front().y0 < tooth_y && letters != U"ن") letters.clear();
      if (tooth && !letters.empty() && is_with_alef(lost)) letters += U'ا';
    }
    return letters;
  }

  static bool may_be(const std::vector<const Drawn*>& group, std::u32string_view family) {
    return std::all_of(group.begin(), group.end(),
                       [&](const Drawn* drawn) {
                         if (drawn->letters.empty())
                           return !member_with(family, drawn->anatomy.dots).empty();
                         return drawn->letters.size() == 1 &&
                                family.find(drawn->letters[0]) != std::u32string_view::npos;
                       }) &&
           has_witness(group);
  }

  // A base that no known letter has and that is as high as an alef is a ligature with it.
  bool is_with_alef(const Drawn& lost) const {
    constexpr float slack = 0.015F;  // em
    const auto alef = alefs_.find(lost.code->font);
    const Curve& base = lost.anatomy.base.front();
    return alef != alefs_.end() && std::abs(base.y1 - alef->second) < slack &&
           std::ranges::all_of(members_[lost.group],
                               [](const Drawn* drawn) { return drawn->letters.empty(); });
  }

  // A known letter, or two drawings that differ by their dots: one alone may be a letter without a
  // family.
  static bool has_witness(const std::vector<const Drawn*>& group) {
    return std::any_of(group.begin(), group.end(), [&](const Drawn* drawn) {
      return !drawn->letters.empty() || !(drawn->anatomy.dots == group.front()->anatomy.dots);
    });
  }

  std::vector<Drawn> drawn_;
  std::vector<std::vector<const Drawn*>> members_;  // by group
  std::set<std::uint16_t> believed_;
  std::map<std::uint16_t, float> alefs_;  // how high they are, em, by font
};

}  // namespace

std::vector<std::size_t> refuted_by_outlines(std::span<const DrawnCode> codes) {
  std::vector<std::size_t> refuted;
  for (const DrawnCode* code : Reader(codes).refuted()) {
    refuted.push_back(static_cast<std::size_t>(code - codes.data()));
  }
  return refuted;
}

std::vector<OutlineFinding> read_outlines(std::span<const DrawnCode> codes) {
  return Reader(codes).read();
}

}  // namespace bazyab::healing
