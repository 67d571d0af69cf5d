// The bit-parallel step; every other file of distances is about not having to take it.
#include "compare/bit_rows.h"

#include <algorithm>

namespace bazyab::compare {
namespace {

// One column: `equal` has a bit for every row whose token is the column's, `last` is the row whose
// difference is handed on.
inline Delta step(ColumnBits& column, std::uint64_t equal, Delta above, unsigned last) {
  const std::uint64_t rise_above = above & 1U;
  const std::uint64_t fall_above = above >> 1U;
  const std::uint64_t vertical = equal | column.falls;
  equal |= fall_above;
  const std::uint64_t diagonal = (((equal & column.rises) + column.rises) ^ column.rises) | equal;
  std::uint64_t rises = column.falls | ~(diagonal | column.rises);
  std::uint64_t falls = column.rises & diagonal;
  const auto below = static_cast<Delta>(((rises >> last) & 1U) | (((falls >> last) & 1U) << 1U));
  rises = (rises << 1U) | rise_above;
  falls = (falls << 1U) | fall_above;
  column.rises = falls | ~(vertical | rises);
  column.falls = rises & vertical;
  return below;
}

}  // namespace

std::int64_t sum_of(std::span<const Delta> deltas) {
  std::int64_t sum = 0;
  for (const Delta delta : deltas) sum += value_of(delta);
  return sum;
}

void BitRows::mark(Tokens rows) {
  for (std::size_t row = 0; row < rows.size(); ++row) places_[rows[row]] |= std::uint64_t{1} << row;
}

void BitRows::unmark(Tokens rows) {
  for (const Token token : rows) places_[token] = 0;
}

void BitRows::advance(Tokens rows, Tokens columns, std::span<Delta> deltas) {
  while (!rows.empty()) {
    const Tokens strip = rows.first(std::min(height, rows.size()));
    rows = rows.subspan(strip.size());
    const auto last = static_cast<unsigned>(strip.size() - 1);
    mark(strip);
    ColumnBits column;
    for (std::size_t index = 0; index < columns.size(); ++index) {
      deltas[index] = step(column, places_[columns[index]], deltas[index], last);
    }
    unmark(strip);
  }
}

void BitRows::advance_recording(Tokens rows, Tokens columns, std::span<Delta> deltas,
                                std::vector<ColumnBits>& bits) {
  const auto last = static_cast<unsigned>(rows.size() - 1);
  mark(rows);
  ColumnBits column;
  for (std::size_t index = 0; index < columns.size(); ++index) {
    deltas[index] = step(column, places_[columns[index]], deltas[index], last);
    bits.push_back(column);
  }
  unmark(rows);
}

}  // namespace bazyab::compare
