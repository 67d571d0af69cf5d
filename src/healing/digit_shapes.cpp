// Counting curves.
#include "healing/digit_shapes.h"

#include <algorithm>

namespace bazyab::healing {
namespace {

// Against the tallest digit: a Persian zero has about a third of its height, a Latin one all.
constexpr float dot_height = 0.6F;
constexpr float full_height = 0.8F;

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
    vote(looks[0].height < dot_height * tallest, looks[0].height > full_height * tallest &&
                                                     looks[0].contours > 1);
  }
  if (inked(4)) vote(false, looks[4].contours == 2);
  if (inked(6)) vote(looks[6].contours == 1, looks[6].contours == 2);
  if (inked(8)) vote(looks[8].contours == 1, looks[8].contours == 3);
  return persian > 0 && latin == 0;
}

}  // namespace bazyab::healing
