// Sums of weights.
#include "language/boundary_model.h"

#include "language/boundary_features.h"

namespace bazyab::language {

BoundaryScores BoundaryModel::score(const Unit& unit, const UnitSpelling& spelling,
                                    unsigned habit) const {
  const BoundaryWeights& weights = lexicon_->weights();
  const Choices choices =
      choices_of(unit, spelling, [this](std::uint64_t hash) { return has_affix(hash); });
  BoundaryScores scores;
  if (!choices.any()) return scores;
  std::int32_t zwnj = 0;
  std::int32_t other = 0;
  const auto sink = [&](char kind, char seen, std::u32string_view first,
                        std::u32string_view second) {
    const auto found = weights.find(feature_hash(kind, seen, first, second));
    if (!found) return;
    zwnj += found->zwnj;
    other += found->other;
  };
  unit_features(unit, lexicon_->total_count(), sink);
  habit_features(unit, habit, sink);
  context_features(unit, sink);
  if (choices.zwnj) scores.zwnj = static_cast<float>(zwnj) / weight_unit;
  if (choices.other) scores.other = static_cast<float>(other) / weight_unit;
  return scores;
}

}  // namespace bazyab::language
