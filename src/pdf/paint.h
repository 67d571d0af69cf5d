// What colour a page paints with.
//
// Private to pdf/: it includes Poppler's internal headers.
#pragma once

#include <poppler/GfxState.h>

namespace bazyab::pdf {

inline bool is_pattern(GfxState& state) {
  const GfxColorSpace* const space = state.getFillColorSpace();
  return space != nullptr && space->getMode() == csPattern;
}

// True if what is filled cannot be told from white paper. Patterns have no one colour.
inline bool fills_white(GfxState& state) {
  if (state.getFillOpacity() <= 0 || state.getFillColorSpace() == nullptr) return true;
  if (is_pattern(state)) return false;
  GfxGray gray = 0;
  state.getFillGray(&gray);
  constexpr double nearly_white = 0.985;
  return colToDbl(gray) > nearly_white;
}

}  // namespace bazyab::pdf
