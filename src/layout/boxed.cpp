// Frames emptied, and what was in them put in its place.
#include "layout/boxed.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <span>

#include "layout/grids.h"

namespace bazyab::layout {
namespace {

// A frame around more of the letters than this is the border of the page.
constexpr float border_share = 0.85F;
// Cells with more lines than this on average hold texts, not entries.
constexpr float most_lines_a_cell = 8;

struct Content {
  std::vector<std::vector<Item>> cells;  // in the order of drawing
  std::size_t letters = 0;
};

bool is_inside(const Box& box, const Item& item) {
  const float x = item.box.center_x(), y = item.baseline - 0.25F * item.em;
  return x >= box.x0 && x < box.x1 && y >= box.y0 && y < box.y1;
}

// Text on both sides of the frame's edge, close together: the frame marks a part of a line.
bool cuts_a_line(const Grid& grid, const std::vector<Item>& items) {
  const Box& box = grid.box();
  return std::any_of(items.begin(), items.end(), [&](const Item& item) {
    if (item.kind != ItemKind::letter || is_inside(box, item)) return false;
    const float middle = item.baseline - 0.25F * item.em;
    if (middle < box.y0 || middle > box.y1) return false;
    const float beside = std::max(item.box.x0 - box.x1, box.x0 - item.box.x1);
    return beside < 0.45F * item.em;
  });
}

// The cell in which the middle of an item stands.
std::optional<std::size_t> cell_of(const Grid& grid, const Item& item) {
  return grid.cell_at(item.box.center_x(), item.baseline - 0.25F * item.em);
}

// True if the item goes on in the word of the one before it in the drawing.
bool is_same_word(const Item& before, const Item& item) {
  const float apart = std::max(before.box.x0 - item.box.x1, item.box.x0 - before.box.x1);
  return item.font == before.font && std::abs(item.baseline - before.baseline) < 0.1F * item.em &&
         apart < 0.1F * item.em && item.kind != ItemKind::space && before.kind != ItemKind::space;
}

// True if the item goes on in the line of the one before it in the drawing.
bool is_same_line(const Item& before, const Item& item) {
  constexpr float widest_space = 2;  // em, in justified lines
  const float apart = std::max(before.box.x0 - item.box.x1, item.box.x0 - before.box.x1);
  return std::abs(item.baseline - before.baseline) < 0.1F * item.em &&
         apart < widest_space * item.em;
}

using Cells = std::vector<std::optional<std::size_t>>;

// A table wider than its column lies over the text of the next one: a line that reaches over the
// edge of the frame is inside or outside as most of it is.
void settle_lines_over_edge(std::span<const Item> items, Cells& cells) {
  for (std::size_t begin = 0, end = 0; begin < items.size(); begin = end) {
    std::size_t inside = 0, letters = 0;
    std::optional<std::size_t> cell;
    for (end = begin;
         end == begin || (end < items.size() && is_same_line(items[end - 1], items[end])); ++end) {
      if (items[end].kind != ItemKind::letter) continue;
      ++letters;
      if (!cells[end]) continue;
      ++inside;
      cell = cells[end];
    }
    if (inside == 0 || inside == letters) continue;
    const bool stays_in = inside * 2 > letters;
    for (std::size_t index = begin; index < end; ++index) {
      if (!stays_in) cells[index].reset();
      if (stays_in && !cells[index]) cells[index] = cell;
    }
  }
}

// For each item its cell. A word too long for its cell stays whole: it is where most of it stands.
Cells cells_of(const Grid& grid, const std::vector<Item>& items) {
  Cells cells(items.size());
  for (std::size_t begin = 0; begin < items.size();) {
    std::size_t end = begin;
    do {
      cells[end] = cell_of(grid, items[end]);
      ++end;
    } while (end < items.size() && is_same_word(items[end - 1], items[end]));
    const auto first = cells.begin() + static_cast<std::ptrdiff_t>(begin);
    const auto last = cells.begin() + static_cast<std::ptrdiff_t>(end);
    if (!std::all_of(first, last, [&](const auto& cell) { return cell == *first; })) {
      Cells sorted(first, last);
      const auto middle = sorted.begin() + static_cast<std::ptrdiff_t>(sorted.size() / 2);
      std::nth_element(sorted.begin(), middle, sorted.end());
      if (std::count(first, last, *middle) * 2 > last - first) std::fill(first, last, *middle);
    }
    begin = end;
  }
  settle_lines_over_edge(items, cells);
  return cells;
}

Content content_of(const Grid& grid, const std::vector<Item>& items, const Cells& cells) {
  Content content;
  content.cells.resize(grid.cells().size());
  for (std::size_t index = 0; index < items.size(); ++index) {
    if (!cells[index]) continue;
    content.cells[*cells[index]].push_back(items[index]);
    if (items[index].kind == ItemKind::letter) ++content.letters;
  }
  return content;
}

class Filler {
 public:
  Filler(const Grid& grid, Content content, std::u32string_view letters, bool leftward)
      : grid_(grid), letters_(letters) {
    for (std::size_t cell = 0; cell < content.cells.size(); ++cell) {
      std::vector<Row> rows = rows_of(content.cells[cell], letters);
      if (rows.empty()) continue;
      filled_.push_back({cell, std::move(rows)});
    }
    std::stable_sort(filled_.begin(), filled_.end(), [&](const Filled& a, const Filled& b) {
      const Grid::Cell &one = cell_of(a), &other = cell_of(b);
      if (one.row != other.row) return one.row < other.row;
      return leftward ? one.column > other.column : one.column < other.column;
    });
    leftward_ = leftward;
  }

  bool empty() const { return filled_.empty(); }

  // Entries side by side, short ones.
  bool is_table() const {
    std::size_t lines = 0;
    bool side_by_side = false;
    for (std::size_t index = 0; index < filled_.size(); ++index) {
      lines += filled_[index].rows.size();
      side_by_side = side_by_side ||
                     (index > 0 && cell_of(filled_[index]).row == cell_of(filled_[index - 1]).row);
    }
    return side_by_side &&
           static_cast<float>(lines) <= most_lines_a_cell * static_cast<float>(filled_.size());
  }

  ColumnRegion table() {
    ColumnRegion region{.table = true};
    for (std::size_t index = 0; index < filled_.size(); ++index) {
      const Grid::Cell& cell = cell_of(filled_[index]);
      const bool opens = index == 0 || cell_of(filled_[index - 1]).row != cell.row;
      for (std::size_t line = 0; line < filled_[index].rows.size(); ++line) {
        Row& row = filled_[index].rows[line];
        if (line > 0) {
          row.place = LinePlace::goes_on;
        } else if (opens) {
          row.place = LinePlace::opens;
          row.cells_before = empty_before(cell);
        } else {
          row.place = LinePlace::cell;
          row.cells_before = columns_between(cell_of(filled_[index - 1]), cell);
        }
        region.rows.push_back(std::move(row));
      }
    }
    return region;
  }

  // `boxes` are what was taken out of the frame before.
  std::vector<ColumnRegion> texts(std::span<const Box> boxes) {
    std::vector<ColumnRegion> regions;
    for (Filled& filled : filled_) {
      std::vector<ColumnRegion> columns = cut_columns(std::move(filled.rows), letters_, boxes);
      std::move(columns.begin(), columns.end(), std::back_inserter(regions));
    }
    return regions;
  }

 private:
  struct Filled {
    std::size_t cell;
    std::vector<Row> rows;
  };

  const Grid::Cell& cell_of(const Filled& filled) const { return grid_.cells()[filled.cell]; }

  std::uint16_t empty_before(const Grid::Cell& cell) const {
    const auto columns = static_cast<std::uint32_t>(grid_.columns());
    if (!leftward_) return static_cast<std::uint16_t>(cell.column);
    return static_cast<std::uint16_t>(columns - 1 - cell.last_column);
  }
  std::uint16_t columns_between(const Grid::Cell& before, const Grid::Cell& cell) const {
    const std::uint32_t to = leftward_ ? before.column : cell.column;
    const std::uint32_t from = leftward_ ? cell.last_column : before.last_column;
    return static_cast<std::uint16_t>(to > from ? to - from : 1);
  }
  const Grid& grid_;
  std::u32string_view letters_;
  std::vector<Filled> filled_;
  bool leftward_ = true;
};

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

// Behind the columns on the right of the box that come after `at`: what stands over them all, as a
// headline does, is above the box too.
std::size_t behind_columns_beside(const std::vector<ColumnRegion>& regions, std::size_t at,
                                  std::size_t end, const Box& box) {
  std::size_t behind = at;
  for (std::size_t index = at; index < end; ++index) {
    const Box region = box_of(regions[index]);
    if (region.x0 >= box.center_x() && meet_down(region, box)) behind = index + 1;
  }
  return behind;
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

// Of columns side by side that a box stands below, the last: regions[above] is one of them.
std::size_t last_above(const std::vector<ColumnRegion>& regions, std::size_t above,
                       const Box& box) {
  constexpr float most = 0.7F;
  const Box nearest = box_of(regions[above]);
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
std::size_t place_among(const std::vector<ColumnRegion>& regions, const Box& box) {
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
    return behind_columns_beside(regions, *above + 1, end, box);
  }
  return below ? before_columns_beside(regions, *below, box) : by_column;
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
void place(std::vector<ColumnRegion>& regions, Boxed&& part) {
  const std::vector<std::size_t> around = columns_around(regions, part.box);
  const bool over_gutter = around.size() > 1 && meet_down(box_of(regions[around.front()]),
                                                          box_of(regions[around.back()]));
  const std::size_t at = over_gutter      ? around.back() + 1
                         : around.empty() ? place_among(regions, part.box)
                                          : split_around(regions, around.front(), part.box);
  regions.insert(regions.begin() + static_cast<std::ptrdiff_t>(at),
                 std::make_move_iterator(part.regions.begin()),
                 std::make_move_iterator(part.regions.end()));
}

// From top to bottom, on one height from the right.
void place_all(std::vector<ColumnRegion>& regions, std::vector<Boxed> boxed) {
  std::stable_sort(boxed.begin(), boxed.end(), [](const Boxed& a, const Boxed& b) {
    return a.box.y0 != b.box.y0 ? a.box.y0 < b.box.y0 : a.box.x1 > b.box.x1;
  });
  for (Boxed& part : boxed) place(regions, std::move(part));
}

// What stands in the frame; those of `taken`, found before, that lie in it as well come with it.
Boxed filled_frame(const Box& box, Filler& filler, std::vector<Boxed>& taken) {
  Boxed frame{.box = box};
  if (filler.is_table()) {
    frame.regions.push_back(filler.table());
    return frame;
  }
  const auto outside = std::stable_partition(taken.begin(), taken.end(), [&](const Boxed& each) {
    return !(each.box.x0 >= box.x0 && each.box.x1 <= box.x1 && each.box.y0 >= box.y0 &&
             each.box.y1 <= box.y1);
  });
  std::vector<Boxed> inside(std::make_move_iterator(outside), std::make_move_iterator(taken.end()));
  taken.erase(outside, taken.end());
  std::vector<Box> boxes;
  for (const Boxed& each : inside) boxes.push_back(each.box);
  frame.regions = filler.texts(boxes);
  place_all(frame.regions, std::move(inside));
  for (ColumnRegion& region : frame.regions) region.boxed = true;
  return frame;
}

}  // namespace

std::vector<Boxed> take_boxed(std::vector<Item>& items, const std::vector<Rule>& rules,
                              std::u32string_view letters, bool leftward) {
  std::vector<Boxed> boxed;
  const auto is_letter = [](const Item& item) { return item.kind == ItemKind::letter; };
  const auto all = static_cast<float>(std::count_if(items.begin(), items.end(), is_letter));
  // The smallest first: a box inside of a box stands for itself.
  std::vector<Grid> grids = grids_of(rules);
  std::reverse(grids.begin(), grids.end());
  for (const Grid& grid : grids) {
    const Cells cells = cells_of(grid, items);
    Content content = content_of(grid, items, cells);
    if (content.letters == 0) continue;
    const std::size_t filled = static_cast<std::size_t>(std::count_if(
        content.cells.begin(), content.cells.end(),
        [&](const auto& cell) { return std::any_of(cell.begin(), cell.end(), is_letter); }));
    const bool border = static_cast<float>(content.letters) > border_share * all;
    if (filled < 2 && (border || cuts_a_line(grid, items))) continue;
    Filler filler(grid, std::move(content), letters, leftward);
    if (filler.empty()) continue;
    boxed.push_back(filled_frame(grid.box(), filler, boxed));
    std::size_t kept = 0;
    for (std::size_t index = 0; index < items.size(); ++index) {
      if (!cells[index]) items[kept++] = items[index];
    }
    items.resize(kept);
  }
  return boxed;
}

void place_boxed(std::vector<ColumnRegion>& regions, std::vector<Boxed> boxed) {
  place_all(regions, std::move(boxed));
}

}  // namespace bazyab::layout
