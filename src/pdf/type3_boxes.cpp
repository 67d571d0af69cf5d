// The boxes that procedures of glyphs begin with.
#include "pdf/type3_boxes.h"

#include <poppler/GfxFont.h>
#include <poppler/Object.h>

#include <algorithm>
#include <array>
#include <locale>
#include <optional>
#include <sstream>
#include <string>
#include <vector>

#include "pdf/stream_bytes.h"

namespace bazyab::pdf {
namespace {

constexpr int most_glyphs = 8;                   // that are asked
constexpr std::size_t largest_glyph = 1U << 16;  // bytes

// How far the middle of a glyph's box lies above the baseline, in the units of glyphs: the fourth
// and the sixth operand of d1 (PDF 32000, 9.6.5) are its lower and its upper edge.
std::optional<double> middle_of(const Object& procedure) {
  const std::vector<unsigned char> bytes = stream_bytes(procedure, largest_glyph);
  std::istringstream words(std::string(
      bytes.begin(),
      bytes.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(bytes.size(), 200))));
  words.imbue(std::locale::classic());
  std::array<double, 6> operands{};
  for (double& operand : operands) words >> operand;
  std::string name;
  words >> name;
  if (!words || name != "d1") return {};
  return (operands[3] + operands[5]) / 2;
}

}  // namespace

bool draws_below_baseline(Gfx8BitFont& font) {
  const Dict* const procedures = font.getCharProcs();
  if (procedures == nullptr) return false;
  double sum = 0;
  for (int index = 0; index < std::min(procedures->getLength(), most_glyphs); ++index) {
    sum += middle_of(procedures->getVal(index)).value_or(0);
  }
  return sum * font.getFontMatrix()[3] < 0;
}

}  // namespace bazyab::pdf
