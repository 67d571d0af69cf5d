// How deep marked content nests in a stream of operators, told before Poppler reads it.
//
// Poppler goes through all that is open for each more that opens, and tells devices only of some.
#pragma once

#include <cstddef>
#include <span>

namespace bazyab::pdf {

// No page that is read has a tenth of that.
constexpr std::size_t deepest_marked_content = 1'000;

// The bytes of `operators` before the one that opens too much; all of them where none does.
std::size_t readable_bytes(std::span<const unsigned char> operators);

struct MarkedContent {
  std::size_t left_open = 0;  // at the end
  std::size_t readable = 0;   // bytes, as above
};

// The same where `open` pieces are open before, and how many are behind.
MarkedContent marked_content(std::span<const unsigned char> operators, std::size_t open);

}  // namespace bazyab::pdf
