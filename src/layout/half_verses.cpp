// Told by what is drawn first, by the text around them and by where sentences end.
#include "layout/half_verses.h"

#include <algorithm>
#include <cmath>
#include <span>

#include "layout/beside.h"
#include "layout/sections.h"

namespace bazyab::layout {
namespace {

// A full stop or its like before more letters of the same side.
bool goes_on_behind_stop(const Row& row, float x, std::u32string_view letters) {
  constexpr std::u32string_view stops = U".:؛؟!";
  // Items run from right to left.
  for (std::size_t at = 0; at + 1 < row.items.size(); ++at) {
    const std::u32string_view said = slice(letters, row.items[at].letters);
    if (said.empty() || stops.find(said.back()) == std::u32string_view::npos) continue;
    const bool right = row.items[at].box.center_x() > x;
    for (std::size_t next = at + 1; next < row.items.size(); ++next) {
      const Item& item = row.items[next];
      if ((item.box.center_x() > x) != right) break;
      if (item.kind == ItemKind::letter) return true;
    }
  }
  return false;
}

}  // namespace

bool are_half_verses(const std::vector<Row>& rows, const Strip& strip,
                     std::u32string_view letters) {
  constexpr std::size_t most_verses = 20, near = 3;
  const std::span<const Row> verses = rows_beside(rows, strip);
  const float x = strip.white.middle();
  if (verses.size() > most_verses || strip.both_rows < verses.size()) return false;
  if (!is_drawn_by_rows(verses, x)) return false;
  const auto is_across = [&](const Row& row) {
    constexpr float same_size = 0.1F;
    return std::abs(row.em - verses.front().em) <= same_size * row.em &&
           row.box.x0 < strip.white.begin && row.box.x1 > strip.white.end;
  };
  const std::size_t begin = strip.first < near ? 0 : strip.first - near;
  const std::size_t end = std::min(rows.size(), strip.last + 1 + near);
  bool across = false;
  for (std::size_t index = begin; index < end && !across; ++index) {
    if (index < strip.first || index > strip.last) across = is_across(rows[index]);
  }
  return across && std::none_of(verses.begin(), verses.end(), [&](const Row& row) {
           return goes_on_behind_stop(row, x, letters);
         });
}

}  // namespace bazyab::layout
