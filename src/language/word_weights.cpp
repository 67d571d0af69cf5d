// The ring of places, and what of a feature's sum is remembered.
#include "language/word_weights.h"

#include <algorithm>

#include "language/boundary_choices.h"

namespace bazyab::language {
namespace {

constexpr char seen = gap_name(Gap::none);

// All that habit_number_features are about but the habit: four of WordBands and three of
// UnitBands::whole, three bits each.
constexpr unsigned number_bits = 3;
std::uint32_t packed_numbers(const Unit& unit) {
  const WordBands words = word_bands(unit);
  const UnitBands bands(unit.counts);
  std::uint32_t packed = 0;
  for (const char32_t one : words) packed = packed << number_bits | (one - U'0');
  for (const char32_t one : bands.whole()) packed = packed << number_bits | (one - U'0');
  return packed;
}

}  // namespace

WordSides WordWeights::weigh(std::u32string_view letters, const Gap* before, std::uint64_t name,
                             TextHabit habit, std::int32_t hopeless,
                             std::vector<CutWeights>& cuts) {
  cuts.clear();
  const Entry& word = entry(letters, before, name);
  const auto place_of = [&](std::uint32_t index) -> Place& {
    return places_[word.places.first + index];
  };
  hashes_.clear();
  sides_.fetch_habit(letters, before, habit);
  for (std::uint32_t index = 0; index < word.places.count; ++index) {
    const Place& place = place_of(index);
    const auto left = letters.substr(place.left_begin, place.at - place.left_begin);
    const auto right = letters.substr(place.at, place.right_end - place.at);
    const auto sink = [&](char kind, char observed, std::u32string_view first,
                          std::u32string_view second) { take(kind, observed, first, second); };
    habit_feature(kind::habit_left, left, seen, habit, sink);
    habit_feature(kind::habit_right, right, seen, habit, sink);
  }
  WordSides sides = word.sides;
  sides_.add_habit(sides, letters, before, habit);
  for (std::uint32_t index = 0; index < word.places.count; ++index) {
    Sums sums = place_of(index).words;
    for (std::size_t at = 2 * index; at < 2 * index + 2; ++at) {
      const auto found = lexicon_->weights().find(hashes_[at]);
      if (found) sums.add({found->zwnj, found->other});
    }
    const Place& place = place_of(index);
    sums.add(of_numbers(place.numbers, habit));
    cuts.push_back({.at = place.at,
                    .zwnj = place.zwnj,
                    .other = place.other,
                    .known = place.known,
                    .zwnj_weight = sums.zwnj,
                    .other_weight = sums.other});
  }
  for (std::uint32_t index = 0; index < word.places.count; ++index) {
    CutWeights& cut = cuts[index];
    cut.settled =
        !(cut.zwnj && cut.zwnj_weight >= hopeless) && !(cut.other && cut.other_weight >= hopeless);
    if (cut.settled) continue;
    Place& place = place_of(index);
    if (!place.letters_known) ask_letters(letters, before, place);
    cut.zwnj_weight += place.letters.zwnj;
    cut.other_weight += place.letters.other;
  }
  return sides;
}

const WordWeights::Entry& WordWeights::entry(std::u32string_view letters, const Gap* before,
                                             std::uint64_t name) {
  Entry& word = entries_.at(name);
  if (word.hash == name && places_.has(word.places)) return word;
  const std::uint64_t first = places_.end();
  if (letters.size() >= 3 && letters.size() <= Unit::longest) remember_places(letters, before);
  word = {.hash = name, .places = places_.since(first), .sides = sides_.sides_of(letters, before)};
  return word;
}

// Puts the places where something may be chosen behind those that are there.
void WordWeights::remember_places(std::u32string_view letters, const Gap* before) {
  for (std::size_t at = 1; at < letters.size(); ++at) {
    lexicon_->prefetch(Lexicon::hash_of(letters.substr(0, at)));
    lexicon_->prefetch(Lexicon::hash_of(letters.substr(at)));
  }
  make_units(letters, before, look_up(letters, before, *lexicon_), *lexicon_, units_);
  for (Unit& unit : units_) {
    set_partners(unit, sides_.partners(left_partners_hash(unit.left())),
                 sides_.partners(right_partners_hash(unit.right())));
    const Choices choices = choices_of(unit, lexicon_->total_count());
    if (!choices.any()) continue;
    hashes_.clear();
    word_features(
        unit, lexicon_->total_count(), {},
        [&](char kind, char observed, std::u32string_view first, std::u32string_view second) {
          if (!asks_for_habit(kind)) take(kind, observed, first, second);
        });
    places_.push({.words = sum_hashes(),
                  .letters = {},
                  .numbers = packed_numbers(unit),
                  .at = static_cast<std::uint8_t>(unit.at),
                  .left_begin = static_cast<std::uint8_t>(unit.left_begin),
                  .right_end = static_cast<std::uint8_t>(unit.right_end),
                  .zwnj = choices.zwnj,
                  .other = choices.other,
                  .known = unit.counts.together > 0});
  }
}

void WordWeights::ask_letters(std::u32string_view letters, const Gap* before, Place& place) {
  const Unit unit{.letters = letters,
                  .before = before,
                  .at = place.at,
                  .left_begin = place.left_begin,
                  .right_end = place.right_end};
  hashes_.clear();
  letter_features(unit, [&](char kind, char observed, std::u32string_view first,
                            std::u32string_view second) { take(kind, observed, first, second); });
  place.letters = sum_hashes();
  place.letters_known = true;
}

void WordWeights::take(char kind, char observed, std::u32string_view first,
                       std::u32string_view second) {
  hashes_.push_back(feature_hash(kind, observed, first, second));
  lexicon_->weights().prefetch(hashes_.back());
}

WordWeights::Sums WordWeights::sum_hashes() {
  Sums sums;
  for (const std::uint64_t hash : hashes_) {
    const auto found = lexicon_->weights().find(hash);
    if (found) sums.add({found->zwnj, found->other});
  }
  return sums;
}

const WordWeights::Sums& WordWeights::of_numbers(std::uint32_t numbers, TextHabit habit) {
  const std::uint64_t name =
      (std::uint64_t{habit.gaps} << 4 | habit.breaks) << (7 * number_bits) | numbers;
  const std::uint64_t hash = (name + 1) * 0x9E3779B97F4A7C15U;  // none is 0, none is another's
  Numbers& found = numbers_.at(hash);
  if (found.hash == hash) return found.weights;
  std::array<char32_t, 7> digits{};
  for (std::size_t at = digits.size(); at-- > 0; numbers >>= number_bits) {
    digits[at] = digit(numbers % (1U << number_bits));
  }
  const WordBands words = {digits[0], digits[1], digits[2], digits[3]};
  found = {.hash = hash, .weights = {}};
  habit_number_features(
      words, {digits.data() + 4, 3}, seen, habit,
      [&](char kind, char observed, std::u32string_view first, std::u32string_view second) {
        const auto one = lexicon_->weights().find(feature_hash(kind, observed, first, second));
        if (one) found.weights.add({one->zwnj, one->other});
      });
  return found.weights;
}

}  // namespace bazyab::language
