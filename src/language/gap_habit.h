// How a text writes the boundaries that nearly every Persian sentence has: می and ها.
//
// One text writes می‌شود, one می شود, one میشود; a text that lost its ZWNJ does so
// everywhere. The shares of the three tell the model which of them an unclear place is.
#pragma once

#include <cstdint>
#include <string_view>

namespace bazyab::language {

struct GapHabit {
  std::uint64_t zwnj = 0;    // می‌شود, کتاب‌های
  std::uint64_t apart = 0;   // می شود, کتاب های
  std::uint64_t joined = 0;  // میشود, کتابهای

  // Counts one word of a text, with its ZWNJ, as it stands between white space and punctuation.
  void count_word(std::u32string_view word);
  void add(const GapHabit& other);
  void halve();

  // Texts of like habits have the same code, less than `codes`. With `ignore_zwnj` the code of the
  // text as if whatever has a ZWNJ had lost it.
  static constexpr unsigned codes = 68;
  unsigned code(bool ignore_zwnj = false) const;

  // Of such a code: true if the text writes می and ها, and hardly any with a ZWNJ.
  static constexpr bool lacks_zwnj(unsigned code) { return code >= 66 || (code > 0 && code <= 16); }
  // True if it writes hardly any with a space either: what became of a lost ZWNJ is no space.
  static constexpr bool joins(unsigned code) { return code == 67 || (code > 0 && code <= 4); }
};

}  // namespace bazyab::language
