// How Persian is this text: tells good text from cipher, reversed text, other languages and noise.
#pragma once

#include <cstddef>
#include <string_view>

#include "language/lexicon.h"

namespace bazyab::language {

struct TextScore {
  double persian = 0;       // 0..1: how likely the text is Persian as a reader would read it
  std::size_t letters = 0;  // of any script, and what is no letter but damage (see below)
  std::size_t words = 0;    // words of Arabic script
  std::size_t known = 0;    // of these, how many the lexicon has (as they stand, or with ZWNJ)
};

// Scores running text in logical order. Presentation forms, ZWNJ and Arabic yeh and kaf are read as
// the letters that they stand for; digits and punctuation count for nothing, so a page of numbers
// has letters == 0 and persian == 0.5: nothing is known of it. The fewer letters, the closer to
// 0.5. Letters of other scripts count as neither Persian nor chance; what has no letter to show
// (private use, U+FFFD, controls) counts as damage. Good pages score over 0.9, cipher, reversed
// text, other languages and noise under 0.1; one wrong letter in five is enough for less than 0.3.
TextScore score_text(const Lexicon& lexicon, std::u32string_view letters);

}  // namespace bazyab::language
