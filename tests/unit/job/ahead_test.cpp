// Making values ahead of their use.
#include "job/ahead.h"

#include <atomic>
#include <catch2/catch.hpp>
#include <stdexcept>
#include <vector>

using bazyab::job::Ahead;

namespace {

// 1, 2, … `last`; throws in place of 3.
std::function<std::optional<int>()> counting(int last) {
  return [last, made = 0]() mutable -> std::optional<int> {
    if (made == last) return {};
    if (++made == 3) throw std::runtime_error("three");
    return made;
  };
}

}  // namespace

TEST_CASE("values come in the order of making, and what was thrown in its place") {
  Ahead<int> ahead(counting(5), 2);
  CHECK(ahead.next() == 1);
  CHECK(ahead.next() == 2);
  CHECK_THROWS_WITH(ahead.next(), "three");
  CHECK(ahead.next() == 4);
  CHECK(ahead.next() == 5);
  CHECK_FALSE(ahead.next());
  CHECK_FALSE(ahead.next());
}

TEST_CASE("no more values are made than may wait") {
  std::atomic<int> made = 0;
  Ahead<int> ahead([&]() -> std::optional<int> { return ++made; }, 3);
  CHECK(ahead.next() == 1);
  // Whatever the thread does meanwhile: what it is asked comes between two values.
  for (int round = 0; round < 20; ++round) CHECK(ahead.ask([&] { return made.load(); }) <= 4);
}

TEST_CASE("what is asked is done on the thread that makes, before and after the last value") {
  std::thread::id maker;
  bool given = false;
  Ahead<int> ahead(
      [&]() -> std::optional<int> {
        maker = std::this_thread::get_id();
        if (given) return {};
        given = true;
        return 1;
      },
      1);
  CHECK(ahead.next() == 1);
  CHECK(ahead.ask([] { return std::this_thread::get_id(); }) != std::this_thread::get_id());
  CHECK_FALSE(ahead.next());
  const auto [made_by, asked_of] = ahead.ask([&] {
    return std::pair{maker, std::this_thread::get_id()};
  });
  CHECK(made_by == asked_of);
  CHECK_THROWS_WITH(ahead.ask([]() -> int { throw std::runtime_error("no"); }), "no");
}

TEST_CASE("values that nobody takes are dropped with the rest") {
  std::atomic<int> made = 0;
  {
    Ahead<int> ahead([&]() -> std::optional<int> { return ++made; }, 4);
    CHECK(ahead.next() == 1);
  }
  CHECK(made <= 6);
}

TEST_CASE("the other half of the work is done once for each value, by either side") {
  struct Halves {
    int first = 0, second = 0;
  };
  Ahead<Halves> ahead(
      [made = 0]() mutable -> std::optional<Halves> {
        if (made == 200) return {};
        return Halves{.first = ++made};
      },
      4, [](Halves& value) { value.second += value.first; });
  for (int expected = 1; expected <= 200; ++expected) {
    const std::optional<Halves> value = ahead.next();
    REQUIRE(value);
    CHECK(value->first == expected);
    CHECK(value->second == expected);
  }
  CHECK_FALSE(ahead.next());
}

TEST_CASE("what fails in the other half is thrown to whoever takes the value") {
  Ahead<int> ahead([made = 0]() mutable -> std::optional<int> { return ++made; }, 3,
                   [](int& value) {
                     if (value == 2) throw std::runtime_error("two");
                   });
  CHECK(ahead.next() == 1);
  CHECK_THROWS_WITH(ahead.next(), "two");
  CHECK(ahead.next() == 3);
}

TEST_CASE("what follows a value is done before the next is made, and before what is asked then") {
  int followed = 0;
  bool in_order = true;
  Ahead<int> ahead(
      [&, made = 0]() mutable -> std::optional<int> {
        in_order = in_order && followed == made;
        if (made == 3) return {};
        return ++made;
      },
      2, [](int&) {}, [&] { ++followed; });
  for (const int expected : {1, 2, 3}) CHECK(ahead.next() == expected);
  CHECK_FALSE(ahead.next());
  CHECK(ahead.ask([&] { return followed; }) == 3);
  CHECK(ahead.ask([&] { return in_order; }));
}
