// Damage for training: what each part of a plan does, and that the same seed does the same.
#include "language/gap_damage.h"

#include <catch2/catch.hpp>

#include "language/boundary_trainer.h"

using namespace bazyab::language;

namespace {

const GappedText sentence =
    gapped(U"کتاب‌های خوب می‌خوانیم، باران می‌بارد");

std::vector<Gap> damaged(const DamagePlan& plan, std::uint64_t seed = 1) {
  Random random(seed);
  std::vector<Gap> observed;
  damage(sentence, plan, random, observed);
  return observed;
}

std::ptrdiff_t count(const std::vector<Gap>& gaps, Gap gap) {
  return std::count(gaps.begin(), gaps.end(), gap);
}

}  // namespace

TEST_CASE("no damage leaves a sentence as it is") {
  CHECK(damaged({}) == sentence.before);
}

TEST_CASE("every ZWNJ is lost, or has become a space") {
  REQUIRE(count(sentence.before, Gap::zwnj) == 3);
  const auto deleted = damaged({.deleted = 1});
  CHECK(count(deleted, Gap::zwnj) == 0);
  CHECK(count(deleted, Gap::space) == count(sentence.before, Gap::space));
  const auto spaced = damaged({.spaced = 1});
  CHECK(count(spaced, Gap::zwnj) == 0);
  CHECK(count(spaced, Gap::space) == count(sentence.before, Gap::space) + 3);
}

TEST_CASE("words are cut inside, and run together only where a space stood") {
  const auto split = damaged({.split = 1});
  const auto glued = damaged({.glued = 1});
  CHECK(count(split, Gap::space) > count(sentence.before, Gap::space));
  CHECK(count(glued, Gap::space) == 0);
  for (std::size_t at = 0; at < sentence.before.size(); ++at) {
    if (split[at] != sentence.before[at]) CHECK(sentence.before[at] == Gap::none);
    if (glued[at] != sentence.before[at]) CHECK(sentence.before[at] == Gap::space);
    if (sentence.before[at] == Gap::edge) CHECK(split[at] == Gap::edge);
  }
}

TEST_CASE("the same seed gives the same damage, another one another") {
  const DamagePlan half{.deleted = 0.5, .split = 0.5};
  CHECK(damaged(half, 7) == damaged(half, 7));
  CHECK(damaged(half, 7) != damaged(half, 8));
}

TEST_CASE("plans are drawn of every kind, and their shares are shares") {
  Random random(3);
  int clean = 0, deleted = 0, spaced = 0;
  for (int at = 0; at < 200; ++at) {
    const DamagePlan plan = DamagePlan::draw(random);
    CHECK(plan.deleted + plan.spaced <= 1);
    clean += plan.deleted + plan.spaced == 0;
    deleted += plan.deleted == 1;
    spaced += plan.spaced == 1;
  }
  CHECK(clean > 20);
  CHECK(deleted > 20);
  CHECK(spaced > 10);
}
