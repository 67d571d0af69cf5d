// High bytes that are the low bytes of the letter before.
#include "healing/overwritten_bytes.h"

#include <algorithm>

#include "unicode/letters.h"

namespace bazyab::healing {
namespace {

// The letter or mark of the Arabic block with this low byte, or ZWNJ; 0: there is none.
char32_t with_low_byte(char32_t byte) {
  const char32_t letter = 0x0600 | byte;
  if (unicode::is_letter(letter) || unicode::is_mark(letter)) return letter;
  return byte == (unicode::zwnj & 0xFF) ? unicode::zwnj : 0;
}

}  // namespace

std::u32string restore_bytes(std::u32string_view mapped) {
  if (mapped.size() < 2) return {};
  std::u32string letters(1, mapped.front());
  for (std::size_t at = 1; at < mapped.size(); ++at) {
    const bool overwritten =
        mapped[at] >> 8 == (mapped[at - 1] & 0xFF) && !unicode::is_arabic_script(mapped[at]);
    const char32_t letter = overwritten ? with_low_byte(mapped[at] & 0xFF) : 0;
    if (letter == 0) return {};
    letters += letter;
  }
  if (letters.front() != unicode::zwnj && !unicode::is_arabic_script(letters.front())) return {};
  while (letters.ends_with(unicode::zwnj)) letters.pop_back();
  letters.erase(0, std::min(letters.find_first_not_of(unicode::zwnj), letters.size()));
  return letters;
}

}  // namespace bazyab::healing
