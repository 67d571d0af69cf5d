// Edit distances as they are defined, cell by cell: what the fast ones are checked against.
#pragma once

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <vector>

namespace bazyab::tests {

// The costs of the whole of `rows` against each beginning of `columns`, if the cells above the
// first row cost `top` (one more than there are columns).
template <typename Rows, typename Columns>
std::vector<std::size_t> plain_costs(const Rows& rows, const Columns& columns,
                                     std::vector<std::size_t> top) {
  for (const auto& row : rows) {
    std::size_t diagonal = top[0]++;
    for (std::size_t column = 1; column <= columns.size(); ++column) {
      const std::size_t changed = diagonal + (columns[column - 1] == row ? 0 : 1);
      diagonal = top[column];
      top[column] = std::min({changed, top[column] + 1, top[column - 1] + 1});
    }
  }
  return top;
}

template <typename Sequence>
std::size_t plain_distance(const Sequence& a, const Sequence& b) {
  std::vector<std::size_t> top(b.size() + 1);
  std::iota(top.begin(), top.end(), std::size_t{0});
  return plain_costs(a, b, top).back();
}

}  // namespace bazyab::tests
