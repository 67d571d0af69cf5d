// The readings of one word: its letters, cut or not cut by a ZWNJ at each place that allows one.
//
// A lattice of parts between cuts, searched once (Viterbi): each part is scored by the lexicon as a
// word, a known prefix or ending, or letters that it has never seen; each cut by the channel.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "language/lexicon.h"
#include "repair/channel.h"

namespace bazyab::repair {

struct Reading {
  std::uint64_t zwnj_before = 0;  // bit i: a ZWNJ before letter i
  float score = 0;                // natural logarithm, comparable within one word
};

struct WordReadings {
  Reading as_is;
  Reading best;
  bool together_known = false;  // the letters without any ZWNJ are a word
};

// A part that is tied to its word by a ZWNJ, whatever the word: می, ها, ترین.
bool is_affix(std::u32string_view part);

// `letters` (at most 63) as the lexicon has them; `observed` has the channel's scores before each
// letter (entry 0 is not read), `present` the ZWNJ that stand already: they stay. A cut is only
// tried behind a letter that joins. `lexicon` may be null: then the channel alone decides.
WordReadings read_word(std::u32string_view letters, std::uint64_t present,
                       const std::array<ChannelScores, 64>& observed,
                       const language::Lexicon* lexicon);

}  // namespace bazyab::repair
