// What was asked last, by hashes: a table of fixed size whose entries make room for new ones.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace bazyab::language {

// Entries have a member `hash`, 0 in an empty one. Each hash has two places, so that two words of a
// text that fall together do not push each other out all the time.
template <typename Entry, std::size_t size>
class Remembered {
 public:
  // The entry of this hash; if there is none, one to be filled in its place, of another hash. It
  // stays where it is until the next call.
  Entry& at(std::uint64_t hash) {
    if (entries_.empty()) entries_.resize(size);
    Entry* two = &entries_[place_of(hash)];
    if (two[0].hash == hash) return two[0];
    if (two[1].hash == hash) return two[1];
    two[1] = two[0];
    return two[0];
  }
  // Null if there is none.
  const Entry* find(std::uint64_t hash) const {
    if (entries_.empty()) return nullptr;
    const Entry* two = &entries_[place_of(hash)];
    return two[0].hash == hash ? two : two[1].hash == hash ? two + 1 : nullptr;
  }
  void prefetch(std::uint64_t hash) const {
    if (!entries_.empty()) __builtin_prefetch(&entries_[place_of(hash)]);
  }

 private:
  static std::size_t place_of(std::uint64_t hash) { return (hash >> 32) % (size / 2) * 2; }
  std::vector<Entry> entries_;
};

}  // namespace bazyab::language
