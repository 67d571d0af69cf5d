// Which features ask for what, and the numbers of a pair as one name.
#include "language/pair_weights.h"

#include <algorithm>
#include <cstdint>

namespace bazyab::language {
namespace {

constexpr std::size_t numbers_size = std::size_t{1} << 13;
constexpr std::int32_t not_asked = INT32_MIN;

// UnitBands::whole of two words that are none together.
constexpr std::u32string_view nothing_whole = U"000";

constexpr char seen = gap_name(Gap::space);

// All that number_features depend on: bands and steps.
std::uint64_t name_of(const Unit& unit, std::uint64_t total, TextHabit habit) {
  std::uint64_t name = habit.gaps << 4 | habit.breaks;
  const auto add = [&](std::uint64_t value, unsigned bits) { name = name << bits | value; };
  add(band(unit.counts.left), 3);
  add(band(unit.counts.right), 3);
  add(band(unit.counts.left_word), 3);
  add(band(unit.counts.right_word), 3);
  add(partner_band(unit.left_partners), 3);
  add(partner_band(unit.right_partners), 3);
  add(chance_step(unit.counts, total) - U'a', 4);
  add(unicode::joins_next(unit.letters[unit.at - 1]) ? 1 : 0, 1);
  return name;
}

// Calls `features` with a sink that sums up what is found.
template <typename Features>
std::int32_t sum_of(const Lexicon& lexicon, Features features) {
  std::int32_t sum = 0;
  features([&](char kind, char observed, std::u32string_view first, std::u32string_view second) {
    const auto found = lexicon.weights().find(feature_hash(kind, observed, first, second));
    if (found) sum += found->zwnj;
  });
  return sum;
}

}  // namespace

std::uint32_t PairWeights::partners(std::uint64_t hash) const {
  const auto found = lexicon_->weights().find(hash);
  return found ? static_cast<std::uint32_t>(std::max<std::int16_t>(found->zwnj, 0)) : 0U;
}

WordSides PairWeights::sides_of(std::u32string_view letters, const Gap* before,
                                TextHabit habit) const {
  const std::u32string_view last = last_part(letters, before);
  const std::u32string_view first = first_part(letters, before);
  WordSides sides;
  sides.left = left_side(letters, before, *lexicon_);
  sides.right = last.size() == letters.size() ? sides.left : right_side(letters, before, *lexicon_);
  sides.left_partners = partners(left_partners_hash(last));
  sides.right_partners = partners(right_partners_hash(first));
  sides.left_weight =
      sum_of(*lexicon_, [&](auto sink) { left_features(last, seen, nothing_whole, habit, sink); });
  sides.right_weight = sum_of(
      *lexicon_, [&](auto sink) { right_features(first, seen, nothing_whole, habit, sink); });
  return sides;
}

std::int32_t PairWeights::sum(const Unit& unit, std::uint64_t hash_of_parts, const WordSides& left,
                              const WordSides& right, TextHabit habit) {
  if (numbers_.empty()) {
    numbers_.resize(numbers_size);
    distances_.fill(not_asked);
  }
  const std::size_t before = std::min(unit.at, farthest);
  const std::size_t behind = std::min(unit.letters.size() - unit.at, farthest);
  std::int32_t& distance = distances_[before * (farthest + 1) + behind];
  if (distance == not_asked) {
    distance = sum_of(*lexicon_, [&](auto sink) { distance_features(unit, sink); });
  }
  const std::uint64_t total = lexicon_->total_count();
  const std::uint64_t name = name_of(unit, total, habit);
  Numbers& numbers = numbers_[(name * 0x9E3779B97F4A7C15U >> 32) % numbers_size];
  if (numbers.name != name) {
    numbers = {name,
               sum_of(*lexicon_, [&](auto sink) { number_features(unit, total, habit, sink); })};
  }
  const auto both = lexicon_->weights().find(hash_of_parts);
  return left.left_weight + right.right_weight + distance + numbers.weight +
         (both ? both->zwnj : 0);
}

}  // namespace bazyab::language
