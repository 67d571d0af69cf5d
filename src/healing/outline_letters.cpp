// Comparing outlines of lost codes with those of known ones.
#include "healing/outline_letters.h"

#include <algorithm>
#include <map>

#include "healing/letter_dots.h"
#include "unicode/letters.h"

namespace bazyab::healing {
namespace {

constexpr float base_slack = 0.008F;  // em
// A font's dots are believed where this share of its known letters have the right ones.
constexpr std::size_t least_known = 4;
constexpr double least_share = 0.85;
// What is no higher and has no dots is a piece of the line: a kashida.
constexpr float kashida_height = 0.16F;
constexpr float kashida_y = 0.25F;

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

struct Known {
  std::uint16_t font = 0;
  std::u32string letters;
  const Sketch* sketch = nullptr;
  Curve base;
};

class Reader {
 public:
  explicit Reader(std::span<const DrawnCode> codes) {
    std::map<std::uint16_t, std::pair<std::size_t, std::size_t>> counts;  // known, right
    for (const DrawnCode& code : codes) {
      if (code.letters.empty() || code.sketch.empty()) continue;
      Known& known = known_.emplace_back();
      known.font = code.font;
      known.letters = without_forms(code.letters);
      known.sketch = &code.sketch;
      known.base = parts_of(code.sketch).front();
      Dots dots;
      if (known.letters.size() != 1 || !unicode::is_letter(known.letters[0]) ||
          !unicode::is_arabic_script(known.letters[0]) || !count_dots(code.sketch, dots)) {
        continue;
      }
      auto& [all, right] = counts[code.font];
      ++all;
      if (can_have(known.letters, dots)) ++right;
    }
    for (const auto& [font, count] : counts) {
      const auto all = static_cast<double>(count.first), right = static_cast<double>(count.second);
      believed_[font] = count.first >= least_known && right >= least_share * all;
    }
  }

  bool read(const DrawnCode& lost, OutlineFinding& finding) const {
    finding.font = lost.font;
    finding.code = lost.code;
    finding.letters = twin_of(lost.sketch);
    const auto believed = believed_.find(lost.font);
    if (believed != believed_.end() && believed->second) {
      finding.has_dots = count_dots(lost.sketch, finding.dots);
    }
    if (finding.letters.empty() && finding.has_dots) {
      finding.letters = is_kashida(lost.sketch, finding.dots) ? std::u32string(1, unicode::tatweel)
                                                              : relative_of(lost, finding.dots);
    }
    return !finding.letters.empty() || finding.has_dots;
  }

 private:
  // The letters of the codes that look exactly so, where all say the same.
  std::u32string twin_of(const Sketch& sketch) const {
    std::u32string letters;
    for (const Known& known : known_) {
      if (!same_outline(*known.sketch, sketch)) continue;
      if (!letters.empty() && letters != known.letters) return {};
      letters = known.letters;
    }
    return letters;
  }

  static bool is_kashida(const Sketch& sketch, const Dots& dots) {
    const Curve base = parts_of(sketch).front();
    return dots == Dots{} && base.y1 - base.y0 < kashida_height && base.y1 < kashida_y &&
           base.x1 - base.x0 > base.y1 - base.y0;
  }

  // The one letter of the family of a known letter with the same base that has these dots.
  std::u32string relative_of(const DrawnCode& lost, const Dots& dots) const {
    const Curve base = parts_of(lost.sketch).front();
    std::u32string_view family;
    for (const Known& known : known_) {
      if (known.letters.size() != 1 || !same_curve(known.base, base, base_slack)) continue;
      const std::u32string_view its = family_of(known.letters[0]);
      if (its.empty() || (!family.empty() && its != family)) return {};
      family = its;
    }
    std::u32string letters;
    for (const char32_t letter : family) {
      if (is_arabic_spelling(letter)) continue;
      if (can_have(std::u32string_view(&letter, 1), dots)) letters += letter;
    }
    return letters.size() == 1 ? letters : std::u32string{};
  }

  // Letters that a Persian text writes otherwise, and those whose hamza may be taken for dots.
  static bool is_arabic_spelling(char32_t letter) {
    return letter == 0x064A || letter == 0x0649 || letter == 0x0643 || letter == 0x0629 ||
           letter == 0x0626;
  }

  std::vector<Known> known_;
  std::map<std::uint16_t, bool> believed_;
};

}  // namespace

std::vector<OutlineFinding> read_outlines(std::span<const DrawnCode> codes) {
  const Reader reader(codes);
  std::vector<OutlineFinding> findings;
  for (const DrawnCode& code : codes) {
    if (!code.letters.empty() || code.sketch.empty()) continue;
    OutlineFinding finding;
    if (reader.read(code, finding)) findings.push_back(std::move(finding));
  }
  return findings;
}

}  // namespace bazyab::healing
