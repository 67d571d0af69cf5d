// What two words weigh that a space parts and that are no word together: nearly all pairs of a
// text.
//
// All that such a pair may become is a word with a ZWNJ, and most of its features ask for one of
// the words alone or for numbers. What those weigh is remembered by word and by numbers, so that of
// a pair only one feature has to be looked up.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "language/boundary_features.h"
#include "language/boundary_unit.h"
#include "language/lexicon.h"

namespace bazyab::language {

// A word as one side of a space.
struct WordSides {
  Side left, right;  // as the word before it, and as the word behind it
  // Of its last and of its first part.
  std::uint32_t left_partners = 0;
  std::uint32_t right_partners = 0;
  // What the features weigh that ask for this side alone, in units of 1/weight_unit.
  std::int32_t left_weight = 0;
  std::int32_t right_weight = 0;
  // The bands of the numbers above, as the names of numbers have them.
  std::uint16_t left_bands = 0;
  std::uint16_t right_bands = 0;
};

class PairWeights {
 public:
  // `lexicon` must outlive this.
  explicit PairWeights(const Lexicon& lexicon) : lexicon_(&lexicon) {}

  // With how many others the part of this name is joined (left_partners_hash, right_partners_hash).
  std::uint32_t partners(std::uint64_t hash) const;

  // The sides of a word without what the habit of a text adds to their weights; `before` are the
  // gaps of its letters.
  WordSides sides_of(std::u32string_view letters, const Gap* before) const;
  // Adds that to the sides of this word, and fetches what it will read.
  void add_habit(WordSides& sides, std::u32string_view letters, const Gap* before,
                 TextHabit habit) const;
  void fetch_habit(std::u32string_view letters, const Gap* before, TextHabit habit) const;

  // How much the words and the habit speak for a ZWNJ before letter `at` of two words, where a
  // space stands, in units of 1/weight_unit: what all word_features weigh together where the words
  // have no counts but those of their sides. `before` are the gaps of all letters.
  std::int32_t sum(std::u32string_view letters, const Gap* before, std::size_t at,
                   std::uint64_t hash_of_parts, const WordSides& left, const WordSides& right,
                   TextHabit habit);
  // The name of the feature that is about both parts, for fetching it ahead.
  static std::uint64_t hash_of_parts(std::u32string_view left, std::u32string_view right) {
    return feature_hash(kind::parts, gap_name(Gap::space), left, right);
  }

 private:
  struct Numbers {
    std::uint64_t name = ~std::uint64_t{0};
    std::int32_t weight = 0;
  };

  const Lexicon* lexicon_;
  std::vector<Numbers> numbers_;  // by their names, where they were asked for last
  std::array<std::int32_t, (farthest + 1) * (farthest + 1)> distances_{};
};

}  // namespace bazyab::language
