// The rows of the channels.
#include "repair/channel.h"

namespace bazyab::repair {
namespace {

// Measured on born-digital pages: of final forms of a joining letter with another letter behind
// them and no wider gap than this, 96 of 97 were a ZWNJ.
constexpr float touching = 0.04F;  // em
constexpr float near = 0.12F;      // em

constexpr float decided = 60;  // more than any word costs: the language is not asked
// So strong that letters which the lexicon does not know are cut (two unknown parts cost about 20
// more than one), but not a common word into parts that are none.
constexpr float sure = 26;
constexpr float strong = 22;
constexpr float clear = 16;
constexpr float weak = 2;

ChannelScores seen(float gain) {
  return {.none = 0, .zwnj = gain, .evidence = Evidence::glyph};
}

}  // namespace

ChannelScores plain_channel(const Habit& habit, Style style) {
  // A text that uses ZWNJ has lost or left out one in fifty where it could stand.
  constexpr float seldom = -3.9F;
  constexpr float wanted = 3;
  if (style == Style::apart) return {.none = 0, .zwnj = wanted, .evidence = Evidence::habit};
  return {.none = 0, .zwnj = habit.uses_zwnj() ? seldom : 0};
}

ChannelScores page_channel(const Boundary& boundary, const ChannelScores& plain) {
  if (boundary.observed == Observed::zwnj) return seen(decided);
  const bool unjoined =
      boundary.shape_before == Shape::final || boundary.shape_before == Shape::isolated;
  if (unjoined)
    return seen(boundary.gap <= touching ? sure : boundary.gap <= near ? strong : clear);
  const bool joined =
      boundary.shape_before == Shape::initial || boundary.shape_before == Shape::medial;
  if (boundary.covered_space) return seen(joined ? 0 : clear);
  if (joined) return seen(-decided);
  if (boundary.observed == Observed::gap && boundary.gap > touching) {
    return {.none = plain.none, .zwnj = plain.zwnj + weak, .evidence = Evidence::glyph};
  }
  return plain;
}

}  // namespace bazyab::repair
