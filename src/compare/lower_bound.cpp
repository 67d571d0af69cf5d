// Chunks that are missing, by a table of bits over hashes: a collision lowers the bound, no more.
#include "compare/lower_bound.h"

#include <bit>

namespace bazyab::compare {
namespace {

constexpr std::uint64_t base = 0x9E3779B97F4A7C15;  // odd; 2^64 by the golden ratio
constexpr std::size_t bits_for_each = 32;           // of the table for a column: 3 % collisions

// The hash of every run of `length` tokens, one after the other.
class RollingHash {
 public:
  RollingHash(Tokens tokens, std::size_t length) : tokens_(tokens), length_(length) {
    for (std::size_t index = 0; index < length; ++index) {
      oldest_ *= base;
      value_ = value_ * base + weight(tokens[index]);
    }
  }
  std::uint64_t value() const { return value_ ^ (value_ >> 29U); }
  // To the run that begins one token later; false after the last.
  bool advance() {
    if (begin_ + length_ == tokens_.size()) return false;
    value_ = value_ * base + weight(tokens_[begin_ + length_]);
    value_ -= oldest_ * weight(tokens_[begin_]);
    ++begin_;
    return true;
  }

 private:
  static std::uint64_t weight(Token token) {
    const std::uint64_t mixed = (token + 1) * base;
    return mixed ^ (mixed >> 32U);
  }
  Tokens tokens_;
  std::size_t length_;
  std::size_t begin_ = 0;
  std::uint64_t oldest_ = 1;  // what the first token of a run is worth when the next has come in
  std::uint64_t value_ = 0;
};

class HashSet {
 public:
  explicit HashSet(std::size_t expected)
      : shift_(64U - static_cast<unsigned>(std::bit_width(expected * bits_for_each | 127U))),
        words_(std::size_t{1} << (58U - shift_), 0) {}
  void insert(std::uint64_t hash) { word(hash) |= bit(hash); }
  bool contains(std::uint64_t hash) { return (word(hash) & bit(hash)) != 0; }

 private:
  std::uint64_t& word(std::uint64_t hash) { return words_[(hash * base) >> (shift_ + 6U)]; }
  std::uint64_t bit(std::uint64_t hash) const {
    return std::uint64_t{1} << (((hash * base) >> shift_) & 63U);
  }
  unsigned shift_;
  std::vector<std::uint64_t> words_;
};

std::vector<std::int64_t> count_missing(Tokens rows, Tokens columns, std::size_t length) {
  const std::size_t chunks = rows.size() / length;
  // One more for the rest that is no whole chunk, one for the end.
  std::vector<std::int64_t> missing(chunks + 2, 0);
  HashSet present(columns.size());
  if (columns.size() >= length) {
    RollingHash hash(columns, length);
    do present.insert(hash.value());
    while (hash.advance());
  }
  for (std::size_t chunk = chunks; chunk-- > 0;) {
    const RollingHash hash(rows.subspan(chunk * length, length), length);
    missing[chunk] = missing[chunk + 1] + (present.contains(hash.value()) ? 0 : 1);
  }
  return missing;
}

}  // namespace

LowerBound::LowerBound(Tokens rows, Tokens columns) {
  for (const std::size_t length : {2U, 4U, 8U, 12U, 16U, 32U}) {
    std::vector<std::int64_t> missing = count_missing(rows, columns, length);
    if (!missing_.empty() && missing.front() <= missing_.front()) continue;
    missing_ = std::move(missing);
    length_ = length;
  }
}

LowerBound::LowerBound(Tokens rows, Tokens columns, std::size_t chunk_length)
    : length_(chunk_length), missing_(count_missing(rows, columns, chunk_length)) {}

}  // namespace bazyab::compare
