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

constexpr unsigned band_bits = 3;  // of each of a side's three

std::uint16_t bands_of(Side side, std::uint32_t partners) {
  const unsigned bands = (band(side.part) << band_bits | band(side.word)) << band_bits;
  return static_cast<std::uint16_t>(bands | partner_band(partners));
}

// All that number_features depend on: bands and steps.
std::uint64_t name_of(const WordSides& left, const WordSides& right, bool joins_next,
                      std::uint64_t total, TextHabit habit) {
  std::uint64_t name = habit.gaps << 4 | habit.breaks;
  const auto add = [&](std::uint64_t value, unsigned bits) { name = name << bits | value; };
  add(left.left_bands, 3 * band_bits);
  add(right.right_bands, 3 * band_bits);
  add(met_step(expected_together(left.left.part, right.right.part, total)) - U'a', 4);
  add(joins_next ? 1 : 0, 1);
  return name;
}

// The two words as one unit.
Unit unit_of(std::u32string_view letters, const Gap* before, std::size_t at, const WordSides& left,
             const WordSides& right) {
  Unit unit{.letters = letters, .before = before, .at = at};
  unit.left_begin = at - last_part(letters.substr(0, at), before).size();
  unit.right_end = at + first_part(letters.substr(at), before + at).size();
  unit.counts = {.left = left.left.part,
                 .right = right.right.part,
                 .left_word = left.left.word,
                 .right_word = right.right.word};
  set_partners(unit, left.left_partners, right.right_partners);
  return unit;
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

// A sink that leaves out what asks for the habit of the text.
template <typename Sink>
auto without_habit(Sink sink) {
  return [sink](char kind, char observed, std::u32string_view first, std::u32string_view second) {
    if (!asks_for_habit(kind)) sink(kind, observed, first, second);
  };
}

}  // namespace

std::uint32_t PairWeights::partners(std::uint64_t hash) const {
  const auto found = lexicon_->weights().find(hash);
  return found ? static_cast<std::uint32_t>(std::max<std::int16_t>(found->zwnj, 0)) : 0U;
}

WordSides PairWeights::sides_of(std::u32string_view letters, const Gap* before) const {
  const std::u32string_view last = last_part(letters, before);
  const std::u32string_view first = first_part(letters, before);
  WordSides sides;
  sides.left = left_side(letters, before, *lexicon_);
  sides.right = last.size() == letters.size() ? sides.left : right_side(letters, before, *lexicon_);
  sides.left_partners = partners(left_partners_hash(last));
  sides.right_partners = partners(right_partners_hash(first));
  sides.left_weight = sum_of(*lexicon_, [&](auto sink) {
    left_features(last, seen, nothing_whole, {}, without_habit(sink));
  });
  sides.right_weight = sum_of(*lexicon_, [&](auto sink) {
    right_features(first, seen, nothing_whole, {}, without_habit(sink));
  });
  sides.left_bands = bands_of(sides.left, sides.left_partners);
  sides.right_bands = bands_of(sides.right, sides.right_partners);
  return sides;
}

void PairWeights::add_habit(WordSides& sides, std::u32string_view letters, const Gap* before,
                            TextHabit habit) const {
  const auto add = [&](char kind, std::u32string_view part, std::int32_t& weight) {
    weight += sum_of(*lexicon_, [&](auto sink) { habit_feature(kind, part, seen, habit, sink); });
  };
  add(kind::habit_left, last_part(letters, before), sides.left_weight);
  add(kind::habit_right, first_part(letters, before), sides.right_weight);
}

void PairWeights::fetch_habit(std::u32string_view letters, const Gap* before,
                              TextHabit habit) const {
  const auto fetch = [&](char kind, char observed, std::u32string_view first,
                         std::u32string_view second) {
    lexicon_->weights().prefetch(feature_hash(kind, observed, first, second));
  };
  habit_feature(kind::habit_left, last_part(letters, before), seen, habit, fetch);
  habit_feature(kind::habit_right, first_part(letters, before), seen, habit, fetch);
}

std::int32_t PairWeights::sum(std::u32string_view letters, const Gap* before, std::size_t at,
                              std::uint64_t hash_of_parts, const WordSides& left,
                              const WordSides& right, TextHabit habit) {
  if (numbers_.empty()) {
    numbers_.resize(numbers_size);
    distances_.fill(not_asked);
  }
  const std::size_t distances =
      std::min(at, farthest) * (farthest + 1) + std::min(letters.size() - at, farthest);
  std::int32_t& distance = distances_[distances];
  if (distance == not_asked) {
    const Unit unit = unit_of(letters, before, at, left, right);
    distance = sum_of(*lexicon_, [&](auto sink) { distance_features(unit, sink); });
  }
  const std::uint64_t total = lexicon_->total_count();
  const std::uint64_t name =
      name_of(left, right, unicode::joins_next(letters[at - 1]), total, habit);
  Numbers& numbers = numbers_[(name * 0x9E3779B97F4A7C15U >> 32) % numbers_size];
  if (numbers.name != name) {
    const Unit unit = unit_of(letters, before, at, left, right);
    numbers = {name,
               sum_of(*lexicon_, [&](auto sink) { number_features(unit, total, habit, sink); })};
  }
  const auto both = lexicon_->weights().find(hash_of_parts);
  return left.left_weight + right.right_weight + distance + numbers.weight +
         (both ? both->zwnj : 0);
}

}  // namespace bazyab::language
