// Distances and alignments against the definition.
#include "compare/alignment.h"

#include <catch2/catch.hpp>

#include "support/plain_distance.h"
#include "support/random_tokens.h"

using namespace bazyab::compare;
using bazyab::tests::plain_distance;
using bazyab::tests::RandomTokens;

namespace {

// What an alignment costs; checks that it is one.
std::size_t cost_of(const TokenPair& pair, const std::vector<Token>& partners) {
  REQUIRE(partners.size() == pair.ref.size());
  std::size_t cost = 0;
  std::size_t next = 0;  // of HYP
  for (std::size_t ref = 0; ref < partners.size(); ++ref) {
    if (partners[ref] == unaligned) {
      ++cost;
      continue;
    }
    REQUIRE(partners[ref] >= next);
    REQUIRE(partners[ref] < pair.hyp.size());
    cost += partners[ref] - next;
    cost += pair.hyp[partners[ref]] == pair.ref[ref] ? 0 : 1;
    next = std::size_t{partners[ref]} + 1;
  }
  return cost + pair.hyp.size() - next;
}

void check_both(const TokenPair& pair, std::size_t expected) {
  REQUIRE(edit_distance(pair) == expected);
  REQUIRE(cost_of(pair, align(pair)) == expected);
}

}  // namespace

TEST_CASE("the distance of short texts is the least number of changes") {
  CHECK(edit_distance(tokenize_letters(U"کتابها", U"کتاب‌ها")) == 1);
  CHECK(edit_distance(tokenize_letters(U"", U"abc")) == 3);
  CHECK(edit_distance(tokenize_letters(U"abc", U"")) == 3);
  CHECK(edit_distance(tokenize_letters(U"", U"")) == 0);
  CHECK(edit_distance(tokenize_letters(U"kitten", U"sitting")) == 3);
  CHECK(edit_distance(tokenize_letters(U"ab", U"ba")) == 2);
}

TEST_CASE("an alignment says which letter stands for which") {
  CHECK(align(tokenize_letters(U"xbcd", U"abd")) == std::vector<Token>{0, 1, 3});
  CHECK(align(tokenize_letters(U"ac", U"abc")) == std::vector<Token>{0, unaligned, 1});
  CHECK(align(tokenize_letters(U"", U"ab")) == std::vector<Token>{unaligned, unaligned});
  CHECK(align(tokenize_letters(U"ab", U"")).empty());
}

TEST_CASE("distances and alignments of random tokens are those of the definition") {
  RandomTokens random(1);
  for (int round = 0; round < 400; ++round) {
    const std::size_t kinds = 1 + random.below(6);
    const TokenPair pair{random.tokens(random.below(200), kinds),
                         random.tokens(random.below(200), kinds), kinds};
    check_both(pair, plain_distance(pair.ref, pair.hyp));
  }
}

TEST_CASE("distances and alignments of damaged copies are those of the definition") {
  RandomTokens random(2);
  for (int round = 0; round < 40; ++round) {
    const std::size_t kinds = 2 + random.below(40);
    const std::vector<Token> ref = random.tokens(random.below(1000), kinds);
    const TokenPair pair{random.damaged(ref, 2 + random.below(100), kinds), ref, kinds};
    check_both(pair, plain_distance(pair.ref, pair.hyp));
  }
}

TEST_CASE("a long stretch that is missing or moved is aligned at least cost") {
  RandomTokens random(3);
  const std::size_t kinds = 30;
  const std::vector<Token> a = random.tokens(900, kinds);
  const std::vector<Token> b = random.tokens(700, kinds);
  std::vector<Token> both = a;
  both.insert(both.end(), b.begin(), b.end());
  std::vector<Token> turned = b;
  turned.insert(turned.end(), a.begin(), a.end());
  check_both({a, both, kinds}, 700);
  check_both({both, b, kinds}, 900);
  check_both({turned, both, kinds}, plain_distance(turned, both));
}

TEST_CASE("errors that stand together at one end do not spoil the limit") {
  RandomTokens random(4);
  const std::size_t kinds = 25;
  const std::vector<Token> shared = random.tokens(1200, kinds);
  for (const bool at_end : {false, true}) {
    std::vector<Token> hyp = random.tokens(600, kinds);
    std::vector<Token> ref = random.tokens(500, kinds);
    const auto damaged = random.damaged(shared, 50, kinds);
    hyp.insert(at_end ? hyp.begin() : hyp.end(), damaged.begin(), damaged.end());
    ref.insert(at_end ? ref.begin() : ref.end(), shared.begin(), shared.end());
    check_both({hyp, ref, kinds}, plain_distance(ref, hyp));
  }
}

// Too many columns to be recorded at once: aligned in pieces.
TEST_CASE("an alignment of long texts with nothing in common costs their distance") {
  RandomTokens random(5);
  const TokenPair pair{random.tokens(16000, 30), random.tokens(14000, 30), 30};
  const std::size_t distance = edit_distance(pair);
  CHECK(cost_of(pair, align(pair)) == distance);
}

TEST_CASE("an alignment of long texts that are mostly alike costs their distance") {
  RandomTokens random(6);
  const std::vector<Token> ref = random.tokens(90000, 30);
  const TokenPair pair{random.damaged(ref, 30, 30), ref, 30};
  const std::size_t distance = edit_distance(pair);
  CHECK(distance > 2300);
  CHECK(distance < 3010);
  CHECK(cost_of(pair, align(pair)) == distance);
}
