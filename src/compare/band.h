// The part of the matrix of costs (bit_rows.h) that an alignment of at most a given cost can cross.
//
// Rows are taken in strips of 64. After each strip the costs at both ends of the band say which
// diagonals can still be reached and left again within the limit (E. Ukkonen, "Algorithms for
// approximate string matching", Information and Control 64 (1985)), and what the rows below must
// cost at least (lower_bound.h) narrows it further. Costs in the band are those of real alignments,
// and exact where one of at most `limit` goes through.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "compare/bit_rows.h"
#include "compare/lower_bound.h"
#include "compare/tokens.h"

namespace bazyab::compare {

// The costs of one row at the columns [first(), last()], of 0…columns each.
struct BandRow {
  std::size_t row = 0;  // how many rows are above it
  std::size_t first = 0;
  std::int64_t first_cost = 0;
  std::vector<Delta> deltas;  // from each of these columns to the next

  std::size_t last() const { return first + deltas.size(); }
  // At the columns [from, to], which lie in the band.
  std::vector<std::int64_t> costs(std::size_t from, std::size_t to) const;
  std::int64_t last_cost() const { return first_cost + sum_of(deltas); }
};

// The bits of all strips, for the way back.
struct BandRecord {
  struct Strip {
    std::size_t first = 0;   // the column before the first one recorded
    std::size_t offset = 0;  // of its bits
  };
  std::vector<Strip> strips;
  std::vector<ColumnBits> bits;

  // D[row][column] - D[row - 1][column], for row > 0 and a column in the band.
  int vertical(std::size_t row, std::size_t column) const;
};

// Rows that are kept on the way down, every so many; the last row is none of them.
struct Checkpoints {
  std::size_t spacing = BitRows::height;  // a multiple of BitRows::height
  std::vector<BandRow> rows;
};

struct BandTask {
  Tokens rows;
  Tokens columns;
  const LowerBound& bound;  // of these rows and columns
  std::int64_t limit = 0;
  bool any_end = false;  // alignments may end in any column, not in the last alone
  BandRecord* record = nullptr;
  Checkpoints* checkpoints = nullptr;
};

struct BandResult {
  bool within_limit = true;  // false: no alignment has a cost within the limit
  BandRow last;              // the last row; where that was known, if it is none
};

BandResult run_band(BitRows& bits, const BandTask& task);

}  // namespace bazyab::compare
