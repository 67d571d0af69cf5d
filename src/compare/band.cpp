// A band that follows the alignment and narrows as its cost is used up.
#include "compare/band.h"

#include <algorithm>

namespace bazyab::compare {
namespace {

std::int64_t signed_size(std::size_t size) {
  return static_cast<std::int64_t>(size);
}

// Diagonals are column - row.
struct Diagonals {
  std::int64_t low = 0;
  std::int64_t high = 0;
};

class Band {
 public:
  explicit Band(const BandTask& task) : task_(task), deltas_(task.columns.size()) {}

  std::size_t row() const { return row_; }

  // The diagonals that an alignment within the limit can touch in the `height` rows below.
  //
  // From a cell of cost D on diagonal c0, a cell on diagonal c costs |c - c0| more at least, and
  // the way from there to the end |end - c| or what the bound says. As D changes by one at most
  // from column to column, the cell at the right end of the band allows the highest c, that at the
  // left end the lowest.
  Diagonals reachable(std::size_t height) const {
    const std::int64_t rest = task_.bound.from(row_ + height);
    const std::int64_t right = signed_size(last_) - signed_size(row_) - last_cost();
    const std::int64_t left = signed_size(first_) - signed_size(row_) + first_cost_;
    Diagonals diagonals{left + rest - task_.limit, task_.limit - rest + right};
    if (!task_.any_end) {
      const std::int64_t end = signed_size(task_.columns.size()) - signed_size(task_.rows.size());
      diagonals.low = std::max(diagonals.low, (left + end - task_.limit + 1) >> 1);
      diagonals.high = std::min(diagonals.high, (task_.limit + end + right) >> 1);
    }
    return diagonals;
  }

  // Moves the ends of the band to the columns that `diagonals` cross in the `height` rows below.
  void move_ends(const Diagonals& diagonals, std::size_t height) {
    const std::int64_t row = signed_size(row_);
    const std::int64_t columns = signed_size(deltas_.size());
    const auto first =
        static_cast<std::size_t>(std::clamp(row + diagonals.low, signed_size(first_), columns));
    const auto last = static_cast<std::size_t>(
        std::clamp(row + signed_size(height) + diagonals.high, signed_size(first), columns));
    // Cells to the right of the old band are reached along its row.
    for (std::size_t column = last_; column < last; ++column) deltas_[column] = rise;
    first_cost_ += sum_of(std::span(deltas_).subspan(first_, first - first_));
    first_ = first;
    last_ = last;
  }

  void advance(BitRows& bits, std::size_t height) {
    const Tokens strip = task_.rows.subspan(row_, height);
    const Tokens columns = task_.columns.subspan(first_, last_ - first_);
    const auto deltas = std::span(deltas_).subspan(first_, last_ - first_);
    if (task_.record != nullptr) {
      task_.record->strips.push_back({first_, task_.record->bits.size()});
      bits.advance_recording(strip, columns, deltas, task_.record->bits);
    } else {
      bits.advance(strip, columns, deltas);
    }
    row_ += height;
    first_cost_ += signed_size(height);
  }

  BandRow copy() const {
    const auto begin = deltas_.begin();
    return {row_, first_, first_cost_, {begin + signed_size(first_), begin + signed_size(last_)}};
  }

 private:
  std::int64_t last_cost() const {
    return first_cost_ + sum_of(std::span(deltas_).subspan(first_, last_ - first_));
  }

  const BandTask& task_;
  std::size_t row_ = 0;
  std::size_t first_ = 0;
  std::size_t last_ = 0;
  std::int64_t first_cost_ = 0;
  std::vector<Delta> deltas_;  // of all columns
};

}  // namespace

std::vector<std::int64_t> BandRow::costs(std::size_t from, std::size_t to) const {
  std::vector<std::int64_t> result;
  result.reserve(to - from + 1);
  std::int64_t cost = first_cost + sum_of(std::span(deltas).first(from - first));
  result.push_back(cost);
  for (std::size_t column = from; column < to; ++column) {
    cost += value_of(deltas[column - first]);
    result.push_back(cost);
  }
  return result;
}

int BandRecord::vertical(std::size_t row, std::size_t column) const {
  const Strip& strip = strips[(row - 1) / BitRows::height];
  if (column <= strip.first) return 1;
  const ColumnBits& column_bits = bits[strip.offset + column - strip.first - 1];
  const std::size_t bit = (row - 1) % BitRows::height;
  return static_cast<int>((column_bits.rises >> bit) & 1U) -
         static_cast<int>((column_bits.falls >> bit) & 1U);
}

BandResult run_band(BitRows& bits, const BandTask& task) {
  Band band(task);
  while (band.row() < task.rows.size()) {
    const std::size_t height = std::min(BitRows::height, task.rows.size() - band.row());
    const Diagonals diagonals = band.reachable(height);
    if (diagonals.low > diagonals.high) return {false, band.copy()};
    band.move_ends(diagonals, height);
    band.advance(bits, height);
    if (task.checkpoints != nullptr && band.row() < task.rows.size() &&
        band.row() % task.checkpoints->spacing == 0) {
      task.checkpoints->rows.push_back(band.copy());
    }
  }
  return {true, band.copy()};
}

}  // namespace bazyab::compare
