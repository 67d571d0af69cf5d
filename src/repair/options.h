// What a user may ask of repair.
#pragma once

#include <bitset>
#include <cstddef>

#include "core/repair.h"

namespace bazyab::repair {

// Where no page is left to ask: whether a spelling that is accepted as it stands (آنها) is left
// alone, or written with its optional ZWNJ (آن‌ها).
enum class Style : unsigned char { keep, apart };

struct RepairOptions {
  Style style = Style::keep;
  bool keep_lines = false;      // one line in, one line out: no line is joined to another
  bool keep_furniture = false;  // plain text only: pages mark furniture as blocks of that kind
  std::bitset<8> without;       // kinds (as numbers of RepairKind) that are left undone

  bool allows(RepairKind kind) const { return !without[static_cast<std::size_t>(kind)]; }
};

}  // namespace bazyab::repair
