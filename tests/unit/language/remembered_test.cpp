// Tables and rings that forget.
#include "language/remembered.h"

#include <catch2/catch.hpp>

#include "language/ring.h"

using namespace bazyab::language;

namespace {

struct Entry {
  std::uint64_t hash = 0;
  int value = 0;
};

// Two hashes that fall together in a table of four entries, and a third.
constexpr std::uint64_t one = (2ULL << 32) + 1, two = (4ULL << 32) + 1, three = (6ULL << 32) + 1;

}  // namespace

TEST_CASE("two hashes that fall together are both remembered, a third pushes the older one out") {
  Remembered<Entry, 4> table;
  CHECK(table.find(one) == nullptr);
  table.at(one) = {one, 10};
  table.at(two) = {two, 20};
  REQUIRE(table.find(one) != nullptr);
  CHECK(table.at(one).value == 10);
  CHECK(table.at(two).value == 20);
  table.at(three) = {three, 30};
  CHECK(table.find(one) == nullptr);
  CHECK(table.at(two).value == 20);
  CHECK(table.at(three).value == 30);
}

TEST_CASE("a ring has its last values and knows which are gone") {
  Ring<int, 4> ring;
  for (int value = 0; value < 3; ++value) ring.push(value);
  const RingSpan early = ring.since(1);
  CHECK(early.count == 2);
  CHECK(ring.has(early));
  CHECK(ring[early.first + 1] == 2);
  for (int value = 3; value < 6; ++value) ring.push(value);
  CHECK_FALSE(ring.has(early));
  CHECK(ring.has(ring.since(2)));
  CHECK(ring[5] == 5);
}
