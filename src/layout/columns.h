// Rows cut into regions: columns read from the right, headlines over them, tables row by row.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "core/box.h"
#include "layout/rows.h"

namespace bazyab::layout {

struct ColumnRegion {
  std::vector<Row> rows;
  bool table = false;
  bool boxed = false;  // a frame sets it apart from the running text
};

// Regions in reading order; `letters` is what the items point into. A column boundary is a white
// strip at least 0.6 em wide with text on both sides over at least three rows each; cells of short
// text on shared baselines make a table instead. `boxes` are frames and ruled tables that were
// taken out of the rows: one over all columns parts those above it from those below it. `uprights`
// are the lines that stand between columns, if the page draws such.
std::vector<ColumnRegion> cut_columns(std::vector<Row> rows, std::u32string_view letters,
                                      std::span<const Box> boxes,
                                      std::span<const Box> uprights = {});

}  // namespace bazyab::layout
