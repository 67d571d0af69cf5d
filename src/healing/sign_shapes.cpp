// Boxes of signs, in em above the baseline.
#include "healing/sign_shapes.h"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <vector>

#include "healing/outline_parts.h"
#include "unicode/letters.h"

namespace bazyab::healing {
namespace {

bool between(float value, float least, float most) {
  return value >= least && value <= most;
}

bool is_dot(const Curve& curve) {
  const float larger = std::max(width(curve), height(curve));
  return between(larger, 0.05F, 0.26F) && std::min(width(curve), height(curve)) > 0.7F * larger &&
         fill(curve) > 0.45F;
}
bool on_baseline(const Curve& curve) {
  return between(curve.y0, -0.06F, 0.06F);
}
bool is_comma_size(const Curve& curve) {
  return between(height(curve), 0.13F, 0.45F) && width(curve) < height(curve) &&
         between(width(curve), 0.05F, 0.28F) && fill(curve) < 0.75F;
}
// Where between its lowest and highest point a curve is furthest out: 0..1.
float level(const Curve& curve, float y) {
  return (y - curve.y0) / height(curve);
}

char32_t single_sign(const Curve& curve) {
  if (is_dot(curve)) return on_baseline(curve) ? U'.' : 0;
  if (height(curve) < 0.13F && between(width(curve), 0.15F, 0.6F) && fill(curve) > 0.75F) {
    return curve.y0 > 0.12F && curve.y1 < 0.5F ? U'-' : 0;
  }
  if (is_comma_size(curve)) {
    if (on_baseline(curve) && curve.y1 > 0.18F) return U'،';
    if (curve.y0 < -0.06F && curve.y1 < 0.22F) return U',';
    return 0;
  }
  if (height(curve) < 0.6F || width(curve) > 0.6F * height(curve)) return 0;
  const float left = level(curve, curve.left_y), right = level(curve, curve.right_y);
  if (fill(curve) < 0.42F && left < 0.06F && right > 0.94F) return U'/';
  // One side bulges at half its height, the other has both ends.
  const bool left_bulge = between(left, 0.35F, 0.65F) && !between(right, 0.2F, 0.8F);
  const bool right_bulge = between(right, 0.35F, 0.65F) && !between(left, 0.2F, 0.8F);
  // Final letters that bulge so hang below the line.
  const bool stands = curve.y1 > 0.45F && curve.y1 > -curve.y0;
  return stands && fill(curve) < 0.6F && (left_bulge || right_bulge) ? U'(' : 0;
}

bool are_chevrons(const Curve& a, const Curve& b) {
  const auto pointed = [](const Curve& curve) {
    const bool left = between(level(curve, curve.left_y), 0.35F, 0.65F);
    const bool right = between(level(curve, curve.right_y), 0.35F, 0.65F);
    return left != right;
  };
  const float slack = 0.02F;
  return std::abs(a.y0 - b.y0) < slack && std::abs(a.y1 - b.y1) < slack &&
         std::abs(width(a) - width(b)) < slack && std::abs(a.x0 - b.x0) > 0.05F &&
         between(height(a), 0.18F, 0.6F) && between(width(a), 0.1F, 0.4F) && fill(a) < 0.6F &&
         a.y0 > -0.05F && pointed(a) && pointed(b);
}

char32_t double_sign(const Curve& a, const Curve& b) {
  if (are_chevrons(a, b)) return U'«';
  const bool a_lower = a.y0 < b.y0;
  const Curve& low = a_lower ? a : b;
  const Curve& high = a_lower ? b : a;
  const float apart = std::abs(low.x0 + low.x1 - high.x0 - high.x1) / 2;
  if (apart > 0.2F || high.y0 < low.y0 + 0.5F * height(low)) return 0;
  if (is_dot(low) && is_dot(high)) {
    const bool alike = std::abs(height(low) - height(high)) < 0.02F;
    return alike && on_baseline(low) && apart < 0.03F ? U':' : 0;
  }
  if (is_dot(low) && on_baseline(low)) {
    if (is_comma_size(high) && high.y1 < 0.62F) return U'؛';
    if (height(high) < 0.3F) return 0;
    return width(high) < 0.45F * height(high) ? U'!' : U'؟';
  }
  if (is_dot(high) && is_comma_size(low) && low.y0 < -0.06F) return U';';
  return 0;
}

// Walking along the items of a line.
class Walker {
 public:
  Walker(const PageFacts& page, const std::set<FontCode>& candidates)
      : page_(page), candidates_(candidates) {}

  std::map<FontCode, SignPlaces> walk() {
    for (const LineFacts& line : page_.lines) {
      for (std::uint32_t at = line.items.begin; at < line.items.end; ++at) {
        const Item& item = page_.items[at];
        if (is_candidate(item)) count(line, at);
      }
    }
    return std::move(places_);
  }

 private:
  std::u32string_view letters(const Item& item) const { return slice(page_.letters, item.letters); }
  bool is_candidate(const Item& item) const { return candidates_.contains({item.font, item.code}); }
  // Signs that stand between a word and the next sign.
  bool is_sign(const Item& item) const {
    return is_candidate(item) || (item.kind == ItemKind::letter && !letters(item).empty() &&
                                  unicode::is_punctuation(letters(item).front()));
  }

  void count(const LineFacts& line, std::uint32_t at) {
    const Item& item = page_.items[at];
    const Item* const before = at > line.items.begin ? &page_.items[at - 1] : nullptr;
    const Item* const after = at + 1 < line.items.end ? &page_.items[at + 1] : nullptr;
    const bool before_touches = before != nullptr && touches(*before, item);
    const bool after_touches = after != nullptr && touches(item, *after);
    SignPlaces& places = places_[{item.font, item.code}];
    ++places.uses;
    if (before_touches && (!after_touches || is_sign(*after))) ++places.after_word;
    if (after_touches && (!before_touches || is_sign(*before))) ++places.before_word;
    if (before_touches && after_touches && is_foreign(*before) && is_foreign(*after)) {
      ++places.within;
    }
  }

  bool touches(const Item& right, const Item& left) const {
    constexpr float touching = 0.12F;
    if (right.kind == ItemKind::space || left.kind == ItemKind::space) return false;
    const float gap = std::max(right.box.x0 - left.box.x1, left.box.x0 - right.box.x1);
    return gap < touching * right.em;
  }
  bool is_foreign(const Item& item) const {
    const std::u32string_view said = letters(item);
    return !said.empty() &&
           (unicode::is_latin_script(said.front()) || unicode::is_digit(said.front()));
  }

  const PageFacts& page_;
  const std::set<FontCode>& candidates_;
  std::map<FontCode, SignPlaces> places_;
};

}  // namespace

char32_t sign_drawn(const Sketch& sketch) {
  const std::vector<Curve> parts = parts_of(sketch);
  if (parts.size() != sketch.size()) return 0;  // signs have no holes
  if (parts.size() == 1) return single_sign(parts[0]);
  return parts.size() == 2 ? double_sign(parts[0], parts[1]) : 0;
}

bool is_missing_glyph(std::uint32_t code, const Sketch& sketch) {
  if (code != 0 || sketch.size() < 2) return false;
  const std::vector<Curve> parts = parts_of(sketch);
  if (parts.empty()) return false;
  const Curve& box = parts.front();
  float holes = 0;
  for (const Curve& curve : sketch) {
    if (curve.area * box.area < 0) holes += std::abs(curve.area);
  }
  return fill(box) > 0.97F && height(box) > 0.4F && height(box) > width(box) &&
         holes > 0.1F * std::abs(box.area);
}

std::set<FontCode> boxes_for_zwnj(const PageFacts& page, const std::set<FontCode>& boxes) {
  constexpr float touching = 0.06F;  // em
  std::set<FontCode> found, others;
  const auto letters_of = [&](const Item& item) { return slice(page.letters, item.letters); };
  for (const LineFacts& line : page.lines) {
    for (std::uint32_t at = line.items.begin; at < line.items.end; ++at) {
      const Item& box = page.items[at];
      const FontCode code{box.font, box.code};
      if (!boxes.contains(code)) continue;
      bool joins = at > line.items.begin && at + 1 < line.items.end;
      if (joins) {
        const Item &right = page.items[at - 1], &left = page.items[at + 1];
        const std::u32string_view before = letters_of(right), after = letters_of(left);
        joins = !before.empty() && unicode::joins_next(before.back()) && !after.empty() &&
                unicode::is_letter(after.front()) && unicode::is_arabic_script(after.front()) &&
                right.box.x0 - box.box.x1 < touching * box.em &&
                box.box.x0 - left.box.x1 < touching * box.em;
      }
      (joins ? found : others).insert(code);
    }
  }
  std::erase_if(found, [&](const FontCode& code) { return others.contains(code); });
  return found;
}

std::map<FontCode, SignPlaces> find_places(const PageFacts& page,
                                           const std::set<FontCode>& candidates) {
  return Walker(page, candidates).walk();
}

char32_t agreed_sign(char32_t drawn, const SignPlaces& places) {
  if (drawn == 0 || places.uses == 0) return 0;
  const auto mostly = [&](std::uint32_t count) { return count * 10 >= places.uses * 9; };
  if (drawn == U'«' || drawn == U'(') {
    const char32_t closer = drawn == U'«' ? U'»' : U')';
    // What two signs have between them stands on both sides.
    if (mostly(places.before_word) && places.before_word > places.after_word) return drawn;
    if (mostly(places.after_word) && places.after_word > places.before_word) return closer;
    return 0;
  }
  // A bar that leans may be a letter, one that lies a kashida.
  if (drawn == U'/' || drawn == U'-') return mostly(places.within) ? drawn : 0;
  constexpr std::u32string_view inside = U".:,";
  const std::uint32_t within = inside.find(drawn) != std::u32string_view::npos ? places.within : 0;
  return mostly(places.after_word + within) ? drawn : 0;
}

}  // namespace bazyab::healing
