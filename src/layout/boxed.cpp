// Frames emptied, and what was in them cut into texts and tables.
#include "layout/boxed.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <optional>
#include <span>

#include "layout/grids.h"
#include "layout/headlines.h"
#include "layout/stand_ins.h"
#include "unicode/letters.h"

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
      filled_.push_back({cell, std::move(rows), std::move(content.cells[cell])});
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
    mark_splits();
    ColumnRegion region{.table = true};
    for (std::size_t index = 0; index < filled_.size(); ++index) {
      const Grid::Cell& cell = cell_of(filled_[index]);
      const bool opens = index == 0 || cell_of(filled_[index - 1]).row != cell.row;
      for (std::size_t line = 0; line < filled_[index].rows.size(); ++line) {
        Row& row = filled_[index].rows[line];
        if (line > 0) {
          if (row.place != LinePlace::splits) row.place = LinePlace::goes_on;
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

  // `frames` were taken out of this one before.
  std::vector<ColumnRegion> texts(const std::vector<Boxed>& frames) {
    std::vector<ColumnRegion> regions;
    std::vector<Box> boxes;
    for (const Boxed& frame : frames) boxes.push_back(frame.box);
    for (Filled& filled : filled_) {
      if (!frames.empty()) filled.rows = rows_with(frames, filled);
      std::vector<ColumnRegion> columns = cut_columns(std::move(filled.rows), letters_, boxes);
      std::move(columns.begin(), columns.end(), std::back_inserter(regions));
    }
    return regions;
  }

 private:
  struct Filled {
    std::size_t cell;
    std::vector<Row> rows;
    std::vector<Item> items;  // of the rows, in the order of drawing
  };

  std::vector<Row> rows_with(const std::vector<Boxed>& frames, const Filled& filled) const {
    std::vector<Item> items = filled.items;
    for (const Item& item : stand_ins_for(frames, common_em(filled.rows))) {
      if (grid_.cell_at(item.box.center_x(), item.baseline) == filled.cell) items.push_back(item);
    }
    return rows_of(items, letters_);
  }

  const Grid::Cell& cell_of(const Filled& filled) const { return grid_.cells()[filled.cell]; }

  // White at the sides of the fullest cells.
  struct Padding {
    float left = std::numeric_limits<float>::max(), right = left;
  };
  Padding padding() const {
    Padding padding;
    for (const Filled& filled : filled_) {
      const Box& box = cell_of(filled).box;
      for (const Row& row : filled.rows) {
        padding.left = std::min(padding.left, std::max(row.box.x0 - box.x0, 0.0F));
        padding.right = std::min(padding.right, std::max(box.x1 - row.box.x1, 0.0F));
      }
    }
    return padding;
  }

  // Where the columns of a table are as wide as their longest words, one such word fills its line
  // without being broken. That all words that stand alone on their lines do so is no chance.
  void mark_splits() {
    constexpr std::size_t least_cells = 2;
    struct Column {
      std::vector<Row*> splits;
      bool has_room = false;
    };
    std::map<std::uint32_t, Column> columns;
    const Padding sides = padding();
    for (Filled& filled : filled_) {
      if (filled.rows.size() < 2) continue;
      const Row& first = filled.rows[0];
      if (!is_one_word(first)) continue;
      const Grid::Cell& cell = cell_of(filled);
      const float room = cell.box.width() - sides.left - sides.right - first.box.width();
      const Item& next = first_letter(filled.rows[1]);
      Column& column = columns[cell.column];
      if (room < next.box.width() && is_arabic(last_letter(first)) && is_arabic(next)) {
        column.splits.push_back(&filled.rows[1]);
      } else {
        column.has_room = true;
      }
    }
    for (const auto& [index, column] : columns) {
      if (column.has_room || column.splits.size() < least_cells) continue;
      for (Row* row : column.splits) row->place = LinePlace::splits;
    }
  }

  bool is_arabic(const Item& item) const {
    return unicode::is_arabic_script(slice(letters_, item.letters).back());
  }
  static bool is_letter(const Item& item) { return item.kind == ItemKind::letter; }
  static const Item& first_letter(const Row& row) {
    return *std::find_if(row.items.begin(), row.items.end(), is_letter);
  }
  static const Item& last_letter(const Row& row) {
    return *std::find_if(row.items.rbegin(), row.items.rend(), is_letter);
  }
  static bool is_one_word(const Row& row) {
    constexpr float word_gap_em = 0.15F;
    float left_of_word = row.box.x1;
    for (const Item& item : row.items) {
      if (item.kind == ItemKind::space) return false;
      if (!is_letter(item)) continue;
      if (left_of_word - item.box.x1 > word_gap_em * item.em) return false;
      left_of_word = item.box.x0;
    }
    return true;
  }

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

// The grid; or each of its cells where it is but frames that touch each other, or the lines between
// columns: text stands in a corner of it that is open to the outside.
void append_frames(std::vector<Grid>& frames, const Grid& grid, std::span<const Item> items) {
  constexpr std::size_t most_frames = 4;
  std::vector<bool> filled(grid.cells().size(), false);
  bool open = false;
  for (const Item& item : items) {
    const std::optional<std::size_t> cell = cell_of(grid, item);
    if (item.kind != ItemKind::letter || !cell) continue;
    filled[*cell] = true;
    open = open || grid.cells()[*cell].open;
  }
  const auto count = static_cast<std::size_t>(std::count(filled.begin(), filled.end(), true));
  if (!open || count < 2 || count > most_frames) {
    frames.push_back(grid);
    return;
  }
  for (std::size_t cell = 0; cell < filled.size(); ++cell) {
    if (filled[cell] && !grid.cells()[cell].open) frames.push_back(grid.alone(cell));
  }
}

// Takes out what tints every other row of a table: frames one below the other, as wide and high as
// each other, of a line or two, and between them text on as much height.
void drop_stripes(std::vector<Grid>& frames, std::span<const Item> items) {
  constexpr float same = 2, highest_em = 4, least_apart = 0.6F, most_apart = 1.6F;
  const float em = common_em(items);
  std::sort(frames.begin(), frames.end(), [](const Grid& a, const Grid& b) {
    return std::pair{a.box().x0, a.box().y0} < std::pair{b.box().x0, b.box().y0};
  });
  const auto follows = [&](const Box& one, const Box& other) {
    const float apart = other.y0 - one.y1, height = one.height();
    return std::abs(one.x0 - other.x0) < same && std::abs(one.x1 - other.x1) < same &&
           std::abs(height - other.height()) < same && height < highest_em * em &&
           apart > least_apart * height && apart < most_apart * height;
  };
  const auto has_text = [&](const Box& between) {
    return std::any_of(items.begin(), items.end(), [&](const Item& item) {
      return item.kind == ItemKind::letter && is_inside(between, item);
    });
  };
  std::vector<bool> striped(frames.size(), false);
  for (std::size_t index = 0; index + 1 < frames.size(); ++index) {
    const Box &one = frames[index].box(), &other = frames[index + 1].box();
    if (!follows(one, other) || !has_text({one.x0, one.y1, one.x1, other.y0})) continue;
    striped[index] = striped[index + 1] = true;
  }
  std::size_t index = 0;
  std::erase_if(frames, [&](const Grid&) { return striped[index++]; });
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
  frame.regions = filler.texts(inside);
  place_boxed(frame.regions, replace_stand_ins(frame.regions, std::move(inside)));
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
  std::vector<Grid> grids;
  for (const Grid& grid : grids_of(rules)) append_frames(grids, grid, items);
  drop_stripes(grids, items);
  std::stable_sort(grids.begin(), grids.end(), [](const Grid& a, const Grid& b) {
    return a.box().width() * a.box().height() < b.box().width() * b.box().height();
  });
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

}  // namespace bazyab::layout
