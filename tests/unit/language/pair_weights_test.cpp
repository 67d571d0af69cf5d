// What a pair of words weighs in parts is what all its features weigh.
#include "language/pair_weights.h"

#include <array>
#include <catch2/catch.hpp>

#include "language/boundary_trainer.h"
#include "unit/language/scratch_file.h"

using namespace bazyab::language;

namespace {

// What all features of the space in `line` weigh for a ZWNJ, one by one.
std::int32_t summed(const Unit& unit, TextHabit habit, const Lexicon& lexicon) {
  std::int32_t sum = 0;
  word_features(unit, lexicon.total_count(), habit,
                [&](char kind, char seen, std::u32string_view first, std::u32string_view second) {
                  const auto found =
                      lexicon.weights().find(feature_hash(kind, seen, first, second));
                  if (found) sum += found->zwnj;
                });
  return sum;
}

struct Pair {
  std::u32string_view line;  // two words
  TextHabit habit;
};

}  // namespace

TEST_CASE("a pair of words weighs what its features weigh one by one") {
  const Lexicon lexicon = open_built();
  PairWeights weights(lexicon);
  constexpr std::array<Pair, 6> pairs = {
      {{U"آن ها", {.gaps = 3}},
       {U"می‌رود تا", {.gaps = 9, .breaks = 4}},
       {U"کتاب‌های تازه", {}},
       {U"پیش بینی‌نشده", {.gaps = 66, .breaks = 8}},
       {U"بازگشایی راه", {.gaps = 3}},
       {U"ققنوس پرگشود", {.gaps = 3}}}};
  // The second time the numbers are remembered.
  for (int round = 0; round < 2; ++round) {
    for (const auto& [line, habit] : pairs) {
      const GappedText text = gapped(line);
      std::size_t at = 1;
      while (text.before[at] != Gap::space) ++at;
      const std::u32string_view letters = text.letters;
      const Gap* before = text.before.data();
      const auto sides_of = [&](std::u32string_view word, const Gap* gaps) {
        WordSides sides = weights.sides_of(word, gaps);
        weights.add_habit(sides, word, gaps, habit);
        return sides;
      };
      const WordSides left = sides_of(letters.substr(0, at), before);
      const WordSides right = sides_of(letters.substr(at), before + at);
      Unit unit = make_unit(letters, before, at, {}, lexicon);
      unit.counts = {.left = left.left.part,
                     .right = right.right.part,
                     .left_word = left.left.word,
                     .right_word = right.right.word};
      set_partners(unit, left.left_partners, right.right_partners);
      const std::uint64_t both = PairWeights::hash_of_parts(unit.left(), unit.right());
      CHECK(weights.sum(letters, before, at, both, left, right, habit) ==
            summed(unit, habit, lexicon));
    }
  }
}
