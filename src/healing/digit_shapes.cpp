// Counting curves.
#include "healing/digit_shapes.h"

#include <algorithm>

namespace bazyab::healing {
namespace {

// Against the tallest digit: a Persian zero has about a third of its height, a Latin one all.
constexpr float dot_height = 0.6F;
constexpr float full_height = 0.8F;
constexpr float even_height = 0.8F;

}  // namespace

bool draws_persian_digits(const DigitLooks& looks) {
  int persian = 0, latin = 0;
  const auto vote = [&](bool for_persian, bool for_latin) {
    if (for_persian) ++persian;
    if (for_latin) ++latin;
  };
  float tallest = 0;
  for (const GlyphLook& look : looks) tallest = std::max(tallest, look.height);
  const auto inked = [&](std::size_t digit) { return looks[digit].outline == Outline::inked; };
  // A dot alone, with no digit beside it, has nothing to be small against.
  if (inked(0)) {
    vote(looks[0].height<dot_height * tallest, looks[0].height> full_height * tallest &&
         looks[0].contours > 1);
  }
  // Letters may be drawn at the codes of digits: digits are equally tall, and of simple shape.
  for (const std::size_t digit : {1U, 2U, 3U, 6U, 7U, 8U, 9U}) {
    if (!inked(digit)) continue;
    if (looks[digit].height < even_height * tallest) return false;
    if (looks[digit].contours > (digit == 9 ? 2 : 1)) return false;
  }
  if (inked(4)) vote(false, looks[4].contours == 2);
  vote(inked(6), false);
  vote(inked(8), false);
  return persian > 0 && latin == 0;
}

}  // namespace bazyab::healing
