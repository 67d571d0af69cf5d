// Rows in groups that are drawn one after the other; columns are groups of many rows.
#include "layout/sections.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <optional>

#include "layout/beside.h"
#include "layout/stand_ins.h"

namespace bazyab::layout {
namespace {

constexpr std::size_t least_rows_of_table = 2;

class Finder {
 public:
  Finder(const std::vector<Row>& rows, std::span<const Strip> strips, std::span<const Box> boxes)
      : rows_(rows),
        strips_(strips.begin(), strips.end()),
        boxes_(boxes),
        groups_(drawn_groups(rows)) {
    for (const Row& row : rows) {
      left_ = std::min(left_, row.box.x0);
      right_ = std::max(right_, row.box.x1);
    }
  }

  std::vector<Section> find() {
    for (Section& group : groups_) group.columns = are_columns(group) || has_own_strips(group);
    parting_ = strips_of_text();
    std::vector<Section> sections{{0, rows_.size(), groups_.front().columns}};
    const auto begin_at = [&](std::size_t row, bool columns) {
      if (sections.back().first == row) sections.pop_back();
      if (!sections.empty()) sections.back().end = row;
      sections.push_back({row, rows_.size(), columns});
    };
    bool parted = false;
    std::optional<Section> above;  // the columns seen last
    for (std::size_t index = 0; index < groups_.size();) {
      if (groups_[index].columns) {
        const std::size_t first = groups_[index].first;
        const bool below = above && (box_above(first) || row_below(*above, groups_[index].end));
        const bool parts = below || (!above && is_below_table(groups_[index]));
        const std::size_t begin = below ? with_title(first, above->end) : first;
        above = groups_[index];
        if (parts || is_below_headline(first)) begin_at(begin, true);
        parted = parted || parts;
        ++index;
        continue;
      }
      std::size_t end = index;
      while (end < groups_.size() && !groups_[end].columns) ++end;
      const Section run{groups_[index].first, groups_[end - 1].end};
      const bool beside_columns = index > 0 || end < groups_.size();
      if (const std::optional<Section> wide = wide_rows(run); wide && beside_columns) {
        parted = true;
        above.reset();
        begin_at(wide->first, false);
        if (end < groups_.size()) begin_at(wide->end, true);
      } else if (above && (box_above(run.first) || frame_below(*above, run.first))) {
        parted = true;
        begin_at(run.first, false);
      } else if (const auto below = above ? row_below(*above, run.end) : std::nullopt; below) {
        parted = true;
        above.reset();
        begin_at(*below, false);
      }
      index = end;
    }
    if (!parted) sections = {{0, rows_.size()}};
    return sections;
  }

 private:
  bool are_columns(const Section& section) const {
    return section.end - section.first >= 2 &&
           std::any_of(strips_.begin(), strips_.end(),
                       [&](const Strip& strip) { return parts(section, strip); });
  }

  // Short columns between longer ones, or above a table of many columns, weigh too little to be
  // among the strips of all rows.
  bool has_own_strips(const Section& section) {
    const std::span<const Row> rows = rows_in(section);
    if (rows.size() < 2) return false;
    bool found = false;
    for (Strip strip : own_strips({rows.begin(), rows.end()})) {
      if (!parts(section, strip)) continue;
      strip.first += section.first;
      strip.last += section.first;
      strips_.push_back(strip);
      found = true;
    }
    return found;
  }

  static std::vector<Strip> own_strips(const std::vector<Row>& rows) {
    std::vector<Strip> strips = strips_in(rows);
    if (!strips.empty()) return strips;
    // Captions beside each other have but two lines.
    if (const std::optional<Strip> strip = drawn_strip(rows)) return {*strip};
    return {};
  }

  bool parts(const Section& section, const Strip& strip) const {
    const std::span<const Row> rows = rows_in(section);
    return is_drawn_by_sides(rows, strip.white.middle()) && is_white(rows, strip.white);
  }

  static bool is_white(std::span<const Row> rows, const Interval& white) {
    const float x = white.middle();
    return std::none_of(rows.begin(), rows.end(), [&](const Row& row) {
      return std::any_of(row.items.begin(), row.items.end(), [&](const Item& item) {
        return item.kind == ItemKind::letter && item.box.x0 < x && item.box.x1 > x;
      });
    });
  }

  // Strips that part columns of text in some section, not only cells of which each has some lines.
  std::vector<Interval> strips_of_text() const {
    std::vector<Interval> found;
    for (const Strip& strip : strips_) {
      for (const Section& group : groups_) {
        if (!parts_text_along(group, strip)) continue;
        found.push_back(white_around(rows_in(group), strip.white.middle()));
      }
    }
    return found;
  }

  bool parts_text_along(const Section& group, const Strip& strip) const {
    if (!group.columns || !parts(group, strip)) return false;
    const Strip part = strip_over(rows_, strip.white, group.first, group.end - 1);
    return part.left_rows >= min_rows_a_side && part.right_rows >= min_rows_a_side &&
           !part.looks_like_cells();
  }
  bool is_text(const Section& group) const {
    return std::any_of(strips_.begin(), strips_.end(),
                       [&](const Strip& strip) { return parts_text_along(group, strip); });
  }

  // The first row below columns, and before `end`, that is not the end of the last of them: the
  // others were drawn before it was. So are cells of a few lines, with others close below them.
  std::optional<std::size_t> row_below(const Section& columns, std::size_t end) const {
    constexpr std::size_t most_lines_of_cells = 4;
    constexpr float far_em = 4;
    const Row& last = rows_[columns.end - 1];
    const bool whole = columns.end - columns.first > most_lines_of_cells || is_text(columns) ||
                       is_title(rows_[columns.first], rows_[columns.first + 1]);
    std::vector<float> right_first, left_first;  // strips by what is drawn first beside them
    for (const Strip& strip : strips_) {
      if (!parts(columns, strip)) continue;
      const float x = strip.white.middle();
      // The white may be wider here: what begins within it does not stand beyond it.
      const Interval white = white_around(rows_in(columns), x);
      const bool right = drawing_over(rows_in(columns), x) == Drawing::right_first;
      (right ? right_first : left_first).push_back(right ? white.end : white.begin);
    }
    for (std::size_t row = columns.end; row < end; ++row) {
      const bool close = rows_[row].baseline - last.baseline < far_em * last.em;
      if (!whole && close && rows_[row].em < larger * last.em) return {};
      const auto right_of = [&](float x) { return sides_of(rows_[row], x).right; };
      const auto left_of = [&](float x) { return sides_of(rows_[row], x).left; };
      if (std::any_of(right_first.begin(), right_first.end(), right_of) ||
          std::any_of(left_first.begin(), left_first.end(), left_of) || is_over_columns(row)) {
        return row;
      }
    }
    return {};
  }

  static Interval white_around(std::span<const Row> rows, float x) {
    Interval white{-std::numeric_limits<float>::max(), std::numeric_limits<float>::max()};
    for (const Row& row : rows) {
      const PartedRow::Parts parts = PartedRow(row).at(x);
      if (parts.left.any()) white.begin = std::max(white.begin, parts.left.end);
      if (parts.right.any()) white.end = std::min(white.end, parts.right.begin);
    }
    return white;
  }

  // A headline, and below it lines on both sides of a strip.
  bool is_over_columns(std::size_t row) const {
    if (row == 0 || rows_[row].em < larger * rows_[row - 1].em) return false;
    return std::any_of(strips_.begin(), strips_.end(), [&](const Strip& strip) {
      const float x = strip.white.middle();
      return !sides_of(rows_[row], x).both() && row + 1 < rows_.size() &&
             sides_of(rows_[row + 1], x).both();
    });
  }

  static constexpr float larger = 1.15F;  // a headline than the text below it
  // The first of the rows, none of them above `least`, that are titles of the columns at `first`:
  // the end of the last column above is in the letters of what stands over it.
  std::size_t with_title(std::size_t first, std::size_t least) const {
    std::size_t begin = first;
    while (begin > least && is_title(rows_[begin - 1], rows_[first]) &&
           is_title(rows_[begin - 1], rows_[least - 1])) {
      --begin;
    }
    return begin;
  }

  // Columns below rows that white parts at the same place, and that are drawn one by one: what
  // stands on the left of it begins elsewhere in all of them, where cells of one column would begin
  // alike.
  bool is_below_table(const Section& columns) const {
    constexpr float narrowest_em = 7;
    for (const Strip& strip : strips_) {
      if (!parts(columns, strip)) continue;
      const Interval left = left_of(columns, strip);
      const float em = rows_[columns.first].em;
      if (left.width() < narrowest_em * em) continue;
      std::size_t row = columns.first, cells = 0;
      for (; row > 0 && sides_of(rows_[row - 1], strip.white.middle()).both(); --row) {
        if (std::abs(left_of({row - 1, row}, strip).end - left.end) < em) break;
        ++cells;
      }
      const Section table{row, columns.first};
      if (cells >= least_rows_of_table && drawn_groups(rows_in(table)).size() == cells) return true;
    }
    return false;
  }

  // What the rows have on the left of the strip.
  Interval left_of(const Section& section, const Strip& strip) const {
    Interval left{std::numeric_limits<float>::max(), -std::numeric_limits<float>::max()};
    for (const Row& row : rows_in(section)) {
      const PartedRow::Side side = PartedRow(row).at(strip.white.middle()).left;
      if (side.any()) left = {std::min(left.begin, side.begin), std::max(left.end, side.end)};
    }
    return left;
  }

  bool is_below_headline(std::size_t row) const {
    return row > 0 && rows_[row - 1].em >= larger * rows_[row].em;
  }

  // A frame or a table over all of the width, between this row and the one above it.
  bool box_above(std::size_t row) const {
    constexpr float most = 0.8F;
    return row > 0 && std::any_of(boxes_.begin(), boxes_.end(), [&](const Box& box) {
             const float common = std::min(box.x1, right_) - std::max(box.x0, left_);
             return rows_[row - 1].baseline < box.center_y() &&
                    rows_[row].baseline > box.center_y() && common >= most * (right_ - left_);
           });
  }

  // A frame over the white between columns, right below them.
  bool frame_below(const Section& columns, std::size_t row) const {
    return row == columns.end && stands_for_frame(rows_[row]) &&
           std::all_of(strips_.begin(), strips_.end(), [&](const Strip& strip) {
             return !parts(columns, strip) || !is_white(rows_in({row, row + 1}), strip.white);
           });
  }

  // Of rows that are drawn one by one, those that stand on both sides of a strip, and what is
  // between them. The last column may end below the others, the first begin above.
  std::optional<Section> wide_rows(const Section& run) const {
    std::optional<Section> wide;
    std::size_t count = 0;
    for (std::size_t index = run.first; index < run.end; ++index) {
      const bool both = std::any_of(parting_.begin(), parting_.end(), [&](const Interval& white) {
        return sides_of(rows_[index], white.begin).left && sides_of(rows_[index], white.end).right;
      });
      if (!both) continue;
      ++count;
      if (!wide) wide = Section{index, index + 1};
      wide->end = index + 1;
    }
    return count >= least_rows_of_table ? wide : std::nullopt;
  }

  std::span<const Row> rows_in(const Section& section) const {
    return std::span(rows_).subspan(section.first, section.end - section.first);
  }

  const std::vector<Row>& rows_;
  std::vector<Strip> strips_;
  std::span<const Box> boxes_;
  std::vector<Section> groups_;
  std::vector<Interval> parting_;
  float left_ = std::numeric_limits<float>::max(), right_ = -left_;
};

}  // namespace

std::vector<Section> drawn_groups(std::span<const Row> rows) {
  std::vector<DrawnLetters> drawn(rows.size());
  for (std::size_t index = 0; index < rows.size(); ++index) drawn[index].take(rows[index]);
  // The earliest of each row and of all below it.
  for (std::size_t index = rows.size(); index-- > 1;) {
    drawn[index - 1].first = std::min(drawn[index - 1].first, drawn[index].first);
  }
  std::vector<Section> groups;
  std::size_t begin = 0;
  std::uint32_t latest = 0;
  for (std::size_t index = 0; index < rows.size(); ++index) {
    latest = std::max(latest, drawn[index].last);
    if (index + 1 < rows.size() && drawn[index + 1].first <= latest) continue;
    groups.push_back({begin, index + 1});
    begin = index + 1;
  }
  return groups;
}

bool is_drawn_by_rows(std::span<const Row> rows, float x) {
  constexpr std::size_t most_lines = 2;
  if (drawing_over(rows, x) == Drawing::row_by_row) return true;
  const std::vector<Section> groups = drawn_groups(rows);
  return groups.size() > 1 && std::all_of(groups.begin(), groups.end(), [](const Section& group) {
           return group.end - group.first <= most_lines;
         });
}

std::vector<Section> sections_of(const std::vector<Row>& rows, std::span<const Strip> strips,
                                 std::span<const Box> boxes) {
  return Finder(rows, strips, boxes).find();
}

namespace {

// All of one side is drawn before all of the other.
bool are_sides_apart(std::span<const Row> rows, float x) {
  DrawnLetters right, left;
  for (const Row& row : rows) {
    for (const Item& item : row.items) {
      if (item.kind != ItemKind::letter) continue;
      DrawnLetters& side = item.box.center_x() < x ? left : right;
      side.first = std::min(side.first, item.drawn_nth);
      side.last = std::max(side.last, item.drawn_nth);
    }
  }
  return right.last < left.first || left.last < right.first;
}

}  // namespace

std::optional<Strip> drawn_strip(const std::vector<Row>& rows) {
  constexpr float least_em = 0.6F, doubtful_em = 0.95F;
  constexpr std::size_t many_rows = 10;
  std::optional<Strip> widest;
  if (rows.size() < 2) return widest;
  std::vector<Interval> common = white_of(rows.front());
  for (const Row& row : rows) {
    std::vector<Interval> narrower;
    for (const Interval& white : white_of(row)) {
      for (const Interval& before : common) {
        const Interval both{std::max(white.begin, before.begin), std::min(white.end, before.end)};
        if (both.width() >= least_em * row.em) narrower.push_back(both);
      }
    }
    common = std::move(narrower);
  }
  for (const Interval& white : common) {
    const Strip strip = strip_over(rows, white, 0, rows.size() - 1);
    if (strip.left_rows == 0 || strip.right_rows == 0) continue;
    if (widest && white.width() <= widest->white.width()) continue;
    const bool narrow = white.width() < doubtful_em * strip.em;
    // Numbers in the last line but one of a paragraph may be drawn before all that is right of
    // them.
    if (narrow && std::min(strip.left_rows, strip.right_rows) < 2) continue;
    const bool doubtful = narrow || rows.size() < many_rows;
    if (doubtful && !are_sides_apart(rows, white.middle())) continue;
    if (is_drawn_by_sides(rows, white.middle())) widest = strip;
  }
  return widest;
}

namespace {

// Lines of one text, which does not go on below them: heads and feet that are drawn first or last
// hang together with all between, notes with the lines that they stand beside.
bool stand_alone(std::span<const Row> rows, const Section& group) {
  constexpr std::size_t most_lines = 6;
  constexpr float near_em = 3, farther = 1.4F;
  if (group.end - group.first < 2 || group.end - group.first > most_lines) return false;
  const auto step = [&](std::size_t row) { return rows[row].baseline - rows[row - 1].baseline; };
  float widest = 0;
  for (std::size_t row = group.first + 1; row < group.end; ++row) {
    if (step(row) > near_em * rows[row].em) return false;
    widest = std::max(widest, step(row));
  }
  return group.end == rows.size() || step(group.end) > farther * widest;
}

}  // namespace

std::vector<Section> short_columns(std::span<const Row> rows) {
  std::vector<Section> sections;
  bool found = false;
  for (Section group : drawn_groups(rows)) {
    const std::span<const Row> drawn = rows.subspan(group.first, group.end - group.first);
    group.columns =
        stand_alone(rows, group) && drawn_strip({drawn.begin(), drawn.end()}).has_value();
    found = found || group.columns;
    if (!group.columns && !sections.empty() && !sections.back().columns) {
      sections.back().end = group.end;
    } else {
      sections.push_back(group);
    }
  }
  if (!found) sections.clear();
  return sections;
}

}  // namespace bazyab::layout
