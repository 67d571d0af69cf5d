// What stands beside each line of a region.
#include "layout/runaround.h"

#include <algorithm>
#include <span>

namespace bazyab::layout {
namespace {

// More regions than any page set by people has; each is compared with each.
constexpr std::size_t most_regions = 200;

bool reaches_into(const Box& other, const Box& region) {
  return other.x0 < region.x1 && other.x1 > region.x0 && other.y0 < region.y1 &&
         other.y1 > region.y0;
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
  std::vector<Edges> edges;
  if (region.table || page.regions.size() > most_regions) return edges;
  const auto lines = std::span(page.lines).subspan(region.lines.begin, region.lines.size());
  for (const Region& other : page.regions) {
    const bool obstacle = &other != &region && other.turn == region.turn && !other.slanted &&
                          reaches_into(other.box, region.box);
    if (!obstacle) continue;
    edges.resize(lines.size());
    Beside(lines, other.box).narrow(edges);
  }
  return edges;
}

}  // namespace bazyab::layout
