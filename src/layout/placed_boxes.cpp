// Where what stands in frames belongs among the regions of the running text.
#include <algorithm>
#include <cstdint>
#include <optional>
#include <span>

#include "layout/boxed.h"

namespace bazyab::layout {
namespace {

// A table may reach a little over the edge of the next column, or touch the headline below it,
// without being in it.
constexpr float least_share = 0.35F;
bool meet_across(const Box& one, const Box& other) {
  const float common = std::min(one.x1, other.x1) - std::max(one.x0, other.x0);
  return common >= least_share * std::min(one.width(), other.width());
}
bool meet_down(const Box& one, const Box& other) {
  return one.y0 < other.y1 && other.y0 < one.y1;
}

bool stand_beside(const Box& one, const Box& other) {
  const float common = std::min(one.y1, other.y1) - std::max(one.y0, other.y0);
  return common >= least_share * std::min(one.height(), other.height());
}

Box box_of(const ColumnRegion& region) {
  Box box = region.rows.front().box;
  for (const Row& row : region.rows) box.include(row.box);
  return box;
}

// Lines [first, end) of the region as one of its own.
ColumnRegion part_of(const ColumnRegion& region, std::size_t first, std::size_t end) {
  ColumnRegion part{.table = region.table, .boxed = region.boxed};
  part.rows.assign(region.rows.begin() + static_cast<std::ptrdiff_t>(first),
                   region.rows.begin() + static_cast<std::ptrdiff_t>(end));
  return part;
}

// Splits regions[index] into the lines above `box`, beside it and below; gives the index of the
// region behind which the box belongs, plus one.
std::size_t split_around(std::vector<ColumnRegion>& regions, std::size_t index, const Box& box) {
  const ColumnRegion region = std::move(regions[index]);
  std::size_t above = 0;
  while (above < region.rows.size() && region.rows[above].baseline < box.y0) ++above;
  std::size_t below = above;
  while (below < region.rows.size() &&
         region.rows[below].baseline - 0.5F * region.rows[below].em < box.y1) {
    ++below;
  }
  std::vector<ColumnRegion> parts;
  if (above > 0) parts.push_back(part_of(region, 0, above));
  if (below > above) parts.push_back(part_of(region, above, below));
  const std::size_t before = parts.size();
  if (below < region.rows.size()) parts.push_back(part_of(region, below, region.rows.size()));
  const auto at = regions.erase(regions.begin() + static_cast<std::ptrdiff_t>(index));
  regions.insert(at, std::make_move_iterator(parts.begin()), std::make_move_iterator(parts.end()));
  return index + before;
}

// When the first letter of a region was drawn.
std::uint32_t drawn_at(const ColumnRegion& region) {
  DrawnLetters drawn;
  for (const Row& row : region.rows) drawn.take(row);
  return drawn.first;
}

// Behind the columns on the right of the box that come after `at`: what stands over them all, as a
// headline does, is above the box too. They may go on below it, where they are drawn before it;
// where a box is drawn before what stands beside it, as all is that stands on the left, their place
// tells.
std::size_t behind_columns_beside(const std::vector<ColumnRegion>& regions, std::size_t at,
                                  std::size_t end, const Boxed& part) {
  const std::uint32_t drawn = drawn_at(part.regions.front());
  std::size_t behind = at;
  bool box_first = false;
  for (std::size_t index = at; index < end; ++index) {
    const Box region = box_of(regions[index]);
    if (region.x0 < part.box.center_x()) continue;
    const bool beside = meet_down(region, part.box);
    box_first = box_first || (beside && drawn_at(regions[index]) > drawn);
    const bool goes_on =
        behind == index && behind > at &&
        (drawn_at(regions[index]) < drawn || (box_first && region.x0 >= part.box.x1));
    if (goes_on || beside) behind = index + 1;
  }
  return behind;
}

// Behind all boxes that stand wholly above this one, where boxes are drawn row by row: another one
// of `drawn` between this and the one above it, regions[above].
std::size_t behind_row_of_boxes(const std::vector<ColumnRegion>& regions, std::size_t above,
                                std::size_t at, const Boxed& part,
                                std::span<const std::uint32_t> drawn) {
  const std::uint32_t one = drawn_at(regions[above]), other = drawn_at(part.regions.front());
  const bool by_rows =
      regions[above].boxed && std::any_of(drawn.begin(), drawn.end(), [&](std::uint32_t each) {
        return each > std::min(one, other) && each < std::max(one, other);
      });
  for (std::size_t index = at; by_rows && index < regions.size(); ++index) {
    if (regions[index].boxed && box_of(regions[index]).y1 <= part.box.y0) at = index + 1;
  }
  return at;
}

// Before the columns on the left of the box that come right before `at`: a column may be nothing
// but the box.
std::size_t before_columns_beside(const std::vector<ColumnRegion>& regions, std::size_t at,
                                  const Box& box) {
  while (at > 0) {
    const Box region = box_of(regions[at - 1]);
    if (region.x1 > box.center_x() || !meet_down(region, box)) break;
    --at;
  }
  return at;
}

// True if a box below the region is the end of its column: it is as wide, and other columns are
// read before what stands below it, the next headline for instance.
bool ends_column(const Box& region, const Box& box, std::size_t above,
                 std::optional<std::size_t> below) {
  constexpr float most = 0.7F;
  const float common = std::min(region.x1, box.x1) - std::max(region.x0, box.x0);
  return below && *below > above + 1 && common >= most * box.width();
}

// The column, narrower than `narrower`, that ends with regions[last]: boxes that were placed in it
// have parted it.
Box column_to(const std::vector<ColumnRegion>& regions, std::size_t last, float narrower) {
  const Box end = box_of(regions[last]);
  Box column = end;
  for (std::size_t index = last; index-- > 0;) {
    const Box region = box_of(regions[index]);
    if (!meet_across(region, end) || region.y0 > column.y0) break;
    if (region.width() >= narrower) break;
    column.include(region);
  }
  return column;
}

// Of columns side by side that a box stands below, the last: regions[above] is one of them.
std::size_t last_above(const std::vector<ColumnRegion>& regions, std::size_t above,
                       const Box& box) {
  constexpr float most = 0.7F;
  const Box nearest = column_to(regions, above, most * box.width());
  std::size_t last = above;
  for (std::size_t index = above + 1; index < regions.size(); ++index) {
    const Box region = box_of(regions[index]);
    const float common = std::min(region.x1, box.x1) - std::max(region.x0, box.x0);
    const bool beside = region.y0 < box.y0 && meet_down(region, nearest);
    if (beside && common >= most * region.width()) last = index;
  }
  return last;
}

// Where a box goes that no region reaches around: behind the nearest region above it in its column,
// else before the nearest below; else by the columns, from the right.
std::size_t place_among(const std::vector<ColumnRegion>& regions, const Boxed& part,
                        std::span<const std::uint32_t> drawn) {
  const Box& box = part.box;
  std::optional<std::size_t> above, below;
  float above_gap = 0, below_gap = 0;
  std::size_t by_column = 0;
  for (std::size_t index = 0; index < regions.size(); ++index) {
    const Box region = box_of(regions[index]);
    if (region.y1 <= box.y0 || (meet_down(region, box) && region.x0 >= box.center_x())) {
      by_column = index + 1;
    }
    if (!meet_across(region, box)) continue;
    if (region.y0 < box.y0 && (!above || box.y0 - region.y1 < above_gap)) {
      above = index, above_gap = box.y0 - region.y1;
    } else if (region.y0 >= box.y0 && (!below || region.y0 - box.y1 < below_gap)) {
      below = index, below_gap = region.y0 - box.y1;
    }
  }
  if (above) above = last_above(regions, *above, box);
  const bool nearer_above = above && (!below || above_gap <= 2 * below_gap);
  if (nearer_above || (above && ends_column(box_of(regions[*above]), box, *above, below))) {
    const std::size_t end = below && *below > *above ? *below : regions.size();
    const std::size_t behind = behind_columns_beside(regions, *above + 1, end, part);
    return behind_row_of_boxes(regions, *above, behind, part, drawn);
  }
  if (below) return before_columns_beside(regions, *below, box);
  return std::max(by_column, behind_columns_beside(regions, 0, regions.size(), part));
}

// The columns of text that a box reaches into.
std::vector<std::size_t> columns_around(const std::vector<ColumnRegion>& regions, const Box& box) {
  std::vector<std::size_t> around;
  for (std::size_t index = 0; index < regions.size(); ++index) {
    const Box region = box_of(regions[index]);
    if (!regions[index].boxed && !regions[index].table && stand_beside(region, box) &&
        meet_across(region, box)) {
      around.push_back(index);
    }
  }
  return around;
}

// A box over the gutter of columns is read after the last of them, one within a column between its
// lines.
void place(std::vector<ColumnRegion>& regions, Boxed&& part, std::span<const std::uint32_t> drawn) {
  const std::vector<std::size_t> around = columns_around(regions, part.box);
  const bool over_gutter = around.size() > 1 && meet_down(box_of(regions[around.front()]),
                                                          box_of(regions[around.back()]));
  const std::size_t at = over_gutter      ? around.back() + 1
                         : around.empty() ? place_among(regions, part, drawn)
                                          : split_around(regions, around.front(), part.box);
  regions.insert(regions.begin() + static_cast<std::ptrdiff_t>(at),
                 std::make_move_iterator(part.regions.begin()),
                 std::make_move_iterator(part.regions.end()));
}

}  // namespace

void place_boxed(std::vector<ColumnRegion>& regions, std::vector<Boxed> boxed) {
  // From top to bottom, on one height from the right.
  std::stable_sort(boxed.begin(), boxed.end(), [](const Boxed& a, const Boxed& b) {
    return a.box.y0 != b.box.y0 ? a.box.y0 < b.box.y0 : a.box.x1 > b.box.x1;
  });
  std::vector<std::uint32_t> drawn;
  for (const Boxed& part : boxed) drawn.push_back(drawn_at(part.regions.front()));
  for (Boxed& part : boxed) place(regions, std::move(part), drawn);
}

}  // namespace bazyab::layout
