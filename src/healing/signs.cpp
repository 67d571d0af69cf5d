// Entries of maps.
#include "healing/signs.h"

#include <algorithm>

#include "unicode/letters.h"

namespace bazyab::healing {

bool says_nothing(std::u32string_view mapped) {
  return std::all_of(mapped.begin(), mapped.end(), [](char32_t letter) {
    const bool control = (letter < 0x20 && !unicode::is_white_space(letter)) ||
                         (letter >= 0x7F && letter < 0xA0) || letter > 0x10FFFF;
    return control || letter == unicode::replacement || unicode::is_private_use(letter);
  });
}

bool is_blank(std::u32string_view mapped) {
  return !mapped.empty() && std::all_of(mapped.begin(), mapped.end(), [](char32_t letter) {
    return unicode::is_white_space(letter) || letter == 0x00AD || letter == 0x200B;
  });
}

}  // namespace bazyab::healing
