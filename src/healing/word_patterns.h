// Many lost letters at once: words with several gaps each, fitted to the lexicon together.
//
// Expectation maximisation (Dempster, Laird and Rubin 1977), as for substitution ciphers: how
// likely each lexicon word is in a gapped word follows from what letters the gaps may be, and what
// letters the gaps may be follows from the words. What no word explains counts as unknown, by its
// length.
#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "healing/letter_places.h"
#include "healing/outline_parts.h"
#include "language/lexicon.h"

namespace bazyab::healing {

struct LikelyLetter {
  char32_t letter = 0;
  float confidence = 0;  // 0..1
};

// What is known of lost letters beside their words.
struct GapEvidence {
  const LetterPlaces& places;
  const std::map<char32_t, Dots>& dots;
};

// `words` are words of a document with how often each stands, lost letters as private-use code
// points from `first_lost` on. Gives for every lost letter what it most likely is; those that no
// word of the lexicon speaks for are left out. Deterministic; bounded for any number of words.
std::map<char32_t, LikelyLetter> fit_words(const std::map<std::u32string, std::uint32_t>& words,
                                           char32_t first_lost, const GapEvidence& evidence,
                                           const language::Lexicon& lexicon);

}  // namespace bazyab::healing
