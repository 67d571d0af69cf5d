// Parts of a page with columns that stand one below the other: what was drawn tells them.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "core/box.h"
#include "layout/rows.h"
#include "layout/strips.h"

namespace bazyab::layout {

// Rows [first, end).
struct Section {
  std::size_t first = 0, end = 0;
  bool columns = false;  // drawn one side after the other along a strip
};

// The fewest rows that are drawn after all above them and before all below them. Lines of columns
// side by side hang together, because the first of the left one is drawn after the last of the
// right one; lines and cells below each other do not.
std::vector<Section> drawn_groups(std::span<const Row> rows);
// Row after row on both sides of `x`; a row may have cells of two lines, one drawn after the other.
bool is_drawn_by_rows(std::span<const Row> rows, float x);

// The sections of rows that columns part along one of the strips: columns, then lines or a table
// over all of them, then columns again. Where programs draw in the order of reading, all of a
// section is drawn before all of the next. `boxes` are tables and frames that were taken out of the
// rows. One section where nothing tells of more.
std::vector<Section> sections_of(const std::vector<Row>& rows, std::span<const Strip> strips,
                                 std::span<const Box> boxes);

// The widest white over all rows, however few, of which one side is drawn before the other: all of
// it, where the rows are few or the white so narrow that it may part words of lines.
std::optional<Strip> drawn_strip(const std::vector<Row>& rows);

// The same of texts of so few lines that white alone would not part them: captions beside each
// other, of which one has a second line that is drawn before the next caption is. Empty where no
// rows are columns.
std::vector<Section> short_columns(std::span<const Row> rows);

}  // namespace bazyab::layout
