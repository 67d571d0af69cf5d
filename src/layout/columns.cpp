// Recursive cutting along white strips.
#include "layout/columns.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <span>

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

// The size of most of the rows.
float common_em(std::span<const Row> rows) {
  std::vector<float> sizes;
  for (const Row& row : rows) sizes.push_back(row.em);
  const auto middle = sizes.begin() + static_cast<std::ptrdiff_t>(sizes.size() / 2);
  std::nth_element(sizes.begin(), middle, sizes.end());
  return *middle;
}

// Whether letters of the row stand to the left and to the right of `x`.
struct Sides {
  bool left = false, right = false;
  bool both() const { return left && right; }
};
Sides sides_of(const Row& row, float x) {
  Sides sides;
  for (const Item& item : row.items) {
    if (item.kind != ItemKind::letter) continue;
    (item.box.center_x() < x ? sides.left : sides.right) = true;
  }
  return sides;
}

// A strip that has been white from row `first` on.
struct Strip {
  Interval white;
  std::size_t first = 0, last = 0;
  std::size_t left_rows = 0, right_rows = 0, both_rows = 0;
  std::size_t leader_rows = 0;          // with dots that lead over the strip
  float left_fill = 0, right_fill = 0;  // summed widths of text
  float left_ink = 0, right_ink = 0;    // of its letters alone
  float left_widest = 0, right_widest = 0;
  float em = 0;  // of the largest row
  float least_row_em = 1e9F;
  float least_em = 1e9F;  // of the smallest letters

  void take(const Row& row, std::size_t index) {
    last = index;
    em = std::max(em, row.em);
    least_row_em = std::min(least_row_em, row.em);
    least_em = std::min(least_em, smallest_em(row));
    const float middle = (white.begin + white.end) / 2;
    float left_begin = std::numeric_limits<float>::max(), left_end = -left_begin;
    float right_begin = left_begin, right_end = left_end;
    for (const Item& item : row.items) {
      if (item.kind != ItemKind::letter) continue;
      if (item.box.center_x() < middle) {
        left_begin = std::min(left_begin, item.box.x0);
        left_end = std::max(left_end, item.box.x1);
        left_ink += item.box.width();
      } else {
        right_begin = std::min(right_begin, item.box.x0);
        right_end = std::max(right_end, item.box.x1);
        right_ink += item.box.width();
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

  // Columns of text fill their width line by line; cells do not, and share their baselines. Cells
  // of several columns fill their lines with wide white; those of one are narrow.
  bool is_table() const {
    constexpr float text_fill = 0.62F, text_ink = 0.5F, narrowest_text_em = 7;
    if (!shares_baselines()) return false;
    const auto cells = [&](float fill, float ink, float widest, std::size_t count) {
      const float lines = static_cast<float>(count) * widest;
      return fill < text_fill * lines || ink < text_ink * fill ||
             widest < narrowest_text_em * least_row_em;
    };
    return cells(left_fill, left_ink, left_widest, left_rows) ||
           cells(right_fill, right_ink, right_widest, right_rows);
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

// Lines above and below a table leave its strip white as well, and so does a headline over one
// column: they are read before and after.
void trim(Strip& strip, const std::vector<Row>& rows) {
  const float middle = (strip.white.begin + strip.white.end) / 2;
  const bool table = strip.is_table();
  const float body_em =
      common_em(std::span(rows).subspan(strip.first, strip.last - strip.first + 1));
  const auto belongs = [&](const Row& row) {
    if (sides_of(row, middle).both()) return true;
    return !table && row.em < 1.15F * body_em;
  };
  while (strip.first < strip.last && !belongs(rows[strip.first])) ++strip.first;
  if (!table) return;
  while (strip.first < strip.last && !belongs(rows[strip.last])) --strip.last;
}

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
  trim(*strip, rows);
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

// Headlines that part the page from side to side: a second article begins below its first one's
// columns. Such a line is larger than the text, begins where the text does, has nothing beside it,
// and is as wide as columns together or as large as the headline at the top.
class Sections {
 public:
  explicit Sections(const std::vector<Row>& rows) : rows_(rows), body_em_(common_em(rows)) {
    for (const Row& row : rows) {
      left_ = std::min(left_, row.box.x0);
      right_ = std::max(right_, row.box.x1);
    }
  }

  // The indices of the rows with which sections begin, 0 left out.
  std::vector<std::size_t> begins() const {
    std::vector<std::size_t> found;
    for (std::size_t index = 1; index + 1 < rows_.size(); ++index) {
      // A headline of several lines begins one section.
      const bool goes_on = is_headline(rows_[index - 1]);
      if (!goes_on && is_headline(rows_[index]) && is_alone(index)) found.push_back(index);
    }
    return found;
  }

 private:
  bool is_headline(const Row& row) const {
    constexpr float larger = 1.15F, wide = 0.4F;
    const bool like_first = rows_.front().em >= larger * body_em_ &&
                            std::abs(row.em - rows_.front().em) < 0.05F * row.em;
    const bool is_wide = row.box.width() >= wide * (right_ - left_);
    return row.em >= larger * body_em_ && right_ - row.box.x1 < row.em && (like_first || is_wide);
  }

  static float top_of(const Row& row) { return row.baseline - 0.8F * row.em; }
  static float bottom_of(const Row& row) { return row.baseline + 0.25F * row.em; }

  // Rows come by baseline: those beside it stand next to it.
  bool is_alone(std::size_t index) const {
    return bottom_of(rows_[index - 1]) < top_of(rows_[index]) &&
           bottom_of(rows_[index]) < top_of(rows_[index + 1]);
  }

  const std::vector<Row>& rows_;
  float left_ = std::numeric_limits<float>::max(), right_ = -left_;
  float body_em_ = 0;
};

}  // namespace

std::vector<ColumnRegion> cut_columns(std::vector<Row> rows) {
  std::vector<ColumnRegion> regions;
  if (rows.empty()) return regions;
  std::size_t begin = 0;
  std::vector<std::size_t> ends = Sections(rows).begins();
  ends.push_back(rows.size());
  for (const std::size_t end : ends) {
    const auto first = rows.begin() + static_cast<std::ptrdiff_t>(begin);
    const auto last = rows.begin() + static_cast<std::ptrdiff_t>(end);
    cut({std::make_move_iterator(first), std::make_move_iterator(last)}, 0, regions);
    begin = end;
  }
  return regions;
}

}  // namespace bazyab::layout
