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

// Letters of a family have the same base, drawn longer or shorter for the room that dots take.
constexpr float base_slack = 0.006F;    // em, of its height
constexpr float base_stretch = 0.25F;  // of its width
// A font's dots are believed where this share of its known letters have the right ones.
constexpr std::size_t least_known = 4;
constexpr double least_share = 0.85;
// What is no higher and has no dots is a piece of the line: a kashida.
constexpr float kashida_height = 0.16F;
constexpr float kashida_y = 0.25F;
// A hamza is a small piece like a dot, but of another size than the font's dots.
constexpr float dot_likeness = 0.3F;
constexpr float tooth_y = -0.12F;

std::u32string without_forms(std::u32string_view letters) {
  std::u32string result;
  for (const char32_t letter : letters) {
    const std::u32string_view parts = unicode::presentation_letters(letter);
    if (parts.empty()) {
      result += letter;
    } else {
      result += parts;
    }
  }
  return result;
}

// A code whose outline is there.
struct Drawn {
  const DrawnCode* code = nullptr;
  std::u32string letters;  // without forms; empty: lost
  Curve base;
  bool pierced = false;  // the base has a hole
  bool has_dots = false;
  Dots dots;
  std::size_t group = 0;  // codes of a font with the same base
};

bool same_base(const Drawn& a, const Drawn& b) {
  const auto near = [](float one, float other) { return std::abs(one - other) < base_slack; };
  const float a_width = a.base.x1 - a.base.x0, b_width = b.base.x1 - b.base.x0;
  return a.code->font == b.code->font && a.pierced == b.pierced && near(a.base.y0, b.base.y0) &&
         near(a.base.y1, b.base.y1) && near(a.base.left_y, b.base.left_y) &&
         near(a.base.right_y, b.base.right_y) &&
         std::abs(a_width - b_width) < base_stretch * std::max(a_width, b_width);
}

// Letters that a Persian text writes otherwise, and those whose hamza may be taken for dots.
bool is_arabic_spelling(char32_t letter) {
  return letter == 0x064A || letter == 0x0649 || letter == 0x0643 || letter == 0x0629 ||
         letter == 0x0626;
}

// The letter of a family that has these dots, if it is one.
std::u32string member(std::u32string_view family, const Dots& dots) {
  std::u32string letters;
  for (const char32_t letter : family) {
    if (!is_arabic_spelling(letter) && can_have({&letter, 1}, dots)) letters += letter;
  }
  return letters.size() == 1 ? letters : std::u32string{};
}

class Reader {
 public:
  explicit Reader(std::span<const DrawnCode> codes) {
    for (const DrawnCode& code : codes) {
      if (!code.sketch.empty()) add(code);
    }
    measure_dots();
    believe();
    group();
  }

  std::vector<OutlineFinding> read() const {
    std::vector<OutlineFinding> findings;
    for (const Drawn& lost : drawn_) {
      if (!lost.code->letters.empty()) continue;
      OutlineFinding finding{.font = lost.code->font, .code = lost.code->code, .letters = twin_of(lost)};
      const bool believed = believed_.contains(lost.code->font);
      finding.has_dots = lost.has_dots && believed;
      finding.is_letter = believed && (lost.has_dots || !is_compact(lost.base));
      finding.dots = lost.dots;
      if (finding.letters.empty() && finding.has_dots) {
        finding.letters =
            is_kashida(lost) ? std::u32string(1, unicode::tatweel) : member_of_group(lost);
      }
      if (!finding.letters.empty() || finding.is_letter) findings.push_back(std::move(finding));
    }
    return findings;
  }

 private:
  void add(const DrawnCode& code) {
    Drawn& drawn = drawn_.emplace_back();
    drawn.code = &code;
    drawn.letters = without_forms(code.letters);
    drawn.base = parts_of(code.sketch).front();
    drawn.pierced = has_hole(code.sketch, drawn.base);
    drawn.has_dots = count_dots(code.sketch, drawn.dots);
  }

  // Pieces that are no dots of the font's usual size tell nothing.
  void measure_dots() {
    std::map<std::uint16_t, std::vector<float>> areas;
    for (const Drawn& drawn : drawn_) {
      if (!drawn.has_dots) continue;
      const float area = dot_area(drawn.code->sketch, drawn.dots);
      if (area > 0) areas[drawn.code->font].push_back(area);
    }
    for (auto& [font, all] : areas) {
      const auto middle = all.begin() + static_cast<std::ptrdiff_t>(all.size() / 2);
      std::nth_element(all.begin(), middle, all.end());
      for (Drawn& drawn : drawn_) {
        if (drawn.code->font != font || !drawn.has_dots) continue;
        const float area = dot_area(drawn.code->sketch, drawn.dots);
        if (area > 0 && std::abs(area - *middle) > dot_likeness * *middle) drawn.has_dots = false;
      }
    }
  }

  // Fonts whose known letters have the dots that they should.
  void believe() {
    std::map<std::uint16_t, std::pair<std::size_t, std::size_t>> counts;  // known, right
    for (const Drawn& drawn : drawn_) {
      const bool letter = drawn.letters.size() == 1 && unicode::is_letter(drawn.letters[0]) &&
                          unicode::is_arabic_script(drawn.letters[0]);
      if (!letter || !drawn.has_dots) continue;
      auto& [all, right] = counts[drawn.code->font];
      ++all;
      if (can_have(drawn.letters, drawn.dots)) ++right;
    }
    for (const auto& [font, count] : counts) {
      const auto all = static_cast<double>(count.first), right = static_cast<double>(count.second);
      if (count.first >= least_known && right >= least_share * all) believed_.insert(font);
    }
  }

  void group() {
    std::vector<const Drawn*> first;  // of each group
    for (Drawn& drawn : drawn_) {
      if (!drawn.has_dots) continue;
      const auto known = std::find_if(first.begin(), first.end(), [&](const Drawn* each) {
        return same_base(*each, drawn);
      });
      drawn.group = static_cast<std::size_t>(known - first.begin());
      if (known == first.end()) first.push_back(&drawn);
    }
    members_.resize(first.size());
    for (const Drawn& drawn : drawn_) {
      if (drawn.has_dots) members_[drawn.group].push_back(&drawn);
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
    const Curve& base = drawn.base;
    return drawn.dots == Dots{} && base.y1 - base.y0 < kashida_height && base.y1 < kashida_y &&
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
      letters = member(family, lost.dots);
      // A tooth without dots is a letter whose dots are glyphs of their own, not the yeh of a
      // word's end; one that goes below the line is a ligature.
      const bool tooth = family == family_of(U'ی');
      if (tooth && (lost.dots == Dots{} || lost.pierced)) letters.clear();
      if (tooth && lost.base.y0 < tooth_y && letters != U"ن") letters.clear();
    }
    return letters;
  }

  static bool may_be(const std::vector<const Drawn*>& group, std::u32string_view family) {
    return std::all_of(group.begin(), group.end(), [&](const Drawn* drawn) {
      if (drawn->letters.empty()) return !member(family, drawn->dots).empty();
      return drawn->letters.size() == 1 &&
             family.find(drawn->letters[0]) != std::u32string_view::npos;
    }) && has_witness(group);
  }

  // A known letter, or two drawings that differ by their dots: one alone may be a letter without a
  // family.
  static bool has_witness(const std::vector<const Drawn*>& group) {
    return std::any_of(group.begin(), group.end(), [&](const Drawn* drawn) {
      return !drawn->letters.empty() || !(drawn->dots == group.front()->dots);
    });
  }

  std::vector<Drawn> drawn_;
  std::vector<std::vector<const Drawn*>> members_;  // by group
  std::set<std::uint16_t> believed_;
};

}  // namespace

std::vector<OutlineFinding> read_outlines(std::span<const DrawnCode> codes) {
  return Reader(codes).read();
}

}  // namespace bazyab::healing
