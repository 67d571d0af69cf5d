// Frames and tables that rules draw: cells by what they are ruled off from.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "core/box.h"
#include "core/glyph.h"

namespace bazyab::layout {

// Rules that touch each other and close in at least one cell.
class Grid {
 public:
  struct Cell {
    Box box;
    // Of its top left corner among the lines of the grid; it may reach over several columns.
    std::uint32_t row = 0, column = 0, last_column = 0;
    bool open = false;  // no rule parts it from what is outside of the grid
  };

  const Box& box() const { return box_; }
  const std::vector<Cell>& cells() const { return cells_; }
  // Columns of the lines, whether or not cells reach over several.
  std::size_t columns() const { return xs_.size() - 1; }
  // The cell in which the point lies; nullopt outside of the grid.
  std::optional<std::size_t> cell_at(float x, float y) const;
  // A grid of nothing but this cell.
  Grid alone(std::size_t cell) const;

 private:
  friend class GridFinder;
  Box box_;
  std::vector<float> xs_, ys_;          // the lines, ascending
  std::vector<std::uint32_t> cell_of_;  // by row and column
  std::vector<Cell> cells_;
};

// Largest first, at most a hundred. Lines may be up to 3 points off each other; two cells are apart
// where rules cover most of the side that they share. Pages with thousands of lines are drawings
// and give none.
std::vector<Grid> grids_of(const std::vector<Rule>& rules);

}  // namespace bazyab::layout
