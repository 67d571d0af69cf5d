// What a word weighs in parts is what all its features weigh, whatever was asked before.
#include "language/word_weights.h"

#include <array>
#include <catch2/catch.hpp>

#include "language/boundary_choices.h"
#include "language/boundary_trainer.h"
#include "unit/language/scratch_file.h"

using namespace bazyab::language;

namespace {

constexpr std::int32_t never_hopeless = -1'000'000;

struct Weights {
  std::int32_t zwnj = 0;
  std::int32_t other = 0;
};

// What all features of a place weigh, one by one.
Weights summed(const Unit& unit, TextHabit habit, const Lexicon& lexicon) {
  Weights sum;
  const auto add = [&](char kind, char seen, std::u32string_view first,
                       std::u32string_view second) {
    const auto found = lexicon.weights().find(feature_hash(kind, seen, first, second));
    if (!found) return;
    sum.zwnj += found->zwnj;
    sum.other += found->other;
  };
  word_features(unit, lexicon.total_count(), habit, add);
  letter_features(unit, add);
  return sum;
}

}  // namespace

TEST_CASE("each place of a word weighs what its features weigh one by one, in any habit") {
  const Lexicon lexicon = open_built();
  WordWeights weights(lexicon);
  const PairWeights pairs(lexicon);
  constexpr std::array<std::u32string_view, 6> words = {
      U"میشود", U"کتابهایشان", U"بودکه", U"می‌توانند", U"راهحل‌هایی",
      U"ققنوس"};
  constexpr std::array<TextHabit, 3> habits = {
      {{}, {.gaps = 3, .breaks = 4}, {.gaps = 66, .breaks = 8}}};
  std::size_t places = 0;
  std::vector<CutWeights> cuts;
  std::vector<Unit> units;
  for (int round = 0; round < 2; ++round) {
    for (const TextHabit habit : habits) {
      for (std::size_t index = 0; index < words.size(); ++index) {
        const GappedText text = gapped(words[index]);
        const Gap* before = text.before.data();
        weights.weigh(text.letters, before, 2 * index + 1, habit, never_hopeless, cuts);
        make_units(text.letters, before, look_up(text.letters, before, lexicon), lexicon, units);
        auto cut = cuts.begin();
        for (Unit& unit : units) {
          set_partners(unit, pairs.partners(left_partners_hash(unit.left())),
                       pairs.partners(right_partners_hash(unit.right())));
          if (!choices_of(unit, lexicon.total_count()).any()) continue;
          REQUIRE(cut != cuts.end());
          const Weights wanted = summed(unit, habit, lexicon);
          CHECK(cut->at == unit.at);
          CHECK(cut->zwnj_weight == wanted.zwnj);
          CHECK(cut->other_weight == wanted.other);
          ++cut;
          ++places;
        }
        CHECK(cut == cuts.end());
      }
    }
  }
  CHECK(places > 30);
}

TEST_CASE("letters are not asked where the words make a change hopeless") {
  const Lexicon lexicon = open_built();
  WordWeights weights(lexicon);
  const GappedText text = gapped(U"میشود");
  std::vector<CutWeights> cuts;
  weights.weigh(text.letters, text.before.data(), 1, {}, 1'000'000, cuts);
  REQUIRE(!cuts.empty());
  for (const CutWeights& cut : cuts) CHECK(cut.settled);
}
