// Strips grown row by row.
#include "layout/strips.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace bazyab::layout {
namespace {

constexpr float min_strip_em = 0.6F;
// Between letters of two sizes less is enough: words of one text are of one size.
constexpr float min_gap_of_sizes_em = 0.4F;
// A strip narrower than this may be spaces of justified lines that happen to stand under each
// other: then it takes more rows to believe in it.
constexpr float doubtful_strip_em = 0.95F;
constexpr std::size_t doubtful_rows_a_side = 6;
// Less text than this on the right, row for row, is bullets or numbers that hang before their
// lines.
constexpr float hanging_em = 1.6F;
constexpr std::size_t max_open_strips = 64;

constexpr PartedRow::Side no_letters{.begin = std::numeric_limits<float>::max(),
                                     .end = -std::numeric_limits<float>::max()};

PartedRow::Side with(const PartedRow::Side& side, const Item& item) {
  return {.begin = std::min(side.begin, item.box.x0),
          .end = std::max(side.end, item.box.x1),
          .ink = side.ink + item.box.width()};
}

class StripFinder {
 public:
  using Wanted = bool (Strip::*)() const;
  StripFinder(const std::vector<Row>& rows, Wanted wanted) : rows_(rows), wanted_(wanted) {}

  std::vector<Strip> find() {
    for (std::size_t index = 0; index < rows_.size(); ++index) step(index);
    for (const Strip& strip : open_) close(strip);
    std::stable_sort(found_.begin(), found_.end(),
                     [](const Strip& a, const Strip& b) { return a.weight() > b.weight(); });
    return std::move(found_);
  }

 private:
  // They share rows, and most of the white of the narrower one.
  static bool lie_together(const Strip& one, const Strip& other) {
    const float common =
        std::min(one.white.end, other.white.end) - std::max(one.white.begin, other.white.begin);
    return common * 2 > std::min(one.white.width(), other.white.width()) &&
           one.first <= other.last && other.first <= one.last;
  }

  // The first of two that weigh the same stays.
  void close(const Strip& strip) {
    constexpr std::size_t most_found = 8;
    if (!(strip.*wanted_)()) return;
    for (Strip& other : found_) {
      if (!lie_together(strip, other)) continue;
      if (strip.weight() > other.weight()) other = strip;
      return;
    }
    if (found_.size() < most_found) {
      found_.push_back(strip);
      return;
    }
    const auto lightest =
        std::min_element(found_.begin(), found_.end(),
                         [](const Strip& a, const Strip& b) { return a.weight() < b.weight(); });
    if (strip.weight() > lightest->weight()) *lightest = strip;
  }

  void step(std::size_t index) {
    const Row& row = rows_[index];
    const std::vector<Interval> white = white_of(row);
    const PartedRow parted(row);
    std::vector<Strip> next;
    std::vector<bool> continued(white.size(), false);
    for (const Strip& strip : open_) {
      bool lives = false;
      for (std::size_t each = 0; each < white.size(); ++each) {
        const Interval common{std::max(strip.white.begin, white[each].begin),
                              std::min(strip.white.end, white[each].end)};
        if (common.width() < min_gap_of_sizes_em * std::min(parted.smallest_em(), strip.least_em))
          continue;
        Strip longer = strip;
        longer.white = common;
        longer.take(parted, index);
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
      fresh.take(parted, index);
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
  Wanted wanted_;
  std::vector<Strip> open_;
  std::vector<Strip> found_;
};

}  // namespace

Sides sides_of(const Row& row, float x) {
  Sides sides;
  for (const Item& item : row.items) {
    if (item.kind != ItemKind::letter) continue;
    (item.box.center_x() < x ? sides.left : sides.right) = true;
  }
  return sides;
}

PartedRow::PartedRow(const Row& row) : em_(row.em) {
  // What one code draws so many times in a row are dots.
  constexpr std::size_t least_dots = 5;
  places_.reserve(row.items.size());
  std::vector<const Item*> letters;
  letters.reserve(row.items.size());
  float smallest = row.em;
  std::size_t same = 0;
  for (const Item& item : row.items) {
    if (item.kind != ItemKind::letter) continue;
    const Item* const before = letters.empty() ? nullptr : letters.back();
    const bool repeats =
        before != nullptr && item.code == before->code && item.font == before->font;
    same = repeats ? same + 1 : 1;
    const float middle = item.box.center_x();
    if (same == least_dots) leaders_.push_back({middle, middle});
    if (same > least_dots) leaders_.back().begin = middle;
    smallest = std::min(smallest, item.em);
    const Side& right = places_.empty() ? no_letters : places_.back().right;
    places_.push_back({.middle = middle, .right = with(right, item), .left = no_letters});
    letters.push_back(&item);
  }
  Side left = no_letters;
  for (std::size_t index = letters.size(); index-- > 0;) {
    places_[index].left = left = with(left, *letters[index]);
  }
  smallest_em_ = std::max(smallest, 0.5F * row.em);
}

std::vector<PartedRow::Place>::const_iterator PartedRow::first_left_of(float x) const {
  return std::partition_point(places_.begin(), places_.end(),
                              [x](const Place& place) { return !(place.middle < x); });
}

PartedRow::Parts PartedRow::at(float x) const {
  const auto first_left = first_left_of(x);
  return {.left = first_left == places_.end() ? no_letters : first_left->left,
          .right = first_left == places_.begin() ? no_letters : std::prev(first_left)->right};
}

bool PartedRow::has_leaders_at(float x) const {
  if (leaders_.empty()) return false;
  const auto first_left = first_left_of(x);
  if (first_left == places_.begin()) return false;
  const float last_right = std::prev(first_left)->middle;
  return std::any_of(leaders_.begin(), leaders_.end(), [last_right](const Interval& dots) {
    return last_right >= dots.begin && last_right <= dots.end;
  });
}

void Strip::take(const PartedRow& row, std::size_t index) {
  last = index;
  em = std::max(em, row.em());
  least_row_em = std::min(least_row_em, row.em());
  least_em = std::min(least_em, row.smallest_em());
  const float middle = white.middle();
  const auto [left, right] = row.at(middle);
  left_ink += left.ink;
  right_ink += right.ink;
  if (left.any()) {
    if (left_rows == 0) left_first = index;
    left_last = index;
    ++left_rows;
    left_fill += left.width();
    left_widest = std::max(left_widest, left.width());
  }
  if (right.any()) {
    if (right_rows == 0) right_first = index;
    right_last = index;
    ++right_rows;
    right_fill += right.width();
    right_widest = std::max(right_widest, right.width());
  }
  if (!left.any() || !right.any()) return;
  ++both_rows;
  if (row.has_leaders_at(middle)) ++leader_rows;
}

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

std::size_t Strip::needed_rows() const {
  const bool doubtful = white.width() < doubtful_strip_em * em;
  return doubtful ? doubtful_rows_a_side : min_rows_a_side;
}

bool Strip::parts_columns() const {
  return std::min(left_rows, right_rows) >= needed_rows() && !parts_nothing() && !is_hanging() &&
         leader_rows * 2 <= both_rows;
}

bool Strip::parts_nothing() const {
  return left_last < right_first || right_last < left_first;
}

bool Strip::parts_rest() const {
  constexpr std::size_t many = 8;
  const auto [fewer, more] = std::minmax(left_rows, right_rows);
  const bool few = fewer < min_rows_a_side;
  return fewer > 0 && fewer < needed_rows() && more >= many && leader_rows == 0 &&
         (!few || white.width() >= doubtful_strip_em * em);
}

bool Strip::has_both_sides() const {
  return left_rows > 0 && right_rows > 0 && !is_hanging();
}

// Lines of an item go on below its bullet: lines stand beside what is on the right.
bool Strip::is_hanging() const {
  return right_fill / static_cast<float>(right_rows) < hanging_em * em &&
         static_cast<float>(both_rows) >= 0.7F * static_cast<float>(right_rows);
}

bool Strip::shares_baselines() const {
  return static_cast<float>(both_rows) >=
         0.7F * static_cast<float>(std::max(left_rows, right_rows));
}

bool Strip::has_line_ends() const {
  constexpr float widest_em = 3;
  return left_rows > 0 && left_rows == both_rows && left_widest < widest_em * least_row_em;
}

std::size_t Strip::weight() const {
  return std::min(left_rows, right_rows) * 4 + (last - first);
}

bool Strip::looks_like_cells() const {
  return are_cells(left_fill, left_ink, left_widest, left_rows, least_row_em) ||
         are_cells(right_fill, right_ink, right_widest, right_rows, least_row_em);
}

// Columns of text fill their width line by line; cells do not. Cells of several columns fill their
// lines with wide white; those of one are narrow.
bool are_cells(float fill, float ink, float widest, std::size_t lines, float em) {
  constexpr float text_fill = 0.62F, text_ink = 0.5F, narrowest_text_em = 7;
  return fill < text_fill * static_cast<float>(lines) * widest || ink < text_ink * fill ||
         widest < narrowest_text_em * em;
}

std::span<const Row> rows_beside(const std::vector<Row>& rows, const Strip& strip) {
  return std::span(rows).subspan(strip.first, strip.last - strip.first + 1);
}

Strip strip_over(const std::vector<Row>& rows, Interval white, std::size_t first,
                 std::size_t last) {
  Strip strip{.white = white, .first = first};
  for (std::size_t index = first; index <= last; ++index) {
    strip.take(PartedRow(rows[index]), index);
  }
  return strip;
}

std::vector<Strip> strips_in(const std::vector<Row>& rows) {
  return StripFinder(rows, &Strip::parts_columns).find();
}

std::vector<Strip> sides_in(const std::vector<Row>& rows) {
  return StripFinder(rows, &Strip::has_both_sides).find();
}

std::vector<Strip> rests_in(const std::vector<Row>& rows) {
  return StripFinder(rows, &Strip::parts_rest).find();
}

}  // namespace bazyab::layout
