// A bound that is too high would give wrong distances.
#include "compare/lower_bound.h"

#include <catch2/catch.hpp>

#include "support/plain_distance.h"
#include "support/random_tokens.h"

using namespace bazyab::compare;
using bazyab::tests::plain_costs;
using bazyab::tests::RandomTokens;

TEST_CASE("the bound is never above what the rest costs at its best place") {
  RandomTokens random(9);
  for (int round = 0; round < 40; ++round) {
    const std::size_t kinds = 2 + random.below(20);
    const std::vector<Token> rows = random.tokens(random.below(150), kinds);
    const std::vector<Token> columns = random.damaged(rows, 1 + random.below(30), kinds);
    const LowerBound bound(rows, columns);
    for (std::size_t row = 0; row <= rows.size(); row += 7) {
      const std::vector<Token> rest(rows.begin() + static_cast<std::ptrdiff_t>(row), rows.end());
      const std::vector<std::size_t> anywhere(columns.size() + 1, 0);
      const std::vector<std::size_t> costs = plain_costs(rest, columns, anywhere);
      REQUIRE(bound.from(row) <= static_cast<std::int64_t>(*std::ranges::min_element(costs)));
    }
  }
}

TEST_CASE("the bound comes close where errors are rare, and is nothing for equal texts") {
  RandomTokens random(10);
  const std::vector<Token> rows = random.tokens(20000, 30);
  const std::vector<Token> columns = random.damaged(rows, 100, 30);
  CHECK(LowerBound(rows, columns).from(0) > 150);
  CHECK(LowerBound(rows, rows).from(0) == 0);
}
