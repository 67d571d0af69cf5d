// Editing keeps the way back to the input.
#include "repair/edit.h"

#include <catch2/catch.hpp>
#include <random>

#include "unit/repair/trial.h"

using namespace bazyab;
using namespace bazyab::repair;

namespace {

Proposal proposal(std::uint32_t begin, std::uint32_t end, std::u32string after) {
  return {.span = {begin, end}, .after = std::move(after), .kind = RepairKind::letter};
}

Repaired repaired(std::u32string_view letters) {
  return {.text = trial::plain(letters), .repairs = {}};
}

std::uint32_t below(std::uint32_t limit, std::mt19937& random) {
  return static_cast<std::uint32_t>(random() % limit);
}

std::vector<Proposal> random_pass(std::mt19937& random, std::size_t size) {
  std::vector<Proposal> proposals;
  std::uint32_t at = below(3, random);
  while (at < size) {
    const auto end = static_cast<std::uint32_t>(std::min<std::size_t>(size, at + random() % 4));
    std::u32string after(random() % 4, U'a');
    for (char32_t& letter : after) letter = U'a' + random() % 4;
    proposals.push_back(proposal(at, end, std::move(after)));
    at = std::max(end, at + 1) + below(5, random);
  }
  return proposals;
}

}  // namespace

TEST_CASE("a replacement is recorded where it stands in the new text") {
  Repaired state = repaired(U"abcdef");
  apply_repairs(state, std::vector{proposal(1, 3, U"X"), proposal(4, 4, U"YZ")});
  CHECK(state.text.letters == U"aXdYZef");
  REQUIRE(state.repairs.size() == 2);
  CHECK(state.repairs[0].span == Span{1, 2});
  CHECK(state.repairs[0].before == U"bc");
  CHECK(state.repairs[0].after == U"X");
  CHECK(state.repairs[1].span == Span{3, 5});
  CHECK(state.repairs[1].before.empty());
}

TEST_CASE("changes of several passes that touch the same letters become one") {
  Repaired state = repaired(U"abcdef");
  apply_repairs(state, std::vector{proposal(1, 3, U"XY")});
  apply_repairs(state, std::vector{proposal(2, 4, U"Q")});
  CHECK(state.text.letters == U"aXQef");
  REQUIRE(state.repairs.size() == 1);
  CHECK(state.repairs[0].before == U"bcd");
  CHECK(state.repairs[0].after == U"XQ");
  CHECK(state.repairs[0].span == Span{1, 3});
}

TEST_CASE("a change that is taken back leaves no record") {
  Repaired state = repaired(U"abc");
  apply_repairs(state, std::vector{proposal(1, 2, U"X")});
  apply_repairs(state, std::vector{proposal(1, 2, U"b")});
  CHECK(state.text.letters == U"abc");
  CHECK(state.repairs.empty());
}

TEST_CASE("neighbours that do not overlap stay apart and in order") {
  Repaired state = repaired(U"abcd");
  apply_repairs(state, std::vector{proposal(1, 2, U"")});
  apply_repairs(state, std::vector{proposal(1, 2, U"X")});
  CHECK(state.text.letters == U"aXd");
  REQUIRE(state.repairs.size() == 2);
  CHECK(state.repairs[0].before == U"b");
  CHECK(state.repairs[0].span == Span{1, 1});
  CHECK(state.repairs[1].before == U"c");
  CHECK(undo_repairs(state.text.letters, state.repairs) == U"abcd");
}

TEST_CASE("origins and boundaries keep step with the letters") {
  Text text = trial::plain(U"abc");
  text.origins = {
      {1, 10, Source::page_glyph}, {1, 11, Source::page_glyph}, {1, 12, Source::page_glyph}};
  text.boundaries = {{.gap = 0.1F}, {.gap = 0.2F}, {.gap = 0.3F}};
  Repaired state{.text = text, .repairs = {}};
  apply_repairs(state, std::vector{proposal(1, 2, U"XY"), proposal(2, 2, U"\u200C")});
  CHECK(state.text.letters == U"aXY\u200Cc");
  REQUIRE(state.text.origins.size() == 5);
  CHECK(state.text.origins[1].index == 11);
  CHECK(state.text.origins[2].index == 11);
  CHECK(state.text.origins[3].source == Source::inserted);
  CHECK(state.text.origins[4].index == 12);
  REQUIRE(state.text.boundaries.size() == 5);
  CHECK(state.text.boundaries[1].gap == 0.2F);
  CHECK(state.text.boundaries[3].observed == Observed::zwnj);
  CHECK(state.text.boundaries[4].gap == 0.3F);
}

TEST_CASE("undoing the repairs of any passes gives the input back") {
  std::mt19937 random(20240607);
  for (int round = 0; round < 500; ++round) {
    std::u32string input(random() % 40, U'a');
    for (char32_t& letter : input) letter = U'a' + random() % 4;
    Repaired state = repaired(input);
    for (int pass = 0; pass < 5; ++pass) {
      apply_repairs(state, random_pass(random, state.text.letters.size()));
      REQUIRE(undo_repairs(state.text.letters, state.repairs) == input);
      std::uint32_t at = 0;
      for (const Repair& repair : state.repairs) {
        REQUIRE(repair.span.begin >= at);
        REQUIRE(slice(state.text.letters, repair.span) == repair.after);
        REQUIRE(repair.before != repair.after);
        at = repair.span.end;
      }
      REQUIRE(at <= state.text.letters.size());
    }
  }
}
