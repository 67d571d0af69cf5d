// Comparing the lams of a font.
#include "healing/lam_alefs.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "healing/outline_parts.h"
#include "unicode/letters.h"

namespace bazyab::healing {
namespace {

constexpr float deepest = -0.1F;       // em: lams that stand on the baseline go no lower
constexpr float least_height = 0.45F;  // em
constexpr float wider = 1.2F;          // than the lam in the middle of words

struct Extent {
  std::size_t index = 0;
  float width = 0;
};

// How wide it is, if it stands on the baseline and is as high as a lam.
std::optional<float> standing_width(const Sketch& sketch) {
  if (sketch.empty()) return {};
  Curve all = sketch.front();
  for (const Curve& curve : sketch) {
    all.x0 = std::min(all.x0, curve.x0);
    all.y0 = std::min(all.y0, curve.y0);
    all.x1 = std::max(all.x1, curve.x1);
    all.y1 = std::max(all.y1, curve.y1);
  }
  const bool stands = all.y0 > deepest && all.y1 > least_height;
  return stands ? std::optional(width(all)) : std::nullopt;
}

}  // namespace

std::vector<std::size_t> drawn_lam_alefs(std::span<const DrawnCode> codes) {
  std::map<std::uint16_t, std::vector<Extent>> lams;
  std::set<std::uint16_t> named;  // fonts that have a code for it
  for (std::size_t index = 0; index < codes.size(); ++index) {
    const std::u32string letters = unicode::without_forms(codes[index].letters);
    if (letters.find(U"لا") != std::u32string::npos) named.insert(codes[index].font);
    if (letters != U"ل") continue;
    if (const auto width = standing_width(codes[index].sketch)) {
      lams[codes[index].font].push_back({index, *width});
    }
  }
  std::vector<std::size_t> found;
  for (auto& [font, standing] : lams) {
    if (named.contains(font) || standing.size() < 3) continue;
    std::sort(standing.begin(), standing.end(),
              [](const Extent& a, const Extent& b) { return a.width < b.width; });
    for (const Extent& each : standing) {
      if (each.width > wider * standing[1].width) found.push_back(each.index);
    }
  }
  return found;
}

}  // namespace bazyab::healing
