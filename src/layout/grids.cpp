// Rules joined to lines, lines to grids, grids cut into cells.
#include "layout/grids.h"

#include <algorithm>
#include <numeric>

#include "layout/crossed_frames.h"

namespace bazyab::layout {
namespace {

constexpr float tolerance = 3;             // points
constexpr std::size_t most_lines = 3'000;  // level or upright
constexpr std::size_t most_cells = 4'000;
constexpr std::size_t most_grids = 100;
constexpr float apart_share = 0.6F;  // of a side that rules have to cover

// Pieces of one line become one; a frame drawn twice, too.
std::vector<RuledLine> joined(std::vector<RuledLine> pieces) {
  std::sort(pieces.begin(), pieces.end(), [](const RuledLine& a, const RuledLine& b) {
    return a.at != b.at ? a.at < b.at : a.begin < b.begin;
  });
  std::vector<RuledLine> lines;
  for (std::size_t first = 0; first < pieces.size();) {
    std::size_t last = first + 1;
    while (last < pieces.size() && pieces[last].at - pieces[first].at < tolerance / 2) ++last;
    const auto begin = pieces.begin() + static_cast<std::ptrdiff_t>(first);
    const auto end = pieces.begin() + static_cast<std::ptrdiff_t>(last);
    std::sort(begin, end, [](const RuledLine& a, const RuledLine& b) { return a.begin < b.begin; });
    for (auto piece = begin; piece != end; ++piece) {
      const bool goes_on = piece != begin && piece->begin <= lines.back().end + tolerance;
      if (goes_on) {
        lines.back().end = std::max(lines.back().end, piece->end);
      } else {
        lines.push_back(*piece);
      }
    }
    first = last;
  }
  return lines;
}

class Groups {
 public:
  explicit Groups(std::size_t count) : parent_(count) {
    std::iota(parent_.begin(), parent_.end(), 0U);
  }
  std::uint32_t root(std::uint32_t one) {
    while (parent_[one] != one) one = parent_[one] = parent_[parent_[one]];
    return one;
  }
  void join(std::uint32_t one, std::uint32_t other) {
    const std::uint32_t a = root(one), b = root(other);
    parent_[std::max(a, b)] = std::min(a, b);
  }

 private:
  std::vector<std::uint32_t> parent_;
};

// Places that lie within the tolerance are one line of the grid.
std::vector<float> distinct(std::vector<float> places) {
  std::sort(places.begin(), places.end());
  std::vector<float> lines;
  for (const float place : places) {
    if (lines.empty() || place - lines.back() > tolerance) lines.push_back(place);
  }
  return lines;
}

std::size_t nearest(const std::vector<float>& lines, float place) {
  const auto after = std::lower_bound(lines.begin(), lines.end(), place);
  if (after == lines.begin()) return 0;
  if (after == lines.end()) return lines.size() - 1;
  return static_cast<std::size_t>(after - lines.begin()) - (place - after[-1] < *after - place);
}

// How much of each side between two cells is covered: sides[line * steps + step], as a share.
std::vector<float> covered(const std::vector<RuledLine>& rules, const std::vector<float>& across,
                           const std::vector<float>& along) {
  const std::size_t steps = along.size() - 1;
  std::vector<float> sides(across.size() * steps, 0);
  for (const RuledLine& rule : rules) {
    const std::size_t line = nearest(across, rule.at);
    for (std::size_t step = 0; step < steps; ++step) {
      const float common = std::min(rule.end, along[step + 1]) - std::max(rule.begin, along[step]);
      if (common > 0) sides[line * steps + step] += common / (along[step + 1] - along[step]);
    }
  }
  return sides;
}

}  // namespace

class GridFinder {
 public:
  explicit GridFinder(const std::vector<Rule>& rules) {
    std::vector<RuledLine> level, upright;
    for (const Rule& rule : rules) {
      if (rule.level) {
        level.push_back({rule.box.center_y(), rule.box.x0, rule.box.x1});
      } else {
        upright.push_back({rule.box.center_x(), rule.box.y0, rule.box.y1});
      }
    }
    level_ = joined(std::move(level));
    upright_ = joined(std::move(upright));
  }

  std::vector<Grid> find() {
    std::vector<Grid> grids;
    if (level_.size() < 2 || upright_.size() < 2) return grids;
    if (level_.size() > most_lines || upright_.size() > most_lines) return grids;
    Groups groups = touching();
    std::vector<RuledLines> parts(level_.size() + upright_.size());
    for (std::uint32_t index = 0; index < parts.size(); ++index) {
      RuledLines& part = parts[groups.root(index)];
      if (index < level_.size()) {
        part.level.push_back(level_[index]);
      } else {
        part.upright.push_back(upright_[index - level_.size()]);
      }
    }
    for (RuledLines& part : parts) {
      if (part.level.size() < 2 || part.upright.size() < 2) continue;
      for (const RuledLines& frame : frames_apart(std::move(part), tolerance)) {
        if (std::optional<Grid> grid = grid_of(frame.level, frame.upright)) {
          grids.push_back(std::move(*grid));
        }
      }
    }
    const auto area = [](const Grid& grid) { return grid.box().width() * grid.box().height(); };
    std::stable_sort(grids.begin(), grids.end(),
                     [&](const Grid& a, const Grid& b) { return area(a) > area(b); });
    if (grids.size() > most_grids) grids.resize(most_grids);
    return grids;
  }

 private:
  // Level lines come first, then upright ones. `level_` is sorted by its height.
  Groups touching() const {
    Groups groups(level_.size() + upright_.size());
    for (std::size_t index = 0; index < upright_.size(); ++index) {
      const RuledLine& upright = upright_[index];
      const auto first =
          std::lower_bound(level_.begin(), level_.end(), upright.begin - tolerance,
                           [](const RuledLine& line, float height) { return line.at < height; });
      for (auto level = first; level != level_.end() && level->at <= upright.end + tolerance;
           ++level) {
        if (upright.at < level->begin - tolerance || upright.at > level->end + tolerance) continue;
        groups.join(static_cast<std::uint32_t>(level - level_.begin()),
                    static_cast<std::uint32_t>(level_.size() + index));
      }
    }
    return groups;
  }

  static std::optional<Grid> grid_of(const std::vector<RuledLine>& level,
                                     const std::vector<RuledLine>& upright) {
    const auto places = [](const std::vector<RuledLine>& lines) {
      std::vector<float> at;
      for (const RuledLine& line : lines) at.push_back(line.at);
      return distinct(std::move(at));
    };
    Grid grid;
    grid.xs_ = places(upright);
    grid.ys_ = places(level);
    if (grid.xs_.size() < 2 || grid.ys_.size() < 2) return {};
    const std::size_t columns = grid.xs_.size() - 1, rows = grid.ys_.size() - 1;
    if (columns * rows > most_cells) return {};
    grid.box_ = {grid.xs_.front(), grid.ys_.front(), grid.xs_.back(), grid.ys_.back()};
    cut_cells(grid, covered(level, grid.ys_, grid.xs_), covered(upright, grid.xs_, grid.ys_));
    return grid;
  }

  // Neighbours that no rule parts are one cell.
  static void cut_cells(Grid& grid, const std::vector<float>& level_sides,
                        const std::vector<float>& upright_sides) {
    const std::size_t columns = grid.xs_.size() - 1, rows = grid.ys_.size() - 1;
    Groups groups(columns * rows);
    for (std::size_t row = 0; row < rows; ++row) {
      for (std::size_t column = 0; column < columns; ++column) {
        const auto here = static_cast<std::uint32_t>(row * columns + column);
        if (column > 0 && upright_sides[column * rows + row] < apart_share) {
          groups.join(here - 1, here);
        }
        if (row > 0 && level_sides[row * columns + column] < apart_share) {
          groups.join(here - static_cast<std::uint32_t>(columns), here);
        }
      }
    }
    constexpr std::uint32_t none = 0xFFFFFFFF;
    std::vector<std::uint32_t> cell_of_root(columns * rows, none);
    grid.cell_of_.resize(columns * rows);
    for (std::uint32_t index = 0; index < columns * rows; ++index) {
      const auto column = static_cast<std::uint32_t>(index % columns);
      const auto row = static_cast<std::uint32_t>(index / columns);
      const Box box{grid.xs_[column], grid.ys_[row], grid.xs_[column + 1], grid.ys_[row + 1]};
      std::uint32_t& cell = cell_of_root[groups.root(index)];
      if (cell == none) {
        cell = static_cast<std::uint32_t>(grid.cells_.size());
        grid.cells_.push_back({.box = box, .row = row, .column = column, .last_column = column});
      }
      const auto covers = [](float share) { return share >= apart_share; };
      const bool open = (row == 0 && !covers(level_sides[column])) ||
                        (row + 1 == rows && !covers(level_sides[rows * columns + column])) ||
                        (column == 0 && !covers(upright_sides[row])) ||
                        (column + 1 == columns && !covers(upright_sides[columns * rows + row]));
      grid.cells_[cell].open = grid.cells_[cell].open || open;
      grid.cells_[cell].column = std::min(grid.cells_[cell].column, column);
      grid.cells_[cell].last_column = std::max(grid.cells_[cell].last_column, column);
      grid.cells_[cell].box.include(box);
      grid.cell_of_[index] = cell;
    }
  }

  std::vector<RuledLine> level_, upright_;
};

std::optional<std::size_t> Grid::cell_at(float x, float y) const {
  if (!(x >= box_.x0 && x < box_.x1 && y >= box_.y0 && y < box_.y1)) return {};
  const auto step = [](const std::vector<float>& lines, float place) {
    return static_cast<std::size_t>(std::upper_bound(lines.begin(), lines.end(), place) -
                                    lines.begin()) -
           1;
  };
  return cell_of_[step(ys_, y) * columns() + step(xs_, x)];
}

Grid Grid::alone(std::size_t cell) const {
  Grid grid;
  grid.box_ = cells_[cell].box;
  grid.xs_ = {grid.box_.x0, grid.box_.x1};
  grid.ys_ = {grid.box_.y0, grid.box_.y1};
  grid.cell_of_ = {0};
  grid.cells_ = {{.box = grid.box_}};
  return grid;
}

std::vector<Grid> grids_of(const std::vector<Rule>& rules) {
  return GridFinder(rules).find();
}

}  // namespace bazyab::layout
