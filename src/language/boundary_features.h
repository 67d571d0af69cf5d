// The features of a boundary: what the weights are about.
//
// A feature is a kind, what was observed at the boundary, and one or two strings. Its name in the
// text of weights is "KIND OBSERVED TAB STRING TAB STRING"; while reading a text only the hash of
// these is made. The functions here call `sink(kind, observed, first, second)`.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "language/boundary_unit.h"
#include "unicode/letters.h"

namespace bazyab::language {

// The kinds, as the text of weights names them.
namespace kind {
constexpr char bias = '1';
constexpr char habit = 'h';
constexpr char habit_right = 'H';
constexpr char habit_left = 'I';
constexpr char habit_counts = 'J';
constexpr char left_letters = 'l';
constexpr char right_letters = 'r';
constexpr char letters = 'm';
constexpr char left_part = 'L';
constexpr char right_part = 'R';
constexpr char parts = 'W';
constexpr char left_part_letters = 'p';
constexpr char letters_right_part = 'q';
constexpr char distances = 'd';
constexpr char counts_parts = 'c';
constexpr char counts_whole = 'w';
constexpr char counts_all = 'a';
constexpr char counts_right = 'C';
constexpr char counts_left = 'D';
constexpr char pair_chance = 'g';
constexpr char previous_left = 'x';
constexpr char previous_right = 'y';
constexpr char next_right = 'X';
constexpr char next_left = 'Y';
constexpr char previous_end = 'u';
constexpr char next_head = 'v';
constexpr char breaks = 'b';
constexpr char breaks_words = 'B';
constexpr char apart_spaced = 'e';
constexpr char apart_spaced_left = 'E';
constexpr char apart_together = 't';
constexpr char rank = 'k';
constexpr char words_around = 'K';
constexpr char partners = 'f';
constexpr char partners_parts = 'F';
// No features: in place of weights, the number of parts that a left or right part is joined to.
constexpr char prefix = 'P';
constexpr char suffix = 'S';
// Nor this: how often the first word was met with the second behind it (lexicon/pairs.tsv).
constexpr char pair = '2';
}  // namespace kind

constexpr char gap_name(Gap gap) {
  return gap == Gap::none ? 'n' : gap == Gap::zwnj ? 'z' : gap == Gap::space ? 's' : 'e';
}

// A feature's hash: FNV-1a over its name, its bits mixed once more. What has taken the first string
// may be kept and go on with many a second one.
class FeatureHash {
 public:
  FeatureHash(char kind, char observed, std::u32string_view first) {
    take(static_cast<unsigned char>(kind));
    take(static_cast<unsigned char>(observed));
    for (const char32_t letter : first) take(letter);
    take(0x110000);
  }
  std::uint64_t with(std::u32string_view second) const {
    FeatureHash whole = *this;
    for (const char32_t letter : second) whole.take(letter);
    std::uint64_t hash = whole.hash_;
    hash ^= hash >> 32;
    hash *= 0xD6E8FEB86659FD93U;
    return hash ^ (hash >> 32);
  }

 private:
  void take(std::uint64_t value) { hash_ = (hash_ ^ value) * 0x100000001B3U; }
  std::uint64_t hash_ = 0xCBF29CE484222325U;
};

inline std::uint64_t feature_hash(char kind, char observed, std::u32string_view first,
                                  std::u32string_view second) {
  return FeatureHash(kind, observed, first).with(second);
}

// Fills in the partners of a unit from those of its parts. The lexicon's own word for the unit is
// not counted among them.
inline void set_partners(Unit& unit, std::uint32_t left, std::uint32_t right) {
  const auto others = [&](std::uint32_t count) {
    return count > 0 && unit.counts.apart > 0 ? count - 1 : count;
  };
  unit.left_partners = others(left);
  unit.right_partners = others(right);
}
// The names of these numbers.
inline std::uint64_t left_partners_hash(std::u32string_view part) {
  return feature_hash(kind::prefix, 'n', part, {});
}
inline std::uint64_t right_partners_hash(std::u32string_view part) {
  return feature_hash(kind::suffix, 'n', part, {});
}

// The letters of a unit with its gaps between them, and ^ at both ends.
class SpelledUnit {
 public:
  explicit SpelledUnit(const Unit& unit) {
    put(U'^');
    for (std::size_t at = 0; at < unit.letters.size(); ++at) {
      if (at == unit.at) left_end_ = size_;
      if (at > 0 && at != unit.at) {
        if (unit.before[at] == Gap::zwnj) put(U'-');
        if (unit.before[at] == Gap::space) put(U'_');
      }
      if (at == unit.at) right_begin_ = size_;
      put(unit.letters[at]);
    }
    put(U'^');
  }
  // The last or first `count` letters at the boundary, fewer at an end.
  std::u32string_view left(std::size_t count) const {
    const std::size_t size = std::min(count, left_end_);
    return {letters_.data() + left_end_ - size, size};
  }
  std::u32string_view right(std::size_t count) const {
    return {letters_.data() + right_begin_, std::min(count, size_ - right_begin_)};
  }
  std::size_t left_size() const { return left_end_; }
  std::size_t right_size() const { return size_ - right_begin_; }

 private:
  void put(char32_t letter) { letters_[size_++] = letter; }
  std::array<char32_t, 2 * Unit::longest + 4> letters_;
  std::size_t size_ = 0;
  std::size_t left_end_ = 0;
  std::size_t right_begin_ = 0;
};

// How often two words would meet that are counted so often and are no word together, in steps of
// ten from one in a million on; 'a' to 'h'.
inline char32_t met_step(double expected) {
  constexpr std::array<double, 7> bounds = {1e-6, 1e-5, 1e-4, 1e-3, 1e-2, 1e-1, 1};
  char32_t step = U'a';
  for (const double bound : bounds) step += expected > bound ? 1 : 0;
  return step;
}

// How often the two parts would meet by chance.
inline double expected_together(std::uint32_t left, std::uint32_t right, std::uint64_t total) {
  return (left + 0.3) * (right + 0.3) / static_cast<double>(std::max<std::uint64_t>(total, 1));
}

// How much commoner the letters are as one word than as two that met by chance, in steps.
inline char32_t chance_step(const UnitCounts& counts, std::uint64_t total) {
  const double expected = expected_together(counts.left, counts.right, total);
  if (counts.together == 0) return met_step(expected);
  double ratio = counts.together / expected;
  char32_t step = U'1';
  for (; ratio > 0.1 && step < U'9'; ratio /= 8) ++step;
  return step;
}

// How much commoner a spelling is than another, in steps of two; '0' to '@'.
inline char32_t ratio_step(std::uint32_t count, std::uint32_t other) {
  const double ratio = (count + 0.5) / (other + 0.5);
  char32_t step = U'0';
  for (double bound = 1.0 / 128; ratio > bound && step < U'@'; bound *= 2) ++step;
  return step;
}

// What the letters say, whatever stands around the unit.
template <typename Sink>
void letter_features(const Unit& unit, Sink&& sink) {
  const char seen = gap_name(unit.observed());
  const SpelledUnit spelled(unit);
  const std::u32string_view left = unit.left();
  const std::u32string_view right = unit.right();
  const std::size_t most_left = std::min<std::size_t>(spelled.left_size(), 5);
  const std::size_t most_right = std::min<std::size_t>(spelled.right_size(), 5);
  for (std::size_t size = 1; size <= most_left; ++size) {
    sink(kind::left_letters, seen, spelled.left(size), {});
  }
  for (std::size_t size = 1; size <= most_right; ++size) {
    sink(kind::right_letters, seen, spelled.right(size), {});
  }
  for (std::size_t l = 1; l <= std::min<std::size_t>(most_left, 4); ++l) {
    for (std::size_t r = 1; r <= std::min<std::size_t>(most_right, 4); ++r) {
      sink(kind::letters, seen, spelled.left(l), spelled.right(r));
    }
  }
  sink(kind::left_part_letters, seen, left, right.substr(0, 1));
  if (right.size() > 1) sink(kind::left_part_letters, seen, left, right.substr(0, 2));
  sink(kind::letters_right_part, seen, left.substr(left.size() - 1), right);
  if (left.size() > 1) {
    sink(kind::letters_right_part, seen, left.substr(left.size() - 2), right);
  }
}

constexpr char32_t digit(std::size_t value) {
  return static_cast<char32_t>(U'0' + value);
}

// What is known of the text that a boundary stands in.
struct TextHabit {
  unsigned gaps = 0;    // a code of GapHabit
  unsigned breaks = 0;  // a code of BreakHabit
  // It has lost no ZWNJ that left nothing behind: a word without one is its author's. No feature.
  bool joins_are_meant = false;
  bool operator==(const TextHabit&) const = default;
};

// The bands of what the lexicon counted of a unit.
struct UnitBands {
  std::array<char32_t, 5> bands;  // left, right, together, apart, whole

  explicit UnitBands(const UnitCounts& counts)
      : bands{digit(band(counts.left)), digit(band(counts.right)), digit(band(counts.together)),
              digit(band(counts.apart)), digit(counts.whole ? 1 : 0)} {}
  std::u32string_view all() const { return {bands.data(), bands.size()}; }
  std::u32string_view parts() const { return all().substr(0, 2); }
  std::u32string_view whole() const { return all().substr(2); }
};

// What a part says in a text with this habit; the kind is that of its side.
template <typename Sink>
void habit_feature(char kind, std::u32string_view part, char seen, TextHabit habit, Sink&& sink) {
  const char32_t code = U'0' + habit.gaps;
  sink(kind, seen, {&code, 1}, part);
}

// What the left part says, in a text with this habit, whatever the right one is; and the other way
// round. `whole` is of UnitBands.
template <typename Sink>
void left_features(std::u32string_view left, char seen, std::u32string_view whole, TextHabit habit,
                   Sink&& sink) {
  sink(kind::left_part, seen, left, {});
  sink(kind::counts_left, seen, whole, left);
  habit_feature(kind::habit_left, left, seen, habit, sink);
}
template <typename Sink>
void right_features(std::u32string_view right, char seen, std::u32string_view whole,
                    TextHabit habit, Sink&& sink) {
  sink(kind::right_part, seen, right, {});
  sink(kind::counts_right, seen, whole, right);
  habit_feature(kind::habit_right, right, seen, habit, sink);
}

// What the distances to both ends say.
constexpr std::size_t farthest = 7;
template <typename Sink>
void distance_features(const Unit& unit, Sink&& sink) {
  const std::array<char32_t, 2> distances = {
      digit(std::min(unit.at, farthest)), digit(std::min(unit.letters.size() - unit.at, farthest))};
  sink(kind::distances, gap_name(unit.observed()), {distances.data(), 2}, {});
}

// The rank of a boundary and how common the words beside it and both together are.
using WordBands = std::array<char32_t, 4>;
inline WordBands word_bands(const Unit& unit) {
  return {digit(static_cast<std::size_t>(unit.rank)), digit(band(unit.counts.left_word)),
          digit(band(unit.counts.right_word)), digit(band(unit.counts.together))};
}

// What the habit says of these numbers; `whole` is of UnitBands.
template <typename Sink>
void habit_number_features(const WordBands& words, std::u32string_view whole, char seen,
                           TextHabit habit, Sink&& sink) {
  const char32_t breaks = U'A' + habit.breaks;
  sink(kind::breaks, seen, {&breaks, 1}, {});
  sink(kind::breaks_words, seen, {&breaks, 1}, {words.data(), words.size()});
  const char32_t code = U'0' + habit.gaps;
  sink(kind::habit, seen, {&code, 1}, {});
  sink(kind::habit_counts, seen, {&code, 1}, whole);
}

// True for a feature that asks for the habit of the text.
constexpr bool asks_for_habit(char kind) {
  switch (kind) {
    case kind::habit:
    case kind::habit_left:
    case kind::habit_right:
    case kind::habit_counts:
    case kind::breaks:
    case kind::breaks_words:
      return true;
    default:
      return false;
  }
}

// What counts and the habit say, whatever the letters are.
template <typename Sink>
void number_features(const Unit& unit, std::uint64_t lexicon_total, TextHabit habit, Sink&& sink) {
  const char seen = gap_name(unit.observed());
  const UnitCounts& counts = unit.counts;
  const UnitBands bands(counts);
  sink(kind::bias, seen, {}, {});
  sink(kind::counts_parts, seen, bands.parts(), {});
  sink(kind::counts_whole, seen, bands.whole(), {});
  sink(kind::counts_all, seen, bands.all(), {});
  const std::array<char32_t, 4> partners = {digit(partner_band(unit.left_partners)),
                                            digit(partner_band(unit.right_partners)),
                                            bands.bands[0], bands.bands[1]};
  sink(kind::partners, seen, {partners.data(), 2}, bands.whole());
  sink(kind::partners_parts, seen, {partners.data(), 4}, {});
  const char32_t chance = chance_step(counts, lexicon_total);
  sink(kind::pair_chance, seen, {&chance, 1}, bands.parts());
  if (counts.apart > 0) {
    // A band of ten is too coarse where the spellings of a word compete.
    const std::array<char32_t, 2> spaced = {ratio_step(counts.apart, counts.spaced),
                                            digit(band(counts.apart + counts.spaced))};
    sink(kind::apart_spaced, seen, {spaced.data(), 2}, {});
    const std::array<char32_t, 2> together = {ratio_step(counts.apart, counts.together),
                                              digit(band(counts.apart + counts.together))};
    sink(kind::apart_together, seen, {together.data(), 2}, {});
  }
  const WordBands words = word_bands(unit);
  const std::array<char32_t, 3> together = {
      words[3], digit(counts.apart > 0 ? 1 : 0),
      unicode::joins_next(unit.letters[unit.at - 1]) ? U'j' : U'n'};
  sink(kind::rank, seen, {words.data(), 3}, {});
  sink(kind::words_around, seen, {words.data(), 3}, {together.data(), together.size()});
  habit_number_features(words, bands.whole(), seen, habit, sink);
}

// What the two parts, the lexicon and the habit of the text say.
template <typename Sink>
void word_features(const Unit& unit, std::uint64_t lexicon_total, TextHabit habit, Sink&& sink) {
  const char seen = gap_name(unit.observed());
  const UnitBands bands(unit.counts);
  left_features(unit.left(), seen, bands.whole(), habit, sink);
  right_features(unit.right(), seen, bands.whole(), habit, sink);
  sink(kind::parts, seen, unit.left(), unit.right());
  distance_features(unit, sink);
  number_features(unit, lexicon_total, habit, sink);
  if (unit.counts.apart > 0) {
    const char32_t spaced = ratio_step(unit.counts.apart, unit.counts.spaced);
    sink(kind::apart_spaced_left, seen, {&spaced, 1}, unit.left());
  }
}

// What the words before and after say.
template <typename Sink>
void context_features(const Unit& unit, Sink&& sink) {
  const char seen = gap_name(unit.observed());
  const std::u32string_view previous = unit.previous.empty() ? U"^" : unit.previous;
  const std::u32string_view next = unit.next.empty() ? U"^" : unit.next;
  sink(kind::previous_left, seen, previous, unit.left());
  sink(kind::previous_right, seen, previous, unit.right());
  sink(kind::next_right, seen, next, unit.right());
  sink(kind::next_left, seen, next, unit.left());
  sink(kind::previous_end, seen, previous.substr(previous.size() - std::min(previous.size(), 2UL)),
       unit.right());
  sink(kind::next_head, seen, next.substr(0, 2), unit.right());
}

}  // namespace bazyab::language
