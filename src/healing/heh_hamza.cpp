// Two dots lie side by side; a hamza is higher than wide.
#include "healing/heh_hamza.h"

#include "healing/outline_parts.h"

namespace bazyab::healing {

bool draws_hamza(const Sketch& sketch) {
  constexpr float higher_than_wide = 1.04F;  // a single dot is as high as wide
  const std::vector<Curve> parts = parts_of(sketch);
  if (parts.size() != 2) return false;
  const Curve& heh = parts[0];
  const Curve& mark = parts[1];
  const float width = mark.x1 - mark.x0, height = mark.y1 - mark.y0;
  return (mark.y0 + mark.y1) / 2 > heh.y1 && height >= higher_than_wide * width;
}

}  // namespace bazyab::healing
