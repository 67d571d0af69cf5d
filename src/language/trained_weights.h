// The numbers of each feature while the weights are learned: a table that only grows.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace bazyab::language {

// Of one feature, for a ZWNJ and for the other change (boundary_choices.h).
struct TrainedWeight {
  std::array<float, 2> weight{};
  std::array<float, 2> squares{};  // of the gradients so far
  std::array<float, 2> sum{};      // of the weights after each of the later epochs
};

// Features by their hashes, found by linear probing. References stay good until the next `add`.
class TrainedWeights {
 public:
  TrainedWeights() : slots_(std::size_t{1} << 16) {}

  void add(std::uint64_t hash) {
    if (2 * (count_ + 1) > slots_.size()) grow();
    Slot& slot = slots_[place_of(hash)];
    if (slot.hash == key(hash)) return;
    slot.hash = key(hash);
    ++count_;
  }
  void prefetch(std::uint64_t hash) const {
    __builtin_prefetch(&slots_[(hash >> 20) & (slots_.size() - 1)]);
  }
  // Null if the feature was not added.
  TrainedWeight* find(std::uint64_t hash) {
    Slot& slot = slots_[place_of(hash)];
    return slot.hash == 0 ? nullptr : &slot.numbers;
  }
  template <typename Use>
  void each(Use use) {
    for (Slot& slot : slots_) {
      if (slot.hash != 0) use(slot.numbers);
    }
  }

 private:
  struct Slot {
    std::uint64_t hash = 0;  // 0 is empty
    TrainedWeight numbers;
  };
  static std::uint64_t key(std::uint64_t hash) { return hash != 0 ? hash : 1; }

  std::size_t place_of(std::uint64_t hash) const {
    const std::size_t last = slots_.size() - 1;
    std::size_t place = (hash >> 20) & last;
    while (slots_[place].hash != 0 && slots_[place].hash != key(hash)) place = (place + 1) & last;
    return place;
  }
  void grow() {
    std::vector<Slot> smaller(slots_.size() * 2);
    smaller.swap(slots_);
    for (const Slot& slot : smaller) {
      if (slot.hash != 0) slots_[place_of(slot.hash)] = slot;
    }
  }

  std::vector<Slot> slots_;  // a power of two of them
  std::size_t count_ = 0;
};

}  // namespace bazyab::language
