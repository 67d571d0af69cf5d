// The packed lexicon: one file, memory-mapped, read in place. Shared by the packer and the reader.
//
// All numbers have the byte order of the machine that packed them; `byte_order` tells another one
// to refuse the file. Sections begin at multiples of 8 bytes.
//
//   Header
//   classes   256 bytes: the class of letter U+0600 + i. Class 0 is the edge of a word, the last
//             class (class_count - 1) is every letter outside the model.
//   costs     class_count^3 numbers of 16 bits, index (before_last * class_count + last) *
//             class_count + letter: -ln P(letter | before_last, last) in units of 1/cost_unit.
//   slots     slot_count numbers of 32 bits, an open hash table over the letters of words without
//             ZWNJ. 0 is empty, else offset into records << tag_bits | tag (low bits of the hash).
//             A key's first slot is slot_of(hash); a collision goes to the next slot, around the
//             end; no key is further than longest_probe slots from its first one.
//   records   one for each sequence of letters, after one unused byte (so that offset 0 is none):
//               byte    number of letters (1..63)
//               bytes   the letters, each minus U+0600
//               varint  count of the letters written together, 0 if that is no word
//               byte    number of spellings with ZWNJ, then for each, commonest first:
//                 varint  bit i set: a ZWNJ stands before letter i
//                 varint  count
//                 varint  how often it was counted with a space in place of a ZWNJ
//             varint: 7 bits a byte, low bits first, the high bit set on all bytes but the last.
//   weights   of boundaries, see boundary_weights.h; may be empty
//
// Nothing is trusted on reading: offsets are checked where they are used, so no checksum has to be
// taken when the file is opened, and a damaged file gives wrong words but no wild read.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <utility>

namespace bazyab::language::packed {

constexpr std::array<char, 8> magic{'b', 'z', 'l', 'e', 'x', '\r', '\n', '\x1a'};
constexpr std::uint32_t version = 4;
constexpr std::uint32_t byte_order = 0x01020304;

constexpr char32_t first_letter = 0x0600;
constexpr std::size_t letter_codes = 256;
constexpr std::size_t longest_word = 63;
constexpr std::uint32_t tag_bits = 9;
constexpr std::uint32_t tag_mask = (1U << tag_bits) - 1;
constexpr std::size_t largest_records = std::size_t{1} << (32 - tag_bits);
constexpr std::uint32_t largest_class_count = 96;
constexpr float cost_unit = 2048;

struct Section {
  std::uint64_t offset = 0;  // bytes from the begin of the file
  std::uint64_t size = 0;    // bytes
};

struct Header {
  std::array<char, 8> magic{};
  std::uint32_t version = 0;
  std::uint32_t byte_order = 0;
  std::uint64_t file_size = 0;
  std::uint64_t total_count = 0;  // the counts of all words together
  std::uint32_t class_count = 0;
  std::uint32_t slot_count = 0;
  std::uint32_t longest_probe = 0;
  std::uint32_t word_count = 0;
  Section classes;
  Section costs;
  Section slots;
  Section records;
  Section weights;
};
static_assert(sizeof(Header) == 128);

// The letters of a word, each minus U+0600, eight in a number: letter i is byte i % 8 of number
// i / 8, counted from the low end; zeros behind the last. Built in registers: writing bytes and
// reading them back as numbers would wait for the writes.
class LetterGroups {
 public:
  static constexpr std::size_t letters_each = sizeof(std::uint64_t);

  std::size_t size() const { return size_; }

  // At most longest_word letters.
  void push(std::uint8_t letter) {
    open_ |= std::uint64_t{letter} << (8 * (size_ % letters_each));
    if (++size_ % letters_each == 0) close();
  }

  // Begins with these letters of the block, at most longest_word; false if one is of none.
  bool start(std::u32string_view letters) {
    static_assert(first_letter % letter_codes == 0);
    char32_t any = 0;
    char32_t all = ~char32_t{0};
    for (const char32_t* at = letters.data(); size_ < letters.size();) {
      const std::size_t now = std::min(letters.size() - size_, letters_each);
      for (std::size_t place = 0; place < now; ++place, ++at) {
        any |= *at;
        all &= *at;
        open_ |= std::uint64_t{*at % letter_codes} << (8 * place);
      }
      size_ += now;
      if (now == letters_each) close();
    }
    constexpr char32_t block = first_letter / letter_codes;
    return letters.empty() || (any / letter_codes == block && all / letter_codes == block);
  }

  // Group `index`, of which the last may be partly filled.
  std::uint64_t group(std::size_t index) const {
    return index < size_ / letters_each ? full_[index] : open_;
  }

  // The groups are multiplied and folded one by one; the finisher is that of MurmurHash3.
  std::uint64_t hash() const {
    std::uint64_t hash = step(hash_, open_ ^ size_);
    hash *= 0xFF51AFD7ED558CCDU;
    return hash ^ (hash >> 33);
  }

  // The hash of two words one behind the other, each of eight letters at most: their only groups.
  static std::uint64_t hash_of_two(std::uint64_t first, std::size_t first_size,
                                   std::uint64_t second, std::size_t second_size) {
    LetterGroups both;
    both.size_ = first_size + second_size;
    both.open_ = first_size < letters_each ? first | second << (8 * first_size) : first;
    if (both.size_ >= letters_each) {
      both.hash_ = step(both.hash_, both.open_);
      both.open_ = first_size == 0 ? 0 : second >> (8 * (letters_each - first_size));
    }
    if (both.size_ == 2 * letters_each) both.hash_ = step(both.hash_, std::exchange(both.open_, 0));
    return both.hash();
  }

 private:
  static std::uint64_t step(std::uint64_t hash, std::uint64_t group) {
    hash = (hash ^ group) * 0x9E3779B97F4A7C15U;
    return hash ^ (hash >> 32);
  }
  void close() {
    hash_ = step(hash_, open_);
    full_[size_ / letters_each - 1] = open_;
    open_ = 0;
  }

  std::uint64_t open_ = 0;
  std::uint64_t hash_ = 0xCBF29CE484222325U;
  std::size_t size_ = 0;
  std::array<std::uint64_t, (longest_word + letters_each) / letters_each> full_;
};

inline std::uint32_t slot_of(std::uint64_t hash, std::uint32_t slot_count) {
  return static_cast<std::uint32_t>(((hash >> 32) * slot_count) >> 32);
}

inline std::uint32_t tag_of(std::uint64_t hash) {
  return static_cast<std::uint32_t>(hash) & tag_mask;
}

// The class of `letter`: of a word's edge for U' ', `outside` for letters without one of their own.
inline std::size_t class_of(char32_t letter, std::span<const std::uint8_t> classes,
                            std::size_t outside) {
  if (letter == U' ') return 0;
  const char32_t code = letter - first_letter;  // wraps around for what stands before the block
  return code < letter_codes && classes[code] != 0 ? classes[code] : outside;
}

}  // namespace bazyab::language::packed
