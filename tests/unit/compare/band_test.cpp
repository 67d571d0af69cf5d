// The band says truly whether a limit is enough.
#include "compare/band.h"

#include <catch2/catch.hpp>

#include "support/plain_distance.h"
#include "support/random_tokens.h"

using namespace bazyab::compare;
using bazyab::tests::plain_distance;
using bazyab::tests::RandomTokens;

TEST_CASE("a limit of the distance is enough, one less is not") {
  RandomTokens random(7);
  for (int round = 0; round < 60; ++round) {
    const std::size_t kinds = 2 + random.below(20);
    const std::vector<Token> rows = random.tokens(1 + random.below(700), kinds);
    const std::vector<Token> columns = random.damaged(rows, 2 + random.below(40), kinds);
    const auto distance = static_cast<std::int64_t>(plain_distance(rows, columns));
    const LowerBound bound(rows, columns);
    BitRows bits(kinds);
    const BandResult enough = run_band(bits, {rows, columns, bound, distance});
    REQUIRE(enough.within_limit);
    REQUIRE(enough.last.last() == columns.size());
    REQUIRE(enough.last.last_cost() == distance);
    const BandResult short_of = run_band(bits, {rows, columns, bound, distance - 1});
    const bool refused = !short_of.within_limit || short_of.last.last() < columns.size() ||
                         short_of.last.last_cost() >= distance;
    REQUIRE(refused);
  }
}

TEST_CASE("the band of a text that is nearly alike stays narrow") {
  RandomTokens random(8);
  const std::vector<Token> rows = random.tokens(20000, 30);
  const std::vector<Token> columns = random.damaged(rows, 100, 30);
  const LowerBound bound(rows, columns);
  BitRows bits(30);
  Checkpoints checkpoints{6400, {}};
  const BandResult result = run_band(bits, {.rows = rows,
                                            .columns = columns,
                                            .bound = bound,
                                            .limit = 220,
                                            .checkpoints = &checkpoints});
  REQUIRE(result.within_limit);
  REQUIRE(checkpoints.rows.size() == 3);
  for (const BandRow& row : checkpoints.rows) CHECK(row.deltas.size() < 250);
}
