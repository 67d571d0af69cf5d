// From running text to letters and gaps.
#include "language/gapped_text.h"

#include "language/key.h"
#include "unicode/letters.h"

namespace bazyab::language {

std::u32string_view part_from(std::u32string_view letters, std::span<const Gap> before,
                              std::size_t place) {
  std::size_t end = place + 1;
  while (end < letters.size() && before[end] == Gap::none) ++end;
  return letters.substr(place, end - place);
}

GappedText gapped(std::u32string_view line) {
  GappedText text;
  Gap gap = Gap::edge;
  for (const char32_t raw : line) {
    const char32_t letter = key_letter(raw);
    if (letter == 0) continue;
    if (letter == unicode::zwnj) {
      if (gap == Gap::none) gap = Gap::zwnj;
    } else if (letter == U' ' || letter == 0x00A0) {
      gap = gap == Gap::edge ? Gap::edge : Gap::space;
    } else if (unicode::is_letter(letter) && unicode::is_arabic_script(letter)) {
      text.add(letter, gap);
      gap = Gap::none;
    } else {
      gap = Gap::edge;
    }
  }
  return text;
}

}  // namespace bazyab::language
