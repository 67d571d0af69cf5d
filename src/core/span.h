// A half-open range [begin, end) of positions.
//
// What the positions count (code points of which text, items, glyphs) is said where a Span is used.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace bazyab {

struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  std::uint32_t size() const { return end - begin; }
  bool empty() const { return begin == end; }
  friend bool operator==(const Span&, const Span&) = default;
};

inline std::u32string_view slice(std::u32string_view letters, Span span) {
  return letters.substr(span.begin, span.size());
}

}  // namespace bazyab
