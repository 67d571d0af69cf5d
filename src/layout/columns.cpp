// Recursive cutting along white strips.
#include "layout/columns.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <span>

#include "layout/beside.h"
#include "layout/half_verses.h"
#include "layout/headlines.h"
#include "layout/sections.h"
#include "layout/straddling.h"
#include "layout/strips.h"
#include "layout/text_table.h"
#include "layout/trimmed_strips.h"

namespace bazyab::layout {
namespace {

constexpr int max_depth = 8;
// Narrower white may part words of lines; a table in one of the columns makes it sure.
constexpr float least_beside_box_em = 0.6F;

// Everything on one side of the strip, row by row.
std::vector<Row> side_of(const std::vector<Row>& rows, const Strip& strip, bool right) {
  std::vector<Row> side;
  for (const Row& row : rows_beside(rows, strip)) {
    Row part;
    for (const Item& item : row.items) {
      if ((item.box.center_x() > strip.white.middle()) == right) part.items.push_back(item);
    }
    if (!has_letter(part)) continue;
    measure(part);
    side.push_back(std::move(part));
  }
  return side;
}

// Whether one strip goes on where a line lies over the other.
bool reaches_farther(const Strip& one, const Strip& other) {
  return one.first <= other.first && one.last >= other.last &&
         one.last - one.first > other.last - other.first;
}

// The strip to cut along: the heaviest, unless its sides are drawn in turns, as cells are, and
// those of another that weighs nearly as much are not. Of a table in one of several columns, the
// cells are cut last. A headline over two of three columns lies over the white between these two,
// and beside the white that parts them from the third.
Strip& outermost(std::vector<Strip>& strips, const std::vector<Row>& rows) {
  constexpr std::size_t times_heavier = 4;
  const auto by_sides = [&](const Strip& strip) {
    return is_drawn_by_sides(rows_beside(rows, strip), strip.white.middle());
  };
  Strip* chosen = nullptr;
  for (Strip& strip : strips) {
    if (strip.weight() * times_heavier < strips.front().weight()) break;
    const bool better = chosen == nullptr || reaches_farther(strip, *chosen);
    if (better && by_sides(strip)) chosen = &strip;
  }
  return chosen == nullptr ? strips.front() : *chosen;
}

// Numbers at the ends of some lines, as contents have them, which browsers that let them float draw
// before all lines: no column.
bool has_floating_ends(const std::vector<Row>& rows, const Strip& strip) {
  return strip.has_line_ends() && !strip.shares_baselines() &&
         drawing_over(rows_beside(rows, strip), strip.white.middle()) == Drawing::left_first;
}

void append(std::vector<ColumnRegion>& regions, std::vector<ColumnRegion>&& more) {
  regions.insert(regions.end(), std::make_move_iterator(more.begin()),
                 std::make_move_iterator(more.end()));
}

class Cutter {
 public:
  // `rows` are all that will be cut.
  Cutter(std::u32string_view letters, std::size_t rows, std::span<const Box> boxes,
         std::span<const Box> uprights)
      : letters_(letters),
        boxes_(boxes),
        uprights_(uprights),
        rows_left_(least_looked_at + rows * times_looked_at) {}

  std::vector<ColumnRegion> cut(std::vector<Row> rows, int depth) {
    std::vector<ColumnRegion> regions;
    if (rows.empty()) return regions;
    std::vector<Strip> strips;
    if (depth < max_depth && rows.size() >= min_rows_a_side && may_look_at(rows.size())) {
      strips = strips_in(rows);
      std::erase_if(strips, [&](const Strip& strip) { return has_floating_ends(rows, strip); });
    }
    if (strips.empty() && depth < max_depth) {
      if (const std::optional<Strip> strip = strip_beside_box(rows)) {
        return cut_sides(rows, *strip, depth);
      }
    }
    if (strips.empty()) return cut_off_rest(std::move(rows), depth);
    for (const Strip& strip : strips) {
      std::vector<Row> box = take_straddling(rows, strip);
      if (!box.empty()) return cut_around(std::move(rows), std::move(box), depth);
    }
    const std::vector<Section> sections = sections_of(rows, strips, boxes_);
    if (sections.size() > 1) return cut_sections(rows, sections, depth);
    Strip& strip = strips.size() > 1 ? outermost(strips, rows) : strips.front();
    trim_headlines(strip, rows);
    std::vector<ColumnRegion> columns;
    if (!holds_table(rows, strip, depth)) columns = columns_beside(rows, strip, depth);
    if (columns.empty()) columns = tables_beside(rows, strip);
    const auto first = rows.begin() + static_cast<std::ptrdiff_t>(strip.first);
    const auto after = rows.begin() + static_cast<std::ptrdiff_t>(strip.last) + 1;
    // Only columns within columns go deeper: what stands above and below has fewer rows each time.
    append(regions, cut({rows.begin(), first}, depth));
    append(regions, std::move(columns));
    append(regions, cut({after, rows.end()}, depth));
    return regions;
  }

 private:
  // A page of thousands of little pieces one below the other would be looked through once for each:
  // when that goes too far, what is left is read row by row.
  static constexpr std::size_t times_looked_at = 64, least_looked_at = 50'000;
  bool may_look_at(std::size_t rows) {
    if (rows > rows_left_) return false;
    rows_left_ -= rows;
    return true;
  }

  std::vector<ColumnRegion> cut_sections(const std::vector<Row>& rows,
                                         std::span<const Section> sections, int depth) {
    std::vector<ColumnRegion> regions;
    for (const Section& section : sections) {
      std::vector<Row> part(rows.begin() + static_cast<std::ptrdiff_t>(section.first),
                            rows.begin() + static_cast<std::ptrdiff_t>(section.end));
      append(regions, section.columns ? cut_along(std::move(part), depth + 1)
                                      : cut(std::move(part), depth + 1));
    }
    return regions;
  }

  // A column may have little text, because most of it is a table that was taken out.
  bool has_box_beside(const std::vector<Row>& rows, const Strip& strip) const {
    constexpr float near_em = 2;
    const std::span<const Row> beside = rows_beside(rows, strip);
    const bool few_left = strip.left_rows < strip.right_rows;
    const float near = near_em * strip.em;
    return std::any_of(boxes_.begin(), boxes_.end(), [&](const Box& box) {
      if (box.y0 >= beside.back().baseline || box.y1 <= beside.front().box.y0) return false;
      return few_left ? box.x1 <= strip.white.end && box.x1 > strip.white.begin - near
                      : box.x0 >= strip.white.begin && box.x0 < strip.white.end + near;
    });
  }

  // Of such columns, drawn one after the other; a headline may stand over them.
  std::optional<Strip> strip_beside_box(const std::vector<Row>& rows) {
    if (boxes_.empty()) return {};
    std::optional<Strip> over_all = drawn_strip(rows);
    if (over_all && has_box_beside(rows, *over_all)) return over_all;
    if (rows.size() < 2 || !may_look_at(rows.size())) return {};
    for (Strip strip : sides_in(rows)) {
      trim_headlines(strip, rows);
      // Of two lines, the last of a paragraph is drawn like a column as well.
      const std::size_t beside = strip.last + 1 - strip.first;
      const bool most = beside > 2 && beside * 2 >= rows.size() && strip.last + 1 == rows.size();
      if (!most || strip.white.width() < least_beside_box_em * strip.em) continue;
      if (is_drawn_by_sides(rows_beside(rows, strip), strip.white.middle()) &&
          has_box_beside(rows, strip)) {
        return strip;
      }
    }
    return {};
  }

  // What is above the strip, on its right, on its left, and below it.
  std::vector<ColumnRegion> cut_sides(const std::vector<Row>& rows, const Strip& strip, int depth) {
    const auto first = rows.begin() + static_cast<std::ptrdiff_t>(strip.first);
    const auto after = rows.begin() + static_cast<std::ptrdiff_t>(strip.last) + 1;
    std::vector<ColumnRegion> regions = cut({rows.begin(), first}, depth + 1);
    append(regions, cut(side_of(rows, strip, true), depth + 1));
    append(regions, cut(side_of(rows, strip, false), depth + 1));
    append(regions, cut({after, rows.end()}, depth + 1));
    return regions;
  }

  // A section of columns may have too few lines for a strip that shows by itself.
  std::vector<ColumnRegion> cut_along(std::vector<Row> rows, int depth) {
    if (depth < max_depth && strips_in(rows).empty()) {
      if (const std::optional<Strip> strip = drawn_strip(rows)) {
        std::vector<ColumnRegion> regions = cut_along(side_of(rows, *strip, true), depth + 1);
        append(regions, cut_along(side_of(rows, *strip, false), depth + 1));
        return regions;
      }
    }
    return cut(std::move(rows), depth);
  }

  // A box over the gutter is read after the columns that it stands beside.
  std::vector<ColumnRegion> cut_around(std::vector<Row> rows, std::vector<Row> box, int depth) {
    const float top = box.front().box.y0;
    std::vector<ColumnRegion> regions = cut(std::move(rows), depth + 1);
    std::vector<ColumnRegion> inside = cut(std::move(box), depth + 1);
    for (ColumnRegion& region : inside) region.boxed = true;
    auto at = regions.end();
    while (at != regions.begin() && std::prev(at)->rows.front().box.y0 > top) --at;
    regions.insert(at, std::make_move_iterator(inside.begin()),
                   std::make_move_iterator(inside.end()));
    return regions;
  }

  // A text's last column may have but a line or two. Nothing in the white beside a column tells it
  // from a note there, but that it is drawn when the whole column is.
  std::vector<ColumnRegion> cut_off_rest(std::vector<Row> rows, int depth) {
    std::vector<ColumnRegion> regions;
    if (depth < max_depth && rows.size() >= min_rows_a_side && may_look_at(rows.size())) {
      for (const Strip& strip : rests_in(rows)) {
        const bool right = strip.right_rows > strip.left_rows;
        const Drawing wanted = right ? Drawing::right_first : Drawing::left_first;
        if (drawing_over(rows_beside(rows, strip), strip.white.middle()) != wanted) continue;
        const ColumnRegion column{.rows = side_of(rows, strip, right)};
        if (!is_running_text(std::span(&column, 1))) continue;
        const auto first = rows.begin() + static_cast<std::ptrdiff_t>(strip.first);
        const auto after = rows.begin() + static_cast<std::ptrdiff_t>(strip.last) + 1;
        append(regions, cut({rows.begin(), first}, depth + 1));
        append(regions, cut(column.rows, depth + 1));
        append(regions, cut(side_of(rows, strip, !right), depth + 1));
        append(regions, cut({after, rows.end()}, depth + 1));
        return regions;
      }
    }
    if (depth < max_depth) {
      const std::vector<Section> sections = short_columns(rows);
      if (!sections.empty()) return cut_sections(rows, sections, depth);
    }
    regions.push_back({.rows = std::move(rows)});
    return regions;
  }

  // Short lines above and below a table leave its strip white too, and make one side of it look
  // like a column: without them both sides are cells.
  bool holds_table(const std::vector<Row>& rows, const Strip& strip, int depth) {
    if (!strip.shares_baselines()) return false;
    Strip trimmed = strip;
    trim_to_table(trimmed, rows);
    if (trimmed.first == strip.first && trimmed.last == strip.last) return false;
    const Strip table = strip_over(rows, strip.white, trimmed.first, trimmed.last);
    const std::size_t all = trimmed.last - trimmed.first + 1;
    if (table.both_rows < min_rows_a_side || table.both_rows < all) return false;
    if (!table.looks_like_cells()) return are_half_verses(rows, table, letters_);
    if (is_drawn_by_rows(rows_beside(rows, table), table.white.middle())) return true;
    const std::vector<ColumnRegion> right = cut(side_of(rows, table, true), depth + 1);
    const std::vector<ColumnRegion> left = cut(side_of(rows, table, false), depth + 1);
    return are_cells_beside(rows_beside(rows, table), table.white.middle(), right, left);
  }

  // Columns that are drawn one after the other are often parted by a line, as long as the longer
  // one.
  bool has_line_between(std::span<const Row> rows, float x) const {
    constexpr float most = 0.7F;
    const float top = rows.front().box.y0, bottom = rows.back().baseline;
    return std::any_of(uprights_.begin(), uprights_.end(), [&](const Box& line) {
      const float common = std::min(line.y1, bottom) - std::max(line.y0, top);
      if (common < most * (bottom - top)) return false;
      return std::none_of(rows.begin(), rows.end(), [&](const Row& row) {
        return std::any_of(row.items.begin(), row.items.end(), [&](const Item& item) {
          const float middle = item.box.center_x();
          return item.kind == ItemKind::letter && (middle < x) != (middle < line.center_x());
        });
      });
    });
  }

  // Neither side is text. Tables that stand beside each other are drawn one after the other, each
  // of them row by row.
  bool are_cells_beside(std::span<const Row> rows, float x, std::span<const ColumnRegion> right,
                        std::span<const ColumnRegion> left) const {
    if (is_running_text(right) || is_running_text(left)) return false;
    if (!is_drawn_by_sides(rows, x)) return true;
    if (has_line_between(rows, x)) return false;
    return !(holds_table_of_rows(right) && holds_table_of_rows(left)) &&
           !(is_titled_text(right) && is_titled_text(left)) &&
           !(are_contents(right, letters_) && are_contents(left, letters_));
  }

  // Both sides of the strip in reading order; none if they are cells of a table.
  std::vector<ColumnRegion> columns_beside(const std::vector<Row>& rows, const Strip& strip,
                                           int depth) {
    const std::span<const Row> beside = rows_beside(rows, strip);
    const float x = strip.white.middle();
    const Drawing drawing = drawing_over(beside, x);
    const bool share = strip.shares_baselines(), may_be_cells = strip.looks_like_cells();
    if (may_be_cells && share && is_drawn_by_rows(beside, x)) return {};
    if (!may_be_cells && share && are_half_verses(rows, strip, letters_)) return {};
    // Where one column is drawn after the other, the last of several may have but a line or two.
    const bool by_sides = drawing == Drawing::right_first || drawing == Drawing::left_first;
    const auto cut_side = [&](bool is_right) {
      std::vector<Row> side = side_of(rows, strip, is_right);
      ++within_sides_;
      std::vector<ColumnRegion> regions =
          by_sides ? cut_along(std::move(side), depth + 1) : cut(std::move(side), depth + 1);
      --within_sides_;
      return regions;
    };
    std::vector<ColumnRegion> right = cut_side(true), left = cut_side(false);
    if (may_be_cells && share && are_cells_beside(beside, x, right, left)) return {};
    const bool cells_of_lines = may_be_cells && !share &&
                                !(is_running_text(right) && is_running_text(left)) &&
                                is_drawn_in_turns(beside, x);
    if (cells_of_lines) return {};
    const bool alone = within_sides_ == 0 && !has_headline_above(rows, strip);
    if (is_left_read_first(drawing, right, left, alone, letters_)) std::swap(left, right);
    append(right, std::move(left));
    return right;
  }

  // Over the right side alone: what stands below begins there.
  static bool has_headline_above(const std::vector<Row>& rows, const Strip& strip) {
    constexpr float larger = 1.15F;
    if (strip.first == 0) return false;
    const Row &above = rows[strip.first - 1], &below = rows[strip.first];
    const Sides sides = sides_of(above, strip.white.middle());
    return sides.right && !sides.left && above.em >= larger * below.em;
  }

  // The strip is trimmed to the table.
  std::vector<ColumnRegion> tables_beside(const std::vector<Row>& rows, Strip& strip) const {
    if (!strip.shares_baselines()) {
      trim_to_lines(strip, rows);
      return {text_table(rows_beside(rows, strip), letters_)};
    }
    trim_to_table(strip, rows);
    return level_tables(rows_beside(rows, strip), strip.white.middle(), letters_);
  }

  std::u32string_view letters_;
  std::span<const Box> boxes_;
  std::span<const Box> uprights_;
  int within_sides_ = 0;  // of how many strips
  std::size_t rows_left_;
};

}  // namespace

std::vector<ColumnRegion> cut_columns(std::vector<Row> rows, std::u32string_view letters,
                                      std::span<const Box> boxes, std::span<const Box> uprights) {
  std::vector<ColumnRegion> regions;
  if (rows.empty()) return regions;
  Cutter cutter(letters, rows.size(), boxes, uprights);
  std::size_t begin = 0;
  std::vector<std::size_t> ends = second_headlines(rows);
  ends.push_back(rows.size());
  for (const std::size_t end : ends) {
    const auto first = rows.begin() + static_cast<std::ptrdiff_t>(begin);
    const auto last = rows.begin() + static_cast<std::ptrdiff_t>(end);
    append(regions, cutter.cut({std::make_move_iterator(first), std::make_move_iterator(last)}, 0));
    begin = end;
  }
  part_first_rows(regions, letters);
  part_pairs_of_rows(regions, letters);
  return regions;
}

}  // namespace bazyab::layout
