// What was drawn when tells lines above columns from lines of the left one.
#include "layout/trimmed_strips.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <optional>
#include <span>

#include "layout/beside.h"
#include "layout/headlines.h"

namespace bazyab::layout {
namespace {

// When the first word of the right side was drawn.
std::uint32_t right_drawn(const Strip& strip, const std::vector<Row>& rows) {
  std::uint32_t first = DrawnBeside::nothing;
  for (const Row& row : rows_beside(rows, strip)) {
    first = std::min(first, drawn_beside(row, strip.white.middle()).right);
  }
  return first;
}

// When the first letters of rows were drawn, but for a tenth of them and one row at least: browsers
// draw a paragraph's initial, which floats, before all lines of the page.
std::uint32_t begins_drawn(std::span<const Row> rows) {
  std::vector<std::uint32_t> firsts;
  for (const Row& row : rows) {
    DrawnLetters drawn;
    drawn.take(row);
    firsts.push_back(drawn.first);
  }
  constexpr std::size_t enough = 4;
  const std::size_t left_out = std::max(firsts.size() / 10, std::size_t{firsts.size() >= enough});
  const auto first = firsts.begin() + static_cast<std::ptrdiff_t>(left_out);
  std::nth_element(firsts.begin(), first, firsts.end());
  return *first;
}

// The row below begins above the baseline of this one.
bool stands_beside(const Row& row, const Row& below) {
  return below.baseline - 0.8F * below.em < row.baseline;
}

// Lines on the left that are drawn before all below them, and before the right side: captions
// beside pictures, above columns. Programs that draw from the left draw the left column so too,
// where that begins higher: there the lines have to be set in smaller letters.
void trim_lines_above(Strip& strip, const std::vector<Row>& rows) {
  const float x = strip.white.middle();
  std::size_t end = strip.first;
  DrawnLetters above;
  while (end < strip.last && !sides_of(rows[end], x).right) above.take(rows[end++]);
  if (end == strip.first || end == strip.last) return;
  const std::span<const Row> beside = std::span(rows).subspan(end, strip.last - end + 1);
  if (above.last >= begins_drawn(beside)) return;
  if (drawing_over(beside, x) != Drawing::right_first) {
    const auto next = std::find_if(beside.begin(), beside.end(),
                                   [&](const Row& row) { return sides_of(row, x).left; });
    if (next == beside.end() || rows[end - 1].em > 0.9F * next->em) return;
  }
  strip.first = end;
}

}  // namespace

void trim_headlines(Strip& strip, const std::vector<Row>& rows) {
  constexpr float larger = 1.15F;
  const float body_em = common_em(rows_beside(rows, strip));
  std::size_t first = strip.first;
  bool right_above = false;
  std::optional<std::uint32_t> right;
  while (first < strip.last && rows[first].em >= larger * body_em) {
    const Sides sides = sides_of(rows[first], strip.white.middle());
    if (sides.both()) break;
    if (sides.left) {
      // It is the headline of the left side alone where the right one begins above or beside it, or
      // is begun before it is drawn.
      DrawnLetters headline;
      headline.take(rows[first]);
      if (!right) right = right_drawn(strip, rows);
      if (right_above || *right < headline.first || stands_beside(rows[first], rows[first + 1])) {
        break;
      }
    }
    right_above = right_above || sides.right;
    ++first;
  }
  strip.first = first;
  trim_lines_above(strip, rows);
}

void trim_to_table(Strip& strip, const std::vector<Row>& rows) {
  const auto has_both = [&](const Row& row) { return sides_of(row, strip.white.middle()).both(); };
  DrawnLetters table;
  for (const Row& row : rows_beside(rows, strip)) {
    if (has_both(row)) table.take(row);
  }
  // A further line of a cell is drawn before the cells that come after it.
  const auto belongs = [&](const Row& row) {
    if (has_both(row)) return true;
    DrawnLetters drawn;
    drawn.take(row);
    return drawn.first > table.first && drawn.last < table.last;
  };
  while (strip.first < strip.last && !belongs(rows[strip.first])) ++strip.first;
  while (strip.first < strip.last && !belongs(rows[strip.last])) --strip.last;
}

void trim_to_lines(Strip& strip, const std::vector<Row>& rows) {
  constexpr float near_em = 1.1F;
  const auto belongs = [&](std::size_t index, std::size_t next) {
    return sides_of(rows[index], strip.white.middle()).both() ||
           std::abs(rows[index].baseline - rows[next].baseline) < near_em * rows[index].em;
  };
  while (strip.first < strip.last && !belongs(strip.first, strip.first + 1)) ++strip.first;
  while (strip.first < strip.last && !belongs(strip.last, strip.last - 1)) --strip.last;
}

}  // namespace bazyab::layout
