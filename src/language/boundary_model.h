// Decides boundaries: what stood there before the text was damaged, and how sure that is.
#pragma once

#include "language/boundary_choices.h"
#include "language/boundary_unit.h"
#include "language/lexicon.h"

namespace bazyab::language {

// Log odds against leaving the boundary as it is; `never` where it may not be chosen.
struct BoundaryScores {
  static constexpr float never = -1e9F;
  float zwnj = never;
  float other = never;  // see Choices
};

class BoundaryModel {
 public:
  // `lexicon` must outlive this; it has weights, or nothing is ever chosen.
  explicit BoundaryModel(const Lexicon& lexicon) : lexicon_(&lexicon) {}

  bool has_affix(std::uint64_t hash) const { return lexicon_->weights().find(hash).has_value(); }

  // `habit` is a code of GapHabit.
  BoundaryScores score(const Unit& unit, const UnitSpelling& spelling, unsigned habit) const;

 private:
  const Lexicon* lexicon_;
};

}  // namespace bazyab::language
