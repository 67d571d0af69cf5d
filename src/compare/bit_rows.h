// One step of an edit distance: a row of the matrix of costs, moved down by up to 64 rows at once.
//
// The matrix D has a row for every token of one text and a column for every token of the other:
// D[i][j] is the least number of tokens to put in, leave out or change between the first i of the
// one and the first j of the other. Neighbours differ by one at most, so 64 differences down a
// column are two words of 64 bits, and a column costs a dozen instructions (G. Myers, "A fast
// bit-vector algorithm for approximate string matching based on dynamic programming", JACM 46
// (1999); the differences across a row handed on as in H. Hyyrö, "A bit-vector algorithm for
// computing Levenshtein and Damerau edit distances", Nordic Journal of Computing 10 (2003)).
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "compare/tokens.h"

namespace bazyab::compare {

// D[i][j] - D[i][j - 1] of one row.
enum Delta : std::uint8_t { same = 0, rise = 1, fall = 2 };

constexpr int value_of(Delta delta) {
  return (delta & 1) - (delta >> 1);
}
std::int64_t sum_of(std::span<const Delta> deltas);

// D[i][j] - D[i - 1][j] for 64 rows of one column: bit r is set in `rises` for +1, in `falls` for
// -1.
struct ColumnBits {
  std::uint64_t rises = ~std::uint64_t{0};
  std::uint64_t falls = 0;
};

class BitRows {
 public:
  static constexpr std::size_t height = 64;

  // Tokens are below `token_count`.
  explicit BitRows(std::size_t token_count) : places_(token_count, 0) {}

  // Takes `deltas` of a row over `columns` and gives those of the row `rows.size()` further down.
  // In the column before the first, costs are taken to rise by one a row.
  void advance(Tokens rows, Tokens columns, std::span<Delta> deltas);

  // The same for at most `height` rows, with the bits of each column added to `bits`.
  void advance_recording(Tokens rows, Tokens columns, std::span<Delta> deltas,
                         std::vector<ColumnBits>& bits);

 private:
  void mark(Tokens rows);
  void unmark(Tokens rows);

  std::vector<std::uint64_t> places_;  // for each token, where it stands in the rows at work
};

}  // namespace bazyab::compare
