// Tables without rules: their rows cut into cells.
//
// Where cells have several lines, these share no baselines from cell to cell, so that only the
// order of drawing tells what is one row: producers draw a table row by row, and within a row cell
// by cell.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "layout/columns.h"
#include "layout/rows.h"

namespace bazyab::layout {

// True if the text on both sides of `x` is drawn in turns, about one for each line of the shorter
// side.
bool is_drawn_in_turns(std::span<const Row> rows, float x);

// The rows as a table region: each of its rows is one row of the table or a further line of a cell
// (Row::place). `letters` is what the items point into.
ColumnRegion text_table(std::span<const Row> rows, std::u32string_view letters);

// Tables of rows on shared baselines, with texts on both sides of `x`: each row is cut where all of
// them are white, however narrow that is, and cells in which a row has nothing count. Lines that
// are drawn together, as those of a cell are, make one row. Lines with white above and below, on
// one side of `x` alone, are the title of the next table and a region of their own.
std::vector<ColumnRegion> level_tables(std::span<const Row> rows, float x,
                                       std::u32string_view letters);

// A table that begins at the head of a column may have its first row at the foot of the one before:
// a line there with as many cells becomes a table region of its own.
void part_first_rows(std::vector<ColumnRegion>& regions, std::u32string_view letters);

// Two lines of which each has as many cells as the other, three at least, that stand below each
// other and are parted by wide white: a table of two rows, a region of its own.
void part_pairs_of_rows(std::vector<ColumnRegion>& regions, std::u32string_view letters);

// A table whose rows have several cells each and are drawn one after the other.
bool holds_table_of_rows(std::span<const ColumnRegion> regions);

}  // namespace bazyab::layout
