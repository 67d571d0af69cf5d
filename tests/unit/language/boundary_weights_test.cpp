// Weights as text, packed, and found again.
#include "language/boundary_weights.h"

#include <catch2/catch.hpp>

#include "core/error.h"
#include "language/boundary_features.h"
#include "language/trained_weights.h"

using namespace bazyab::language;

namespace {

BoundaryWeights over(const std::string& section) {
  return BoundaryWeights({reinterpret_cast<const std::uint8_t*>(section.data()), section.size()});
}

}  // namespace

TEST_CASE("pairs are found by their two words, in their order") {
  const std::string section =
      pack_weights("Wn\tکتاب\tها\t-7\t1\n", "# first\nبه\tزودی\t40\nاز\tسوی\t99999\n");
  const BoundaryWeights weights = over(section);
  CHECK(weights.times_met(U"به", U"زودی") == 40);
  CHECK(weights.times_met(U"زودی", U"به") == 0);
  CHECK(weights.times_met(U"از", U"سوی") == 32767);
  CHECK(BoundaryWeights().times_met(U"به", U"زودی") == 0);
}

TEST_CASE("a pair without a number is refused by its line") {
  for (const std::string_view line : {"به\tزودی\n", "به\tزودی\tx\n", "به\n"}) {
    CHECK_THROWS_AS(pack_weights("1n\t\t\t1\t1\n", line), bazyab::Error);
  }
}

TEST_CASE("a packed weight is found by its feature, another feature is not") {
  const std::string section = pack_weights("# said first\nWn\tکتاب\tها\t-7\t32767\n1s\t\t\t5\t0\n");
  const BoundaryWeights weights = over(section);
  const auto parts = weights.find(feature_hash('W', 'n', U"کتاب", U"ها"));
  REQUIRE(parts);
  CHECK(parts->zwnj == -7);
  CHECK(parts->other == 32767);
  CHECK(weights.find(feature_hash('1', 's', {}, {}))->zwnj == 5);
  CHECK_FALSE(weights.find(feature_hash('W', 's', U"کتاب", U"ها")));
  CHECK_FALSE(weights.find(feature_hash('W', 'n', U"کتا", U"بها")));
}

TEST_CASE("a weight that is no number, or too large for one, is refused") {
  for (const char* line :
       {"1n\t\t\tx\t0\n", "1n\t\t\t0\t40000\n", "1n\t\t\t0\n", "1\t\t\t0\t0\n"}) {
    CHECK_THROWS_AS(pack_weights(line), bazyab::Error);
  }
}

TEST_CASE("a full table ends the search for what is not there") {
  // Ten thousand features in one table: each is found, whatever stood in its way.
  std::string text;
  for (int number = 0; number < 10000; ++number) {
    text += "Ln\t" + std::to_string(number) + "\t\t" + std::to_string(number) + "\t0\n";
  }
  const std::string section = pack_weights(text);
  const BoundaryWeights weights = over(section);
  for (int number = 0; number < 10000; ++number) {
    std::u32string name;
    for (const char digit : std::to_string(number)) name.push_back(static_cast<char32_t>(digit));
    const auto found = weights.find(feature_hash('L', 'n', name, {}));
    REQUIRE(found);
    REQUIRE(found->zwnj == number);
  }
}

TEST_CASE("features that are learned are kept apart while their table grows") {
  TrainedWeights weights;
  for (std::uint64_t number = 0; number < 100000; ++number) weights.add(number << 20);
  weights.add(5 << 20);
  for (std::uint64_t number = 0; number < 100000; ++number) {
    TrainedWeight* found = weights.find(number << 20);
    REQUIRE(found != nullptr);
    found->weight[0] = static_cast<float>(number);
  }
  CHECK(weights.find(77 << 20)->weight[0] == 77);
  CHECK(weights.find(std::uint64_t{100001} << 20) == nullptr);
  std::size_t count = 0;
  weights.each([&](const TrainedWeight&) { ++count; });
  CHECK(count == 100000);
}
