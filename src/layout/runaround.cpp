// What stands beside each line of a region.
#include "layout/runaround.h"

#include <algorithm>
#include <limits>
#include <span>

namespace bazyab::layout {
namespace {

// More regions than any page set by people has, and more of them in the way of one.
constexpr std::size_t most_regions = 200, most_obstacles = 8;

bool share_column(const Box& one, const Box& other) {
  const float common = std::min(one.x1, other.x1) - std::max(one.x0, other.x0);
  return common * 2 > std::min(one.width(), other.width());
}

// The white around a box reaches a line or two above and below it.
bool reaches_into(const Box& other, const Box& region, float em) {
  constexpr float white_em = 3;
  return other.x0 < region.x1 && other.x1 > region.x0 && other.y0 < region.y1 + white_em * em &&
         other.y1 > region.y0 - white_em * em;
}

// Lines of a column, over all regions that it is cut into. They come from top to bottom.
struct ColumnLines {
  std::vector<LineFacts> lines;
  std::size_t first = 0;  // of the region in question
};
ColumnLines lines_of_column(const PageFacts& page, const Region& region) {
  ColumnLines column;
  for (const Region& other : page.regions) {
    // A region without width shares a column with none, but is in its own.
    if (&other == &region) {
      column.first = column.lines.size();
    } else if (other.turn != region.turn || other.slanted || other.table ||
               other.boxed != region.boxed || !share_column(other.box, region.box)) {
      continue;
    }
    column.lines.insert(column.lines.end(), page.lines.begin() + other.lines.begin,
                        page.lines.begin() + other.lines.end);
  }
  return column;
}

class Beside {
 public:
  Beside(std::span<const LineFacts> lines, const Box& obstacle) : lines_(lines), box_(obstacle) {}

  void narrow(std::vector<Edges>& edges) const {
    narrow_left(edges);
    narrow_right(edges);
  }

 private:
  bool is_level_with(const LineFacts& line) const {
    return line.baseline > box_.y0 && line.baseline - 0.7F * line.em < box_.y1;
  }
  bool is_right_of(const LineFacts& line) const {
    return is_level_with(line) && line.box.x0 > box_.x1 - 0.2F * line.em;
  }
  bool is_left_of(const LineFacts& line) const {
    return is_level_with(line) && line.box.x1 < box_.x0 + 0.2F * line.em;
  }

  // The white around a box reaches above and below it: lines next to those beside it that are as
  // narrow as they are stand beside it, too.
  template <typename IsBeside, typename IsNarrow, typename Mark>
  void mark(IsBeside is_beside, IsNarrow is_narrow, Mark mark_line) const {
    std::size_t first = lines_.size(), end = 0;
    for (std::size_t index = 0; index < lines_.size(); ++index) {
      if (!is_beside(lines_[index])) continue;
      first = std::min(first, index);
      end = index + 1;
    }
    if (end < first + 2) return;
    while (first > 0 && is_narrow(lines_[first - 1])) --first;
    while (end < lines_.size() && is_narrow(lines_[end])) ++end;
    for (std::size_t index = first; index < end; ++index) mark_line(index);
  }

  void narrow_left(std::vector<Edges>& edges) const {
    const auto beside = [&](const LineFacts& line) { return is_right_of(line); };
    float left = std::numeric_limits<float>::max();
    for (const LineFacts& line : lines_) {
      if (beside(line)) left = std::min(left, line.box.x0);
    }
    mark(
        beside, [&](const LineFacts& line) { return line.box.x0 > left - 0.3F * line.em; },
        [&](std::size_t index) { edges[index].left = std::max(edges[index].left, left); });
  }
  void narrow_right(std::vector<Edges>& edges) const {
    const auto beside = [&](const LineFacts& line) { return is_left_of(line); };
    float right = std::numeric_limits<float>::lowest();
    for (const LineFacts& line : lines_) {
      if (beside(line)) right = std::max(right, line.box.x1);
    }
    mark(
        beside, [&](const LineFacts& line) { return line.box.x1 < right + 0.3F * line.em; },
        [&](std::size_t index) { edges[index].right = std::min(edges[index].right, right); });
  }

  std::span<const LineFacts> lines_;
  const Box& box_;
};

}  // namespace

std::vector<Edges> edges_beside(const PageFacts& page, const Region& region) {
  if (region.table || region.slanted || page.regions.size() > most_regions) return {};
  std::vector<const Box*> obstacles;
  for (const Region& other : page.regions) {
    const bool in_the_way = &other != &region && other.turn == region.turn && !other.slanted &&
                            (other.boxed != region.boxed || other.table) &&
                            reaches_into(other.box, region.box, page.lines[region.lines.begin].em);
    if (in_the_way && obstacles.size() < most_obstacles) obstacles.push_back(&other.box);
  }
  if (obstacles.empty()) return {};
  const ColumnLines column = lines_of_column(page, region);
  std::vector<Edges> edges(column.lines.size());
  for (const Box* obstacle : obstacles) Beside(column.lines, *obstacle).narrow(edges);
  const auto first = edges.begin() + static_cast<std::ptrdiff_t>(column.first);
  return {first, first + static_cast<std::ptrdiff_t>(region.lines.size())};
}

}  // namespace bazyab::layout
