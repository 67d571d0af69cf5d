// What a row of outputs of the network may spell, and how likely each is.
//
// The network says for every step along the line which sign is seen there, or none (connectionist
// temporal classification: Graves and others, 2006). A spelling is seen in many ways, since a sign
// may fill one step or several; the search adds them up, spelling by spelling, and keeps the
// likeliest at each step (prefix beam search).
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace bazyab::ocr {

using Sign = std::uint16_t;  // whatever the caller numbers

struct Guess {
  Sign sign = 0;
  float probability = 0;  // 0..1
};

struct Step {
  float nothing = 0;  // the probability that no sign is seen here, 0..1
  std::vector<Guess> guesses;
};

struct Spelled {
  std::vector<Sign> signs;
  double log_probability = 0;  // natural logarithm
};

// At most `count` spellings of the steps, the likeliest first; none where no steps are given.
std::vector<Spelled> likeliest_spellings(std::span<const Step> steps, std::size_t count);

// Natural logarithm of how likely the steps spell `signs`, all ways together. A sign that a step
// does not guess is as likely there as `unguessed`: what is left out of the record is not
// impossible.
double spelling_log_probability(std::span<const Step> steps, std::span<const Sign> signs,
                                float unguessed);

}  // namespace bazyab::ocr
