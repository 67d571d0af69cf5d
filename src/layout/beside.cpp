// Evidence on both sides of a strip: the order of drawing, full lines, sentences at the seams.
#include "layout/beside.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "layout/stand_ins.h"
#include "layout/strips.h"
#include "unicode/letters.h"
#include "unicode/sentence_signs.h"

namespace bazyab::layout {
namespace {

// All but a tenth of `one` come before all but a tenth of `other`. Both are sorted.
bool comes_before(const std::vector<std::uint32_t>& one, const std::vector<std::uint32_t>& other) {
  if (one.empty() || other.empty()) return false;
  return one[(one.size() - 1) * 9 / 10] < other[other.size() / 10];
}

bool is_running_text(const ColumnRegion& region) {
  if (region.table) return false;
  float fill = 0, ink = 0, widest = 0, em = std::numeric_limits<float>::max();
  for (const Row& row : region.rows) {
    fill += row.box.width();
    widest = std::max(widest, row.box.width());
    em = std::min(em, row.em);
    for (const Item& item : row.items) {
      if (item.kind == ItemKind::letter) ink += item.box.width();
    }
  }
  return !are_cells(fill, ink, widest, region.rows.size(), em);
}

enum class End : std::uint8_t { unknown, sentence, open };

// How the last line with words ends.
End end_of(std::span<const ColumnRegion> side, std::u32string_view letters) {
  if (side.empty() || side.back().table) return End::unknown;
  const std::vector<Row>& rows = side.back().rows;
  if (stands_for_frame(rows.back())) return End::unknown;
  for (auto row = rows.rbegin(); row != rows.rend(); ++row) {
    char32_t leftmost = 0, rightmost = 0;
    std::size_t words = 0, latin = 0;
    for (const Item& item : row->items) {
      if (item.kind != ItemKind::letter) continue;
      const std::u32string_view said = slice(letters, item.letters);
      const char32_t letter = said.back();
      if (unicode::is_letter(said.front())) ++words;
      if (unicode::is_latin_script(letter)) ++latin;
      // Brackets and quotation marks close behind the end of a sentence as within it.
      constexpr std::u32string_view closers = U"«»()[]\"*";
      if (closers.find(letter) != std::u32string_view::npos) continue;
      leftmost = letter;
      if (rightmost == 0) rightmost = letter;
    }
    if (words == 0) continue;
    const char32_t last = latin == words ? rightmost : leftmost;
    // An advertisement ends with a telephone number, a row with a price.
    if (unicode::is_digit(last)) return End::unknown;
    const bool ends = unicode::ends_sentence(last) || last == U':' || last == U'؛';
    return ends ? End::sentence : End::open;
  }
  return End::unknown;
}

float widest_line(const ColumnRegion& region) {
  float widest = 0;
  for (const Row& row : region.rows) widest = std::max(widest, row.box.width());
  return widest;
}

// Columns as wide as each other, of which the other begins as one ends: in letters as large, and
// without a title. Their fonts may differ: pages of a sheet have fonts of their own.
bool are_alike(std::span<const ColumnRegion> one, std::span<const ColumnRegion> other) {
  constexpr float same_size = 0.05F, same_width = 0.1F;
  const float width = widest_line(one.back()), other_width = widest_line(other.front());
  const std::vector<Row>& begin = other.front().rows;
  const float em = one.back().rows.back().em;
  return std::abs(width - other_width) < same_width * std::max(width, other_width) &&
         std::abs(em - begin.front().em) < same_size * em &&
         (begin.size() < 2 || !is_title(begin[0], begin[1]));
}

// No telephone number behind an advertisement, no cell.
bool ends_full(const ColumnRegion& region) {
  constexpr float full = 0.85F;
  return region.rows.back().box.width() >= full * widest_line(region);
}

// All regions stand below each other.
bool is_one_column(std::span<const ColumnRegion> side) {
  const Box& first = side.front().rows.front().box;
  return std::all_of(side.begin(), side.end(), [&](const ColumnRegion& region) {
    const Box& row = region.rows.front().box;
    return row.x0 < first.x1 && row.x1 > first.x0;
  });
}

// Two columns that begin side by side, the first of them shorter by some lines.
bool ends_higher(std::span<const ColumnRegion> one, std::span<const ColumnRegion> other) {
  constexpr float lines_em = 3, beside_em = 1.5F;
  if (!is_one_column(one) || !is_one_column(other)) return false;
  const Row &first = one.front().rows.front(), &last = one.back().rows.back();
  const Row &other_first = other.front().rows.front(), &other_last = other.back().rows.back();
  return std::abs(first.baseline - other_first.baseline) < beside_em * first.em &&
         last.baseline + lines_em * last.em < other_last.baseline;
}

}  // namespace

bool is_title(const Row& title, const Row& text) {
  constexpr float other_size = 0.1F;
  const auto differ = [&](const Item& one, const Item& other) {
    return one.font != other.font || std::abs(one.em - other.em) > other_size * one.em;
  };
  return std::all_of(title.items.begin(), title.items.end(), [&](const Item& item) {
    return differ(item, text.items.front()) && differ(item, text.items.back());
  });
}

DrawnBeside drawn_beside(const Row& row, float x) {
  constexpr float word_gap_em = 0.3F;
  DrawnBeside drawn;
  float left_of_word = 0;
  for (const Item& item : row.items) {
    if (item.kind != ItemKind::letter) continue;
    const bool new_word = left_of_word - item.box.x1 > word_gap_em * item.em;
    left_of_word = item.box.x0;
    if (item.box.center_x() < x) {
      if (new_word && drawn.left != DrawnBeside::nothing) break;
      drawn.left = std::min(drawn.left, item.drawn_nth);
    } else {
      if (new_word) drawn.right = DrawnBeside::nothing;
      drawn.right = std::min(drawn.right, item.drawn_nth);
    }
  }
  return drawn;
}

Drawing drawing_over(std::span<const Row> rows, float x) {
  std::vector<std::uint32_t> right, left;
  std::size_t pairs = 0, in_turn = 0;
  DrawnBeside before;
  for (const Row& row : rows) {
    const DrawnBeside drawn = drawn_beside(row, x);
    if (drawn.right != DrawnBeside::nothing) right.push_back(drawn.right);
    if (drawn.left != DrawnBeside::nothing) left.push_back(drawn.left);
    if (!drawn.both()) continue;
    if (before.both()) {
      ++pairs;
      const bool after = std::max(before.right, before.left) < std::min(drawn.right, drawn.left);
      if (after) ++in_turn;
    }
    before = drawn;
  }
  if (pairs > 0 && in_turn * 2 >= pairs) return Drawing::row_by_row;
  std::sort(right.begin(), right.end());
  std::sort(left.begin(), left.end());
  if (comes_before(right, left)) return Drawing::right_first;
  return comes_before(left, right) ? Drawing::left_first : Drawing::unclear;
}

bool is_drawn_by_sides(std::span<const Row> rows, float x) {
  const Drawing drawing = drawing_over(rows, x);
  return drawing == Drawing::right_first || drawing == Drawing::left_first;
}

bool is_running_text(std::span<const ColumnRegion> side) {
  std::size_t lines = 0, running = 0;
  for (const ColumnRegion& region : side) {
    lines += region.rows.size();
    if (is_running_text(region)) running += region.rows.size();
  }
  return running * 2 > lines;
}

bool is_titled_text(std::span<const ColumnRegion> side) {
  constexpr float full = 0.8F, narrowest_em = 7;
  const auto fills = [](const ColumnRegion& region, std::size_t first) {
    const float widest = widest_line(region);
    if (widest < narrowest_em * region.rows.back().em) return false;
    return std::all_of(region.rows.begin() + static_cast<std::ptrdiff_t>(first),
                       region.rows.end() - 1,
                       [&](const Row& row) { return row.box.width() >= full * widest; });
  };
  return !side.empty() && std::all_of(side.begin(), side.end(), [&](const ColumnRegion& region) {
    if (region.table || region.rows.size() < 2 || !is_title(region.rows[0], region.rows[1])) {
      return false;
    }
    return fills(region, 1);
  });
}

bool are_contents(std::span<const ColumnRegion> side, std::u32string_view letters) {
  constexpr float far_em = 1.5F;
  constexpr std::size_t least_entries = 2;
  const auto is_entry = [&](const Row& row) {
    for (auto item = row.items.rbegin(); item != row.items.rend(); ++item) {
      if (item->kind != ItemKind::letter) continue;
      if (!unicode::is_digit(slice(letters, item->letters).front())) break;
      const auto before = std::find_if(std::next(item), row.items.rend(), [](const Item& each) {
        return each.kind == ItemKind::letter;
      });
      if (before == row.items.rend()) return false;
      if (before->box.x0 - item->box.x1 > far_em * row.em) return true;
    }
    return false;
  };
  std::size_t entries = 0;
  for (const ColumnRegion& region : side) {
    if (region.table) return false;
    entries +=
        static_cast<std::size_t>(std::count_if(region.rows.begin(), region.rows.end(), is_entry));
  }
  return entries >= least_entries;
}

bool is_left_read_first(Drawing drawing, std::span<const ColumnRegion> right,
                        std::span<const ColumnRegion> left, bool alone,
                        std::u32string_view letters) {
  if (drawing != Drawing::left_first || right.empty() || left.empty()) return false;
  if (end_of(right, letters) != End::sentence || !are_alike(left, right)) return false;
  const End left_end = end_of(left, letters);
  return (left_end == End::open && (alone || ends_full(left.back()))) ||
         (left_end == End::sentence && alone && ends_higher(right, left));
}

}  // namespace bazyab::layout
