// Recursive cutting along white strips.
#include "layout/columns.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

namespace bazyab::layout {
namespace {

constexpr float min_strip_em = 0.6F;
// Between letters of two sizes less is enough: words of one text are of one size.
constexpr float min_gap_of_sizes_em = 0.4F;
constexpr std::size_t min_rows_a_side = 3;
// A strip narrower than this may be spaces of justified lines that happen to stand under each
// other: then it takes more rows to believe in it.
constexpr float doubtful_strip_em = 0.95F;
constexpr std::size_t doubtful_rows_a_side = 6;
// Less text than this on the right, row for row, is bullets or numbers that hang before their
// lines.
constexpr float hanging_em = 1.6F;
constexpr std::size_t max_open_strips = 64;
constexpr int max_depth = 8;

struct Interval {
  float begin, end;
  float width() const { return end - begin; }
};

// The white of a row, from left to right, with the margins as far as the eye goes.
// A gap beside a headline is judged by the smaller letters on its other side.
std::vector<Interval> white_of(const Row& row) {
  constexpr float far = 1e7F;
  std::vector<Interval> white;
  float right = far;  // the left edge of the ink seen so far, coming from the right
  float em = row.em;
  for (const Item& item : row.items) {
    if (item.kind == ItemKind::space || item.kind == ItemKind::zwnj) continue;
    const bool other_size = std::abs(em - item.em) > 0.12F * std::max(em, item.em);
    const float least = other_size ? min_gap_of_sizes_em : min_strip_em;
    const float min_width = least * std::min(em, item.em);
    if (item.box.x1 < right && right - item.box.x1 >= min_width) {
      white.push_back({item.box.x1, right});
    }
    right = std::min(right, item.box.x0);
    em = item.em;
  }
  white.push_back({-far, right});
  // A row of thousands of words parted by wide white has no columns: its widest gaps will do.
  constexpr std::size_t enough = 24;
  if (white.size() > enough) {
    std::nth_element(white.begin(), white.begin() + enough, white.end(),
                     [](const Interval& a, const Interval& b) { return a.width() > b.width(); });
    white.resize(enough);
  }
  std::sort(white.begin(), white.end(),
            [](const Interval& a, const Interval& b) { return a.begin < b.begin; });
  return white;
}

// True if a row of dots leads over the place `x`: from an entry of a list of contents on its right
// to a page number on its left. Dots are what one code draws many times in a row.
bool has_leaders_at(const Row& row, float x) {
  constexpr std::size_t least = 5;
  std::size_t same = 0;
  const Item* before = nullptr;
  for (const Item& item : row.items) {
    if (item.kind != ItemKind::letter) continue;
    if (item.box.center_x() < x) break;
    const bool repeats =
        before != nullptr && item.code == before->code && item.font == before->font;
    same = repeats ? same + 1 : 1;
    before = &item;
  }
  return same >= least;
}

float smallest_em(const Row& row) {
  float em = row.em;
  for (const Item& item : row.items) {
    if (item.kind == ItemKind::letter) em = std::min(em, item.em);
  }
  return std::max(em, 0.5F * row.em);
}

// A strip that has been white from row `first` on.
struct Strip {
  Interval white;
  std::size_t first = 0, last = 0;
  std::size_t left_rows = 0, right_rows = 0, both_rows = 0;
  std::size_t leader_rows = 0;          // with dots that lead over the strip
  float left_fill = 0, right_fill = 0;  // summed widths of text
  float left_widest = 0, right_widest = 0;
  float em = 0;           // of the largest row
  float least_em = 1e9F;  // of the smallest letters

  void take(const Row& row, std::size_t index) {
    last = index;
    em = std::max(em, row.em);
    least_em = std::min(least_em, smallest_em(row));
    const float middle = (white.begin + white.end) / 2;
    float left_begin = std::numeric_limits<float>::max(), left_end = -left_begin;
    float right_begin = left_begin, right_end = left_end;
    for (const Item& item : row.items) {
      if (item.kind != ItemKind::letter) continue;
      if (item.box.center_x() < middle) {
        left_begin = std::min(left_begin, item.box.x0);
        left_end = std::max(left_end, item.box.x1);
      } else {
        right_begin = std::min(right_begin, item.box.x0);
        right_end = std::max(right_end, item.box.x1);
      }
    }
    const bool left = left_end > left_begin, right = right_end > right_begin;
    if (left) {
      ++left_rows;
      left_fill += left_end - left_begin;
      left_widest = std::max(left_widest, left_end - left_begin);
    }
    if (right) {
      ++right_rows;
      right_fill += right_end - right_begin;
      right_widest = std::max(right_widest, right_end - right_begin);
    }
    if (left && right) ++both_rows;
    if (left && right && has_leaders_at(row, middle)) ++leader_rows;
  }

  bool parts_columns() const {
    const bool doubtful = white.width() < doubtful_strip_em * em;
    const std::size_t needed = doubtful ? doubtful_rows_a_side : min_rows_a_side;
    return left_rows >= needed && right_rows >= needed && !is_hanging() &&
           leader_rows * 2 <= both_rows;
  }
  bool is_hanging() const {
    return right_fill / static_cast<float>(right_rows) < hanging_em * em &&
           right_has_lines_beside();
  }
  bool shares_baselines() const {
    return static_cast<float>(both_rows) >=
           0.7F * static_cast<float>(std::max(left_rows, right_rows));
  }
  // Lines of an item go on below its bullet.
  bool right_has_lines_beside() const {
    return static_cast<float>(both_rows) >= 0.7F * static_cast<float>(right_rows);
  }
  std::size_t weight() const { return std::min(left_rows, right_rows) * 4 + (last - first); }

  // Columns of text fill their width line by line; cells do not, and share their baselines.
  bool is_table() const {
    if (!shares_baselines()) return false;
    const float left = left_fill / static_cast<float>(left_rows) / left_widest;
    const float right = right_fill / static_cast<float>(right_rows) / right_widest;
    return std::min(left, right) < 0.62F;
  }
};

class StripFinder {
 public:
  explicit StripFinder(const std::vector<Row>& rows) : rows_(rows) {}

  std::optional<Strip> best() {
    for (std::size_t index = 0; index < rows_.size(); ++index) step(index);
    for (const Strip& strip : open_) close(strip);
    return best_;
  }

 private:
  void close(const Strip& strip) {
    if (!strip.parts_columns()) return;
    if (!best_ || strip.weight() > best_->weight()) best_ = strip;
  }

  void step(std::size_t index) {
    const Row& row = rows_[index];
    const std::vector<Interval> white = white_of(row);
    const float row_em = smallest_em(row);
    std::vector<Strip> next;
    std::vector<bool> continued(white.size(), false);
    for (const Strip& strip : open_) {
      bool lives = false;
      for (std::size_t each = 0; each < white.size(); ++each) {
        const Interval common{std::max(strip.white.begin, white[each].begin),
                              std::min(strip.white.end, white[each].end)};
        if (common.width() < min_gap_of_sizes_em * std::min(row_em, strip.least_em)) continue;
        Strip longer = strip;
        longer.white = common;
        longer.take(row, index);
        next.push_back(longer);
        lives = true;
        // A wider strip that starts here would only repeat this one.
        if (common.begin == white[each].begin && common.end == white[each].end) {
          continued[each] = true;
        }
      }
      if (!lives) close(strip);
    }
    for (std::size_t each = 0; each < white.size(); ++each) {
      if (continued[each]) continue;
      Strip fresh{.white = white[each], .first = index};
      fresh.take(row, index);
      next.push_back(fresh);
    }
    if (next.size() > max_open_strips) {
      std::stable_sort(next.begin(), next.end(),
                       [](const Strip& a, const Strip& b) { return a.weight() > b.weight(); });
      next.resize(max_open_strips);
    }
    open_ = std::move(next);
  }

  const std::vector<Row>& rows_;
  std::vector<Strip> open_;
  std::optional<Strip> best_;
};

void cut(std::vector<Row> rows, int depth, std::vector<ColumnRegion>& regions);

// Everything on one side of the strip, row by row.
std::vector<Row> side_of(const std::vector<Row>& rows, const Strip& strip, bool right) {
  const float middle = (strip.white.begin + strip.white.end) / 2;
  std::vector<Row> side;
  for (std::size_t index = strip.first; index <= strip.last; ++index) {
    Row part;
    for (const Item& item : rows[index].items) {
      if ((item.box.center_x() > middle) == right) part.items.push_back(item);
    }
    if (!has_letter(part)) continue;
    measure(part);
    side.push_back(std::move(part));
  }
  return side;
}

void cut(std::vector<Row> rows, int depth, std::vector<ColumnRegion>& regions) {
  if (rows.empty()) return;
  std::optional<Strip> strip;
  if (depth < max_depth && rows.size() >= min_rows_a_side) strip = StripFinder(rows).best();
  if (!strip) {
    regions.push_back({.rows = std::move(rows)});
    return;
  }
  const auto first = rows.begin() + static_cast<std::ptrdiff_t>(strip->first);
  const auto after = rows.begin() + static_cast<std::ptrdiff_t>(strip->last) + 1;
  // Only columns within columns go deeper: what stands above and below has fewer rows each time.
  cut({rows.begin(), first}, depth, regions);
  if (strip->is_table()) {
    regions.push_back({.rows = {first, after}, .table = true});
  } else {
    cut(side_of(rows, *strip, true), depth + 1, regions);
    cut(side_of(rows, *strip, false), depth + 1, regions);
  }
  cut({after, rows.end()}, depth, regions);
}

}  // namespace

std::vector<ColumnRegion> cut_columns(std::vector<Row> rows) {
  std::vector<ColumnRegion> regions;
  cut(std::move(rows), 0, regions);
  return regions;
}

}  // namespace bazyab::layout
