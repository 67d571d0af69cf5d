// Finds the stroke of each dash and measures it.
#include "ocr/dashes.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <string_view>
#include <vector>

#include "ocr/sign_classes.h"

namespace bazyab::ocr {
namespace {

// In heights of letters. The dashes of five of six typefaces on test pages measure 0.6 to 0.95;
// hyphens are mostly half as long as the dash beside them.
constexpr double shortest_dash = 0.57;

bool is_dash(char32_t letter) {
  return letter == U'-' || letter == 0x2013 || letter == U'_';
}

bool is_latin_beside(std::span<const Symbol> line, std::size_t at) {
  const auto is_latin = [&](std::size_t beside) {
    return beside < line.size() && line[beside].word == line[at].word &&
           is_latin_letter(letter_of(line[beside]));
  };
  return is_latin(at - 1) || is_latin(at + 1);
}

// From the left to the right.
std::vector<Box> strokes_of(std::span<const Box> pieces, double unit) {
  std::vector<Box> strokes;
  for (const Box& piece : pieces) {
    const bool flat = piece.width() >= 2 * piece.height() && piece.height() < 0.4 * unit;
    if (flat && piece.width() >= 0.3 * unit) strokes.push_back(piece);
  }
  std::sort(strokes.begin(), strokes.end(),
            [](const Box& a, const Box& b) { return a.center_x() < b.center_x(); });
  return strokes;
}

// The stroke that the symbol's box is nearest to, or null.
const Box* stroke_of(const Symbol& symbol, const std::vector<Box>& strokes, double unit) {
  const float x = symbol.box.center_x();
  auto stroke = std::lower_bound(strokes.begin(), strokes.end(), x,
                                 [](const Box& box, float to) { return box.center_x() < to; });
  const auto distance = [x](const Box& box) { return std::abs(box.center_x() - x); };
  const bool before = stroke != strokes.begin() &&
                      (stroke == strokes.end() || distance(*(stroke - 1)) <= distance(*stroke));
  if (before) --stroke;
  return stroke != strokes.end() && distance(*stroke) < 0.8 * unit ? &*stroke : nullptr;
}

}  // namespace

void settle_dashes(std::span<Symbol> line, std::span<const Box> pieces, double letter_height,
                   double baseline) {
  const std::vector<Box> strokes = strokes_of(pieces, letter_height);
  for (std::size_t at = 0; at < line.size(); ++at) {
    const char32_t read = letter_of(line[at]);
    if (!is_dash(read) || is_latin_beside(line, at)) continue;
    const Box* stroke = stroke_of(line[at], strokes, letter_height);
    if (stroke == nullptr) continue;
    // Low lines stand under the base line, dashes and hyphens over it.
    if (read == U'_' && stroke->center_y() > baseline) continue;
    line[at].letters = stroke->width() >= shortest_dash * letter_height ? U"–" : U"-";
  }
}

}  // namespace bazyab::ocr
