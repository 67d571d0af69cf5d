// Lines of cells gathered in the order of drawing.
#include "layout/text_table.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <optional>
#include <utility>
#include <vector>

#include "layout/beside.h"
#include "layout/sections.h"
#include "layout/strips.h"
#include "unicode/letters.h"

namespace bazyab::layout {
namespace {

constexpr std::uint32_t nothing = std::numeric_limits<std::uint32_t>::max();

// A line of a cell. Letters of items stand in the order of drawing.
struct Piece {
  Row row;
  std::uint32_t drawn = nothing;
  std::size_t column = 0;  // in reading order
};

bool is_leftward(std::span<const Row> rows, std::u32string_view letters) {
  std::size_t arabic = 0, latin = 0;
  for (const Row& row : rows) {
    for (const Item& item : row.items) {
      if (item.kind != ItemKind::letter) continue;
      const char32_t letter = slice(letters, item.letters).front();
      if (unicode::is_arabic_script(letter)) ++arabic;
      if (unicode::is_latin_script(letter)) ++latin;
    }
  }
  return latin <= 4 * arabic;
}

// What the letters of all rows cover, from left to right, with white between.
std::vector<Interval> columns_of(std::span<const Row> rows) {
  constexpr float least_white_em = 0.4F;  // more than between words
  std::vector<Interval> ink;
  float em = std::numeric_limits<float>::max();
  for (const Row& row : rows) {
    em = std::min(em, row.em);
    for (const Item& item : row.items) {
      if (item.kind == ItemKind::letter) ink.push_back({item.box.x0, item.box.x1});
    }
  }
  std::sort(ink.begin(), ink.end(),
            [](const Interval& a, const Interval& b) { return a.begin < b.begin; });
  std::vector<Interval> columns;
  for (const Interval& each : ink) {
    if (columns.empty() || each.begin > columns.back().end + least_white_em * em) {
      columns.push_back(each);
    } else {
      columns.back().end = std::max(columns.back().end, each.end);
    }
  }
  // No table has so many: rows times columns would be too much work.
  constexpr std::size_t most_columns = 100;
  if (columns.size() > most_columns) return {{columns.front().begin, columns.back().end}};
  return columns;
}

std::size_t column_at(std::span<const Interval> columns, float x) {
  const auto after =
      std::upper_bound(columns.begin(), columns.end(), x,
                       [](float place, const Interval& column) { return place < column.begin; });
  return static_cast<std::size_t>(std::max<std::ptrdiff_t>(0, after - columns.begin() - 1));
}

// Beyond the ends of all other rows, what parts the words of one is white in all: narrow white
// needs two rows that have something on both sides of it.
std::vector<Interval> without_lone_words(std::vector<Interval> columns, std::span<const Row> rows) {
  constexpr float wide_em = 1.5F;
  std::vector<std::size_t> on_both_sides(columns.size());  // rows, by the column on the left
  float em = 0;
  for (const Row& row : rows) {
    em = std::max(em, row.em);
    std::vector<bool> filled(columns.size());
    for (const Item& item : row.items) {
      if (item.kind == ItemKind::letter) filled[column_at(columns, item.box.center_x())] = true;
    }
    for (std::size_t column = 0; column + 1 < columns.size(); ++column) {
      if (filled[column] && filled[column + 1]) ++on_both_sides[column];
    }
  }
  std::vector<Interval> kept;
  for (std::size_t column = 0; column < columns.size(); ++column) {
    const bool joins = column > 0 && on_both_sides[column - 1] < 2 &&
                       columns[column].begin - columns[column - 1].end < wide_em * em;
    if (joins) {
      kept.back().end = columns[column].end;
    } else {
      kept.push_back(columns[column]);
    }
  }
  return kept;
}

// What stands of a row in each of the columns, without those in which nothing does.
std::vector<Piece> pieces_of(const Row& row, std::span<const Interval> columns, bool leftward) {
  std::vector<Piece> pieces(columns.size());
  for (const Item& item : row.items) {
    const std::size_t column = column_at(columns, item.box.center_x());
    Piece& piece = pieces[column];
    piece.column = leftward ? columns.size() - 1 - column : column;
    piece.row.items.push_back(item);
    if (item.kind == ItemKind::letter) piece.drawn = std::min(piece.drawn, item.drawn_nth);
  }
  std::erase_if(pieces, [](const Piece& piece) { return piece.drawn == nothing; });
  for (Piece& piece : pieces) measure(piece.row);
  return pieces;
}

// Of all rows, in the order of drawing.
std::vector<Piece> drawn_pieces(std::span<const Row> rows, bool leftward) {
  const std::vector<Interval> columns = columns_of(rows);
  std::vector<Piece> pieces;
  for (const Row& row : rows) {
    std::vector<Piece> of_row = pieces_of(row, columns, leftward);
    std::move(of_row.begin(), of_row.end(), std::back_inserter(pieces));
  }
  std::sort(pieces.begin(), pieces.end(),
            [](const Piece& a, const Piece& b) { return a.drawn < b.drawn; });
  return pieces;
}

// Drawing goes through the columns in one direction and then back to the first: a row ends there.
std::vector<std::size_t> row_begins(std::span<const Piece> pieces) {
  std::size_t forward = 0, back = 0;
  for (std::size_t index = 1; index < pieces.size(); ++index) {
    if (pieces[index].column > pieces[index - 1].column) ++forward;
    if (pieces[index].column < pieces[index - 1].column) ++back;
  }
  // Of two columns, the one drawn first begins the rows.
  const bool ahead =
      forward != back ? forward > back : pieces.front().column < pieces.back().column;
  std::vector<std::size_t> begins;
  for (std::size_t index = 0; index < pieces.size(); ++index) {
    const bool begins_row = index == 0 || (ahead ? pieces[index].column < pieces[index - 1].column
                                                 : pieces[index].column > pieces[index - 1].column);
    if (begins_row) begins.push_back(index);
  }
  return begins;
}

void append_row(ColumnRegion& region, std::span<Piece> pieces) {
  std::stable_sort(pieces.begin(), pieces.end(), [](const Piece& a, const Piece& b) {
    if (a.column != b.column) return a.column < b.column;
    return a.row.baseline < b.row.baseline;
  });
  const Piece* before = nullptr;
  for (Piece& piece : pieces) {
    Row& row = piece.row;
    const std::size_t from = before == nullptr ? 0 : before->column;
    row.place = before == nullptr                ? LinePlace::opens
                : before->column == piece.column ? LinePlace::goes_on
                                                 : LinePlace::cell;
    row.cells_before = static_cast<std::uint16_t>(piece.column - from);
    before = &piece;
    region.rows.push_back(std::move(row));
  }
}

// The texts of a row that wide white parts, from right to left.
std::vector<Row> cells_of(const Row& row) {
  constexpr float cell_gap_em = 1;
  std::vector<Row> cells(1);
  std::optional<float> left;
  for (const Item& item : row.items) {
    if (item.kind == ItemKind::letter) {
      if (left && *left - item.box.x1 > cell_gap_em * row.em) cells.emplace_back();
      left = std::min(left.value_or(item.box.x0), item.box.x0);
    }
    cells.back().items.push_back(item);
  }
  return cells;
}

// What wide white parts, from right to left; empty unless there are three cells or more.
std::vector<Interval> wide_cells_of(const Row& row) {
  constexpr std::size_t least_cells = 3;
  const float wide = 1.5F * row.em;
  // Most rows have no such white.
  std::size_t cells = 0;
  float left = std::numeric_limits<float>::max();
  for (const Item& item : row.items) {
    if (item.kind != ItemKind::letter) continue;
    if (left - item.box.x1 > wide) ++cells;
    left = std::min(left, item.box.x0);
  }
  std::vector<Interval> found;
  if (cells < least_cells) return found;
  for (const Item& item : row.items) {
    if (item.kind != ItemKind::letter) continue;
    if (found.empty() || found.back().begin - item.box.x1 > wide) {
      found.push_back({item.box.x0, item.box.x1});
    }
    found.back().begin = std::min(found.back().begin, item.box.x0);
  }
  return found;
}

// Each of the ones with its own of the others, and with no other.
bool stand_below_each_other(std::span<const Interval> ones, std::span<const Interval> others) {
  if (ones.empty() || ones.size() != others.size()) return false;
  const auto meet = [](const Interval& one, const Interval& other) {
    return one.begin < other.end && other.begin < one.end;
  };
  for (std::size_t cell = 0; cell < ones.size(); ++cell) {
    if (!meet(ones[cell], others[cell])) return false;
    if (cell > 0 && (meet(ones[cell], others[cell - 1]) || meet(ones[cell - 1], others[cell]))) {
      return false;
    }
  }
  return true;
}

// Rows [begin, end) of the region as one of its own, if there are any.
void append_part(std::vector<ColumnRegion>& regions, ColumnRegion& whole, std::size_t begin,
                 std::size_t end) {
  if (begin >= end) return;
  if (begin == 0 && end == whole.rows.size()) {
    regions.push_back(std::move(whole));
    return;
  }
  ColumnRegion part{.boxed = whole.boxed};
  for (std::size_t row = begin; row < end; ++row) part.rows.push_back(std::move(whole.rows[row]));
  regions.push_back(std::move(part));
}

std::size_t cells_of_first_row(const ColumnRegion& table) {
  std::size_t cells = cells_of(table.rows.front()).size();
  for (std::size_t index = 1; index < table.rows.size(); ++index) {
    if (table.rows[index].place == LinePlace::opens) break;
    if (table.rows[index].place == LinePlace::cell) ++cells;
  }
  return cells;
}

// Rows [first, end) with more white above and below them than between most rows.
bool stand_off(std::span<const Row> rows, std::size_t first, std::size_t end) {
  constexpr float more = 1.2F;
  std::vector<float> steps;
  for (std::size_t row = 1; row < rows.size(); ++row) {
    steps.push_back(rows[row].baseline - rows[row - 1].baseline);
  }
  const float above = steps[first - 1], below = steps[end - 1];
  const auto middle = steps.begin() + static_cast<std::ptrdiff_t>(steps.size() / 2);
  std::nth_element(steps.begin(), middle, steps.end());
  return std::min(above, below) > more * *middle;
}

// Each row is cut where all of them are white.
ColumnRegion level_table(std::span<const Row> rows, std::u32string_view letters) {
  constexpr std::size_t most_lines = 4;
  ColumnRegion region{.table = true};
  const bool leftward = is_leftward(rows, letters);
  const std::vector<Interval> columns = without_lone_words(columns_of(rows), rows);
  const std::vector<Section> groups = drawn_groups(rows);
  for (const Section& group : groups) {
    // The lines of a cell are drawn before those of the next one beside them.
    const bool is_one_row = groups.size() > 1 && group.end - group.first <= most_lines;
    std::vector<Piece> of_row;
    for (std::size_t index = group.first; index < group.end; ++index) {
      std::vector<Piece> pieces = pieces_of(rows[index], columns, leftward);
      std::move(pieces.begin(), pieces.end(), std::back_inserter(of_row));
      if (is_one_row && index + 1 < group.end) continue;
      append_row(region, of_row);
      of_row.clear();
    }
  }
  return region;
}

}  // namespace

bool is_drawn_in_turns(std::span<const Row> rows, float x) {
  std::vector<std::pair<std::uint32_t, bool>> drawn;
  std::size_t left_lines = 0, right_lines = 0;
  for (const Row& row : rows) {
    const auto [right, left] = drawn_beside(row, x);
    if (left != nothing) drawn.emplace_back(left, false), ++left_lines;
    if (right != nothing) drawn.emplace_back(right, true), ++right_lines;
  }
  std::sort(drawn.begin(), drawn.end());
  std::size_t turns = 0;
  for (std::size_t index = 1; index < drawn.size(); ++index) {
    if (drawn[index].second != drawn[index - 1].second) ++turns;
  }
  return turns > 2 && turns >= std::min(left_lines, right_lines);
}

ColumnRegion text_table(std::span<const Row> rows, std::u32string_view letters) {
  ColumnRegion region{.table = true};
  std::vector<Piece> pieces = drawn_pieces(rows, is_leftward(rows, letters));
  if (pieces.empty()) return region;
  std::vector<std::size_t> ends = row_begins(pieces);
  ends.push_back(pieces.size());
  for (std::size_t index = 1; index < ends.size(); ++index) {
    append_row(region, std::span(pieces).subspan(ends[index - 1], ends[index] - ends[index - 1]));
  }
  return region;
}

std::vector<ColumnRegion> level_tables(std::span<const Row> rows, float x,
                                       std::u32string_view letters) {
  constexpr std::size_t most_lines = 3;
  const auto both = [&](std::size_t at) { return sides_of(rows[at], x).both(); };
  std::vector<ColumnRegion> regions;
  std::size_t begin = 0;
  for (std::size_t index = 1; index + 1 < rows.size(); ++index) {
    std::size_t end = index;
    while (end + 1 < rows.size() && !both(end)) ++end;
    if (end == index) continue;
    if (end - index <= most_lines && stand_off(rows, index, end)) {
      regions.push_back(level_table(rows.subspan(begin, index - begin), letters));
      const std::span<const Row> title = rows.subspan(index, end - index);
      regions.push_back({.rows = {title.begin(), title.end()}});
      begin = end;
    }
    index = end;
  }
  regions.push_back(level_table(rows.subspan(begin), letters));
  return regions;
}

void part_first_rows(std::vector<ColumnRegion>& regions, std::u32string_view letters) {
  for (std::size_t index = 0; index + 1 < regions.size(); ++index) {
    ColumnRegion& region = regions[index];
    if (region.table || region.rows.size() < 2 || !regions[index + 1].table) continue;
    if (!is_leftward(std::span(region.rows).last(1), letters)) continue;
    std::vector<Row> cells = cells_of(region.rows.back());
    if (cells.size() < 3 || cells.size() != cells_of_first_row(regions[index + 1])) continue;
    region.rows.pop_back();
    for (Row& cell : cells) {
      measure(cell);
      cell.place = &cell == &cells.front() ? LinePlace::opens : LinePlace::cell;
      cell.cells_before = cell.place == LinePlace::cell ? 1 : 0;
    }
    ColumnRegion first{.rows = std::move(cells), .table = true, .boxed = region.boxed};
    regions.insert(regions.begin() + static_cast<std::ptrdiff_t>(index) + 1, std::move(first));
    ++index;
  }
}

void part_pairs_of_rows(std::vector<ColumnRegion>& regions, std::u32string_view letters) {
  std::vector<ColumnRegion> parted;
  for (ColumnRegion& region : regions) {
    if (region.table) {
      parted.push_back(std::move(region));
      continue;
    }
    std::size_t begin = 0;
    std::vector<Interval> above;
    for (std::size_t row = 0; row < region.rows.size(); ++row) {
      std::vector<Interval> cells = wide_cells_of(region.rows[row]);
      if (stand_below_each_other(above, cells)) {
        append_part(parted, region, begin, row - 1);
        parted.push_back(level_table(std::span(region.rows).subspan(row - 1, 2), letters));
        parted.back().boxed = region.boxed;
        begin = row + 1;
        cells.clear();
      }
      above = std::move(cells);
    }
    append_part(parted, region, begin, region.rows.size());
  }
  regions = std::move(parted);
}

bool holds_table_of_rows(std::span<const ColumnRegion> regions) {
  constexpr std::size_t least_rows = 2;
  for (const ColumnRegion& region : regions) {
    if (!region.table) continue;
    std::size_t in_order = 0, rows = 0;
    std::uint32_t latest = 0;  // of the rows above
    for (std::size_t begin = 0, end = 0; begin < region.rows.size(); begin = end) {
      DrawnLetters drawn;
      std::size_t cells = 0;
      for (end = begin;
           end == begin || (end < region.rows.size() && region.rows[end].place != LinePlace::opens);
           ++end) {
        if (region.rows[end].place != LinePlace::goes_on) ++cells;
        drawn.take(region.rows[end]);
      }
      if (cells < 2) continue;
      ++rows;
      if (rows == 1 || drawn.first > latest) ++in_order;
      latest = std::max(latest, drawn.last);
    }
    if (rows >= least_rows && in_order == rows) return true;
  }
  return false;
}

}  // namespace bazyab::layout
