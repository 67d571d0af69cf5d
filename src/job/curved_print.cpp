// Shapes grouped on a grid: what lies within a letter's height of each other is one group.
#include "job/curved_print.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace bazyab::job {
namespace {

constexpr std::size_t least_shapes = 12;
constexpr float white = 6;  // points around a group

float usual_height(const std::vector<Box>& shapes) {
  std::vector<float> heights;
  heights.reserve(shapes.size());
  for (const Box& shape : shapes) heights.push_back(shape.height());
  // Dots, the insides of letters and low letters are most of all shapes.
  const auto tall = heights.begin() + static_cast<std::ptrdiff_t>(heights.size() * 9 / 10);
  std::nth_element(heights.begin(), tall, heights.end());
  return *tall;
}

class Grid {
 public:
  Grid(const GlyphPage& page, float reach) : reach_(reach) {
    // Cells of 4 points, on huge pages fewer and larger ones.
    constexpr float least_cell = 4, most_cells = 400;
    cell_ = std::max({least_cell, page.width / most_cells, page.height / most_cells});
    columns_ = static_cast<std::size_t>(page.width / cell_) + 1;
    rows_ = static_cast<std::size_t>(page.height / cell_) + 1;
    parents_.resize(columns_ * rows_);
    std::iota(parents_.begin(), parents_.end(), std::size_t{0});
  }

  void join(const Box& shape) {
    const std::size_t first = cell_of(shape.x0 - reach_, shape.y0 - reach_);
    const std::size_t last = cell_of(shape.x1 + reach_, shape.y1 + reach_);
    for (std::size_t row = first / columns_; row <= last / columns_; ++row) {
      for (std::size_t column = first % columns_; column <= last % columns_; ++column) {
        parents_[root(row * columns_ + column)] = root(first);
      }
    }
  }

  std::size_t group_of(const Box& shape) {
    return root(cell_of(shape.center_x(), shape.center_y()));
  }

 private:
  std::size_t cell_of(float x, float y) const {
    const auto index = [this](float place, std::size_t count) {
      return static_cast<std::size_t>(
          std::clamp(place / cell_, 0.0F, static_cast<float>(count - 1)));
    };
    return index(y, rows_) * columns_ + index(x, columns_);
  }

  std::size_t root(std::size_t cell) {
    while (parents_[cell] != cell) cell = parents_[cell] = parents_[parents_[cell]];
    return cell;
  }

  float reach_, cell_ = 0;
  std::size_t columns_ = 0, rows_ = 0;
  std::vector<std::size_t> parents_;
};

}  // namespace

std::vector<CurvedPrint> curved_print(const GlyphPage& page) {
  if (page.shapes.size() < least_shapes) return {};
  // Lines stand less than two heights of letters apart.
  Grid grid(page, usual_height(page.shapes));
  for (const Box& shape : page.shapes) grid.join(shape);
  std::vector<std::pair<std::size_t, CurvedPrint>> groups;
  std::vector<std::pair<std::size_t, std::size_t>> order;  // group, shape
  order.reserve(page.shapes.size());
  for (std::size_t index = 0; index < page.shapes.size(); ++index) {
    order.emplace_back(grid.group_of(page.shapes[index]), index);
  }
  std::sort(order.begin(), order.end());
  for (const auto& [group, index] : order) {
    const Box& shape = page.shapes[index];
    if (groups.empty() || groups.back().first != group) groups.push_back({group, {shape, 0}});
    groups.back().second.box.include(shape);
    ++groups.back().second.shapes;
  }
  std::vector<CurvedPrint> found;
  for (auto& [group, print] : groups) {
    if (print.shapes < least_shapes) continue;
    Box& box = print.box;
    box = {std::max(0.0F, box.x0 - white), std::max(0.0F, box.y0 - white),
           std::min(page.width, box.x1 + white), std::min(page.height, box.y1 + white)};
    found.push_back(print);
  }
  std::sort(found.begin(), found.end(), [](const CurvedPrint& a, const CurvedPrint& b) {
    return a.box.y0 != b.box.y0 ? a.box.y0 < b.box.y0 : a.box.x0 > b.box.x0;
  });
  return found;
}

}  // namespace bazyab::job
