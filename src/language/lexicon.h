// The words of Persian, memory-mapped from the file that the build packs from lexicon/.
//
// Words are NFC with Persian yeh and kaf, without marks (harakat, hamza above) and tatweel; ZWNJ is
// part of a word. Look-ups never allocate.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "language/boundary_weights.h"

namespace bazyab::language {

// How words are written that have the same letters once their ZWNJ are taken out.
struct Spelling {
  // Bit i set: the commonest spelling with ZWNJ has one before letter i (0 < i < 64).
  std::uint64_t zwnj_before = 0;
  std::uint32_t count_with = 0;     // of that spelling; 0 if no spelling with ZWNJ is known
  std::uint32_t count_spaced = 0;   // of that spelling with a space in place of a ZWNJ
  std::uint32_t count_without = 0;  // of the letters written together; 0 if that is no word
};

// A word of one to eight letters without ZWNJ, as look-ups take them: a byte each.
struct ShortWord {
  std::uint64_t letters = 0;
  std::uint32_t size = 0;  // 0 for a word that is none of these
};

class Lexicon {
 public:
  // Maps the packed file at `path` (bytes). Throws Error{model_missing} if it cannot be opened or
  // is not such a file: checks are bounded, a damaged file never leads to a read outside of it.
  static Lexicon open(const std::string& path);

  // The same of bytes in memory, for a lexicon that was just packed.
  static Lexicon of(std::string packed);

  Lexicon(Lexicon&&) noexcept;
  Lexicon& operator=(Lexicon&&) noexcept;
  ~Lexicon();

  // How often `word` was counted (at least 1 for every known word), 0 if it is unknown.
  std::uint32_t count(std::u32string_view word) const;
  bool contains(std::u32string_view word) const { return count(word) > 0; }

  // The spellings of `letters` (without ZWNJ, at most 63 letters), nullopt if there is none.
  std::optional<Spelling> spelling(std::u32string_view letters) const;

  // What a look-up of `first` and `second` written together begins with (both without ZWNJ), 0 if
  // no word can have such letters; whether there may be any word with that: false is certain; and a
  // way to fetch what the question reads, so that many can be on their way at once.
  static std::uint64_t hash_of(std::u32string_view first, std::u32string_view second = {});
  static std::uint64_t hash_of(ShortWord first, ShortWord second);
  static ShortWord short_word(std::u32string_view letters);
  bool may_have(std::uint64_t hash) const;
  void prefetch(std::uint64_t hash) const;

  // Gives every word once: its letters without ZWNJ, and how often it was counted however it is
  // spelled. The order is that of the file.
  void each_word(
      const std::function<void(std::u32string_view letters, std::uint32_t count)>& take) const;

  // The weights of boundaries; without any if the file was packed without them.
  const BoundaryWeights& weights() const;

  // The counts of all words together: what a count is a share of. 0 if there are no words.
  std::uint64_t total_count() const;

  // Natural logarithm of how likely `letter` follows the two before it in running Persian text;
  // word edges are U' '. Letters outside the model share one low value.
  float letter_log_probability(char32_t before_last, char32_t last, char32_t letter) const;

  // The sum of the above over the letters of a word (without ZWNJ) and the edge behind it: how
  // likely the trigrams spell it.
  float spelled_log_probability(std::u32string_view letters) const;

 private:
  struct Mapping;
  explicit Lexicon(std::unique_ptr<Mapping> mapping);
  std::unique_ptr<Mapping> mapping_;
};

}  // namespace bazyab::language
