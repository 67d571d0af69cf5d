// What a word of a text weighs: as one side of a space, and at each place where it may be cut.
//
// Most of it holds whatever the habit of the text is, and a broken text is read with two of them:
// with its own and with the one that it has once it is repaired. That part is remembered by word;
// what the habit adds is asked anew.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "language/boundary_features.h"
#include "language/boundary_unit.h"
#include "language/lexicon.h"
#include "language/pair_weights.h"
#include "language/remembered.h"
#include "language/ring.h"

namespace bazyab::language {

// A place of a word where something may be chosen, in units of 1/weight_unit.
struct CutWeights {
  std::uint32_t at = 0;
  bool zwnj = false;     // may be chosen
  bool other = false;    // may be chosen: see Choices
  bool known = false;    // the lexicon has the word as it stands
  bool settled = false;  // what the words say is so little that letters were not asked
  std::int32_t zwnj_weight = 0;
  std::int32_t other_weight = 0;
};

class WordWeights {
 public:
  // `lexicon` must outlive this.
  explicit WordWeights(const Lexicon& lexicon) : lexicon_(&lexicon), sides_(lexicon) {}

  // The word `letters` with `before` its gaps, in a text with this habit; `name` is that of the
  // letters and gaps together. Gives its sides and fills `cuts`, from left to right. The letters of
  // a place are not asked where what the words say is below `hopeless`.
  WordSides weigh(std::u32string_view letters, const Gap* before, std::uint64_t name,
                  TextHabit habit, std::int32_t hopeless, std::vector<CutWeights>& cuts);

 private:
  // Two weights that are summed together.
  struct Sums {
    std::int32_t zwnj = 0;
    std::int32_t other = 0;
    void add(const Sums& more) {
      zwnj += more.zwnj;
      other += more.other;
    }
  };
  // What is remembered of a place.
  struct Place {
    Sums words;                 // of the features about words and counts that ask for no habit
    Sums letters;               // of those about letters, once they were asked
    std::uint32_t numbers = 0;  // packed_numbers
    std::uint8_t at = 0;
    std::uint8_t left_begin = 0;  // of Unit
    std::uint8_t right_end = 0;
    bool zwnj = false;
    bool other = false;
    bool known = false;
    bool letters_known = false;
  };
  struct alignas(64) Entry {
    std::uint64_t hash = 0;
    RingSpan places;
    WordSides sides;  // without habit
  };
  struct Numbers {
    std::uint64_t hash = 0;
    Sums weights;
  };

  const Entry& entry(std::u32string_view letters, const Gap* before, std::uint64_t name);
  void remember_places(std::u32string_view letters, const Gap* before);
  void ask_letters(std::u32string_view letters, const Gap* before, Place& place);
  Sums sum_hashes();
  const Sums& of_numbers(std::uint32_t numbers, TextHabit habit);
  void take(char kind, char seen, std::u32string_view first, std::u32string_view second);

  const Lexicon* lexicon_;
  PairWeights sides_;
  Remembered<Entry, std::size_t{1} << 15> entries_;
  Ring<Place, std::size_t{1} << 16> places_;
  Remembered<Numbers, std::size_t{1} << 12> numbers_;
  std::vector<Unit> units_;
  std::vector<std::uint64_t> hashes_;  // of features, on their way
};

}  // namespace bazyab::language
