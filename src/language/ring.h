// Values of which the last so many are kept: room for what is remembered of words, without asking
// for memory word by word.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace bazyab::language {

// Values [first, first + count) of a ring, counted from the first that it ever had.
struct RingSpan {
  std::uint64_t first = 0;
  std::uint32_t count = 0;
};

template <typename Value, std::size_t size>
class Ring {
 public:
  std::uint64_t end() const { return next_; }  // the number of the next value
  void push(const Value& value) {
    if (values_.empty()) values_.resize(size);
    values_[next_++ % size] = value;
  }
  // True if these values, the last of which was there once, are there still.
  bool has(RingSpan span) const { return span.first + size >= next_; }
  Value& operator[](std::uint64_t number) { return values_[number % size]; }
  RingSpan since(std::uint64_t first) const {
    return {first, static_cast<std::uint32_t>(next_ - first)};
  }

 private:
  std::vector<Value> values_;
  std::uint64_t next_ = 0;
};

}  // namespace bazyab::language
