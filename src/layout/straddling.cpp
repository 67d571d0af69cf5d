// The text between two strips of white that take the place of one for some rows.
#include "layout/straddling.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <optional>

namespace bazyab::layout {
namespace {

constexpr float far = 1e6F;
constexpr std::size_t least_rows = 2;
constexpr std::size_t rows_to_resume = 2;

// Rows that something stands in the way of the strip in, and the white on both sides of it.
struct Interruption {
  std::size_t first = 0, last = 0;
  Interval left{}, right{};
};

// When letters of a part of the page were drawn.
struct Drawn {
  std::uint32_t first = std::numeric_limits<std::uint32_t>::max(), last = 0;

  void take(const Row& row, float from, float to) {
    for (const Item& item : row.items) {
      const float middle = item.box.center_x();
      if (item.kind != ItemKind::letter || middle < from || middle > to) continue;
      first = std::min(first, item.drawn_nth);
      last = std::max(last, item.drawn_nth + 1);
    }
  }
};

std::vector<Interval> common_to(const std::vector<Interval>& one,
                                const std::vector<Interval>& other, float least) {
  std::vector<Interval> common;
  for (std::size_t a = 0, b = 0; a < one.size() && b < other.size();) {
    const Interval both{std::max(one[a].begin, other[b].begin), std::min(one[a].end, other[b].end)};
    if (both.width() >= least) common.push_back(both);
    one[a].end < other[b].end ? ++a : ++b;
  }
  return common;
}

bool holds(const std::vector<Interval>& white, float x) {
  return std::any_of(white.begin(), white.end(), [&](const Interval& interval) {
    return interval.begin <= x && x <= interval.end;
  });
}

class Finder {
 public:
  Finder(const std::vector<Row>& rows, const Strip& strip)
      : rows_(rows), strip_(strip), x_(strip.white.middle()) {}

  std::optional<Interruption> below() const { return follow(strip_.last + 1, rows_.size(), 1); }
  std::optional<Interruption> above() const {
    if (strip_.first == 0) return {};
    return follow(strip_.first - 1, static_cast<std::size_t>(-1), static_cast<std::size_t>(-1));
  }

  // Columns that go on beside the box draw the right one of it before the left one above it, and
  // the box before or after them both: what comes between is a column like them.
  bool goes_on_beside(const Interruption& found) const {
    Drawn above_right, above_left, right, left, box;
    for (std::size_t index = strip_.first; index <= strip_.last; ++index) {
      above_right.take(rows_[index], x_, far);
      above_left.take(rows_[index], -far, x_);
    }
    for (std::size_t index = found.first; index <= found.last; ++index) {
      right.take(rows_[index], found.right.middle(), far);
      left.take(rows_[index], -far, found.left.middle());
      box.take(rows_[index], found.left.middle(), found.right.middle());
    }
    if (right.last == 0 || left.last == 0) return false;
    const bool apart =
        box.last < std::min(right.first, left.first) || box.first > std::max(right.last, left.last);
    if (!apart) return false;
    return above_right.first < above_left.first ? right.first < above_left.first
                                                : left.first < above_right.first;
  }

 private:
  // From the row `begin` on, in steps of one row up or down.
  std::optional<Interruption> follow(std::size_t begin, std::size_t end, std::size_t step) const {
    std::optional<Interruption> found;
    std::vector<Interval> common;
    std::size_t free = 0;
    for (std::size_t index = begin; index != end && free < rows_to_resume; index += step) {
      const std::vector<Interval> white = white_of(rows_[index]);
      common = index == begin ? white : common_to(common, white, least_width(rows_[index]));
      if (holds(white, x_)) {
        ++free;
        continue;
      }
      Interruption so_far{.first = std::min(begin, index), .last = std::max(begin, index)};
      if (!has_both_sides(common, so_far)) break;
      found = so_far;
      free = 0;
    }
    if (free == 0 || !found || found->last - found->first + 1 < least_rows) return {};
    // What lies within the strip is a column between others, or a caption.
    const bool over_both =
        found->left.middle() < strip_.white.begin && found->right.middle() > strip_.white.end;
    if (!over_both || found->left.begin < -far || found->right.end > far) return {};
    reach_on(*found);
    return found;
  }

  // Short lines of the box may miss the strip.
  void reach_on(Interruption& found) const {
    const float left = found.left.middle(), right = found.right.middle();
    const auto is_beside = [&](const std::vector<Interval>& white) {
      return holds(white, left) && holds(white, right);
    };
    const auto has_inside = [&](const Row& row) {
      return std::any_of(row.items.begin(), row.items.end(), [&](const Item& item) {
        return item.kind == ItemKind::letter && item.box.x0 > left && item.box.x1 < right;
      });
    };
    for (std::size_t index = found.last + 1; index < rows_.size(); ++index) {
      if (!is_beside(white_of(rows_[index]))) break;
      if (has_inside(rows_[index])) found.last = index;
    }
    for (std::size_t index = found.first; index-- > 0;) {
      if (!is_beside(white_of(rows_[index]))) break;
      if (has_inside(rows_[index])) found.first = index;
    }
  }

  static float least_width(const Row& row) { return 0.6F * row.em; }

  // The nearest white left and right of the strip.
  bool has_both_sides(const std::vector<Interval>& common, Interruption& found) const {
    bool left = false, right = false;
    for (const Interval& interval : common) {
      if (interval.end < x_) found.left = interval, left = true;
      if (interval.begin > x_ && !right) found.right = interval, right = true;
    }
    return left && right;
  }

  const std::vector<Row>& rows_;
  const Strip& strip_;
  float x_;
};

}  // namespace

std::vector<Row> take_straddling(std::vector<Row>& rows, const Strip& strip) {
  std::vector<Row> box;
  const Finder finder(rows, strip);
  std::optional<Interruption> found = finder.below();
  if (!found || !finder.goes_on_beside(*found)) found = finder.above();
  if (!found || !finder.goes_on_beside(*found)) return box;
  for (std::size_t index = found->first; index <= found->last; ++index) {
    Row inside, outside;
    for (const Item& item : rows[index].items) {
      const float middle = item.box.center_x();
      const bool is_inside = middle > found->left.middle() && middle < found->right.middle();
      (is_inside ? inside : outside).items.push_back(item);
    }
    if (!has_letter(inside)) continue;
    measure(inside);
    box.push_back(std::move(inside));
    rows[index].items = std::move(outside.items);
    if (has_letter(rows[index])) measure(rows[index]);
  }
  std::erase_if(rows, [](const Row& row) { return !has_letter(row); });
  return box;
}

}  // namespace bazyab::layout
