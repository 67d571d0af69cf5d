// Comparing where letters end on their left.
#include "layout/letter_forms.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>

namespace bazyab::layout {
namespace {

// A code seen at word ends this often is a final or isolated form. Between a fifth and a third
// works alike; at a half a tenth to a third of the lost ZWNJ stays lost.
constexpr float final_share = 0.35F;
constexpr float joined_share = 0.1F;

constexpr std::size_t most_fonts = 12;
constexpr std::size_t most_codes = 400;  // of a font

// The leftmost point of a letter without its dots, em from the pen and from the baseline.
struct LeftEnd {
  float x = 0;
  float y = 0;
};

// The stroke to the next letter may be a piece of its own, over the edge of the letter.
bool is_stroke_of(const Curve& part, const Curve& letter) {
  constexpr float least_over = 0.02F, highest = 0.1F, lowest = 0;  // em
  const float over_x = std::min(part.x1, letter.x1) - std::max(part.x0, letter.x0);
  const float over_y = std::min(part.y1, letter.y1) - std::max(part.y0, letter.y0);
  return (part.area > 0) == (letter.area > 0) && over_x > least_over && over_y > least_over &&
         part.y0 < highest && part.y1 > lowest;
}

std::optional<LeftEnd> left_end(const Sketch& sketch) {
  const auto largest = std::max_element(
      sketch.begin(), sketch.end(),
      [](const Curve& a, const Curve& b) { return std::abs(a.area) < std::abs(b.area); });
  if (largest == sketch.end()) return {};
  LeftEnd end{largest->x0, largest->left_y};
  for (const Curve& part : sketch) {
    if (part.x0 < end.x && is_stroke_of(part, *largest)) end = {part.x0, part.left_y};
  }
  return end;
}

// Of at least one value.
float median(std::vector<float> values) {
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

// Where the letters of a font end on their left. All that join the next one end at one point, or
// nearly; all others leave the same white, up to some hundredths. Between them are forms for one
// neighbour alone: the lam of a lam-alef that is drawn as two glyphs.
class LeftEnds {
 public:
  LeftEnds(const std::vector<LeftEnd>& joining, const std::vector<LeftEnd>& ending)
      : joint_(middle_of(joining)), ending_(middle_of(ending)) {}

  bool joins(const LeftEnd& end) const {
    return std::abs(end.x - joint_.x) <= 0.015F && std::abs(end.y - joint_.y) <= 0.06F;
  }
  bool ends(const LeftEnd& end) const {
    const bool apart = std::abs(end.x - joint_.x) > 0.025F || std::abs(end.y - joint_.y) > 0.1F;
    return apart && std::abs(end.x - ending_.x) <= 0.025F;
  }

 private:
  static LeftEnd middle_of(const std::vector<LeftEnd>& ends) {
    std::vector<float> xs, ys;
    for (const LeftEnd& end : ends) {
      xs.push_back(end.x);
      ys.push_back(end.y);
    }
    return {median(std::move(xs)), median(std::move(ys))};
  }

  LeftEnd joint_, ending_;
};

Shape by_uses(const CodeUse& use) {
  if (use.told != Shape::unknown) return use.told;
  const auto uses = static_cast<float>(use.uses), ends = static_cast<float>(use.at_word_end);
  if (use.at_word_end >= 2 && ends > final_share * uses) return Shape::final;
  return use.uses >= 3 && ends < joined_share * uses ? Shape::medial : Shape::unknown;
}

// Used too seldom to have ended a word by chance: all uses may stand before a ZWNJ.
bool is_rare(const CodeUse& use) {
  constexpr std::uint32_t most_uses = 6;
  return use.told == Shape::unknown && use.at_word_end == 0 && use.uses <= most_uses;
}

bool is_open(const DocumentFacts& document, const CodeUse& use) {
  return use.at_word_end < use.uses && by_uses(use) == Shape::unknown &&
         !document.drawn_forms.contains({use.font_id, use.code});
}

}  // namespace

std::set<std::uint64_t> find_unshaped_fonts(const DocumentFacts& document) {
  constexpr std::uint32_t least_uses = 3, least_codes = 4;
  struct Codes {
    std::uint32_t all = 0;
    std::uint32_t anywhere = 0;  // stand in all places of a word
  };
  std::map<std::uint64_t, Codes> fonts;
  for (const auto& [key, use] : document.code_uses) {
    if (use.uses < least_uses) continue;
    Codes& codes = fonts[use.font_id];
    ++codes.all;
    const bool ends = use.at_word_end > 0 && use.at_word_end < use.uses;
    const bool begins = use.unjoined > 0 && use.unjoined < use.uses;
    if (ends && begins) ++codes.anywhere;
  }
  std::set<std::uint64_t> unshaped;
  for (const auto& [font, codes] : fonts) {
    if (codes.anywhere >= least_codes && codes.anywhere * 2 > codes.all) unshaped.insert(font);
  }
  return unshaped;
}

Shape form_by_uses(const DocumentFacts& document, std::uint64_t font_id, std::uint32_t code) {
  if (document.unshaped_fonts.contains(font_id)) return Shape::unknown;
  const auto known = document.code_uses.find({font_id, code});
  return known == document.code_uses.end() ? Shape::unknown : by_uses(known->second);
}

Shape form_of(const DocumentFacts& document, std::uint64_t font_id, std::uint32_t code) {
  const Shape learned = form_by_uses(document, font_id, code);
  if (learned != Shape::unknown || document.unshaped_fonts.contains(font_id)) return learned;
  const auto drawn = document.drawn_forms.find({font_id, code});
  return drawn == document.drawn_forms.end() ? Shape::unknown : drawn->second;
}

Shape form_before(const DocumentFacts& document, std::uint64_t font_id, std::uint32_t code,
                  std::uint32_t next) {
  const Shape form = form_of(document, font_id, code);
  if (form != Shape::medial) return form;
  const auto use = document.code_uses.find({font_id, code});
  if (use == document.code_uses.end() || !is_rare(use->second)) return form;
  const auto drawn = document.drawn_forms.find({font_id, code});
  const auto after = document.code_uses.find({font_id, next});
  const bool ends = drawn != document.drawn_forms.end() && drawn->second == Shape::final;
  const bool begins = after != document.code_uses.end() && after->second.unjoined >= 2 &&
                      static_cast<float>(after->second.unjoined) >
                          final_share * static_cast<float>(after->second.uses);
  return ends && begins ? Shape::final : form;
}

std::vector<FontCodes> fonts_to_draw(const DocumentFacts& document) {
  std::vector<FontCodes> fonts;
  bool open = false;
  const auto end_font = [&] {
    if (!fonts.empty() && !open) fonts.pop_back();
    open = false;
  };
  for (const auto& [key, use] : document.code_uses) {
    if (document.unshaped_fonts.contains(use.font_id)) continue;
    if (fonts.empty() || fonts.back().font_id != use.font_id) {
      end_font();
      if (fonts.size() == most_fonts) return fonts;
      fonts.push_back({use.font_id, {}});
    }
    if (fonts.back().codes.size() < most_codes) fonts.back().codes.push_back(use.code);
    open = open || is_open(document, use) || is_rare(use);
  }
  end_font();
  return fonts;
}

void take_drawn_forms(DocumentFacts& document, const FontCodes& font,
                      std::span<const Sketch> sketches) {
  constexpr std::size_t enough_joining = 4, enough_ending = 2;
  std::vector<LeftEnd> joining, ending;
  for (std::size_t index = 0; index < font.codes.size(); ++index) {
    const auto end = left_end(sketches[index]);
    if (!end) continue;
    const CodeUse& use = document.code_uses.at({font.font_id, font.codes[index]});
    // Those that never end a word are joining letters, but for a few before a ZWNJ.
    if (use.at_word_end == 0) joining.push_back(*end);
    if (use.at_word_end * 2 > use.uses) ending.push_back(*end);
  }
  if (joining.size() < enough_joining || ending.size() < enough_ending) return;
  const LeftEnds ends(joining, ending);
  const auto at_joint = [&](const LeftEnd& end) { return ends.joins(end); };
  const auto joined = std::count_if(joining.begin(), joining.end(), at_joint);
  const auto ended = std::count_if(ending.begin(), ending.end(), at_joint);
  // In a font whose letters join at many heights, or end like joined ones, this tells nothing.
  if (joined * 10 < static_cast<std::ptrdiff_t>(joining.size()) * 7 ||
      ended * 10 > static_cast<std::ptrdiff_t>(ending.size())) {
    return;
  }
  for (std::size_t index = 0; index < font.codes.size(); ++index) {
    const CodeUse& use = document.code_uses.at({font.font_id, font.codes[index]});
    const auto end = left_end(sketches[index]);
    if (!end || !(is_open(document, use) || is_rare(use))) continue;
    if (ends.joins(*end)) document.drawn_forms[{use.font_id, use.code}] = Shape::medial;
    if (ends.ends(*end)) document.drawn_forms[{use.font_id, use.code}] = Shape::final;
  }
}

}  // namespace bazyab::layout
