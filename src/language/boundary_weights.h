// The text of the weights, and the section of the packed lexicon that is made of it.
//
// Text: a line is "KIND OBSERVED TAB FIRST TAB SECOND TAB ZWNJ TAB OTHER": a feature
// (boundary_features.h) and how much it speaks for a ZWNJ, and for the other change, against
// leaving the boundary as it is, in units of 1/weight_unit nats. Lines that begin with # are
// comments.
//
// The text of the pairs, packed with it: a line is "FIRST TAB SECOND TAB TIMES", two words and how
// often one was met behind the other with a space between.
//
// Section: slot_count (a number of 64 bits), then slots of 8 bytes, an open hash table: the low 32
// bits of the feature's hash (0 is empty), then the two weights, 16 bits each. Of a pair the first
// is how often it was met, 32767 at most. The first slot of a
// feature is slot_of(hash) and a collision goes to the next one, around the end.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace bazyab::language {

constexpr float weight_unit = 32;

struct FeatureWeights {
  std::int16_t zwnj = 0;
  std::int16_t other = 0;
};

// Throws Error{damaged} that names the line.
std::string pack_weights(std::string_view utf8, std::string_view pairs = {});

// The packed weights where they lie. A default one has none.
class BoundaryWeights {
 public:
  BoundaryWeights() = default;
  // `section` must outlive this. Throws Error{model_missing} if its size cannot be.
  explicit BoundaryWeights(std::span<const std::uint8_t> section);

  bool empty() const { return slots_.empty(); }
  // Null if the weights do not have the feature.
  std::optional<FeatureWeights> find(std::uint64_t hash) const;

  // How often `second` was met behind `first`; 0 for seldom or never.
  std::uint32_t times_met(std::u32string_view first, std::u32string_view second) const {
    return times_met(pair_hash(first, second));
  }
  std::uint32_t times_met(std::uint64_t pair_hash) const;
  static std::uint64_t pair_hash(std::u32string_view first, std::u32string_view second);

  // Fetches what `find` will read first, so that many can be on their way at once.
  void prefetch(std::uint64_t hash) const;

 private:
  std::span<const std::uint8_t> slots_;
  std::uint32_t slot_count_ = 0;
};

}  // namespace bazyab::language
