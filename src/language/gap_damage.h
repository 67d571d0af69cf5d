// Damage as texts suffer it, drawn at random but the same for the same seed: what training needs.
#pragma once

#include <cstdint>
#include <span>

#include "language/gapped_text.h"

namespace bazyab::language {

// The same numbers on every machine (SplitMix64, Steele, Lea and Flood 2014).
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}
  std::uint64_t next() {
    std::uint64_t value = state_ += 0x9E3779B97F4A7C15U;
    value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9U;
    value = (value ^ (value >> 27)) * 0x94D049BB133111EBU;
    return value ^ (value >> 31);
  }
  std::uint64_t below(std::uint64_t limit) { return next() % limit; }
  double share() { return static_cast<double>(next() >> 11) * 0x1p-53; }

 private:
  std::uint64_t state_;
};

// How one document is damaged: the probabilities of what becomes of a ZWNJ and of a word.
struct DamagePlan {
  double deleted = 0;  // of a ZWNJ
  double spaced = 0;
  double split = 0;  // of a word, at a random letter
  double glued = 0;  // of a space between two words

  static DamagePlan draw(Random& random);
};

// The gaps that are observed of a sentence: `before` is what stood there. A ZWNJ between letters
// that would not join is lost or spaced like any.
void damage(const GappedText& sentence, const DamagePlan& plan, Random& random,
            std::vector<Gap>& observed);

}  // namespace bazyab::language
