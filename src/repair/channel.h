// Channels: how likely what was observed between two letters is, when the truth is known.
//
// The decoder adds these to what the language says. A new kind of damage is a new channel, or a new
// row in one: the decoder itself knows none.
#pragma once

#include "core/repair.h"
#include "core/text.h"
#include "repair/habit.h"
#include "repair/options.h"

namespace bazyab::repair {

// Natural logarithms of P(observation | truth), up to what both share.
struct ChannelScores {
  float none = 0;
  float zwnj = 0;
  Evidence evidence = Evidence::lexicon;  // what a ZWNJ here would rest on

  float gain() const { return zwnj - none; }
};

// Text that is all there is: nothing was observed between the letters. Whether a ZWNJ may have been
// lost is the habit of the text; `style` apart says that its author would have wanted one.
ChannelScores plain_channel(const Habit& habit, Style style);

// A page: the form of the letter before (it joins both ways) and the gap nearly decide. Where the
// page tells neither, the text is as plain.
ChannelScores page_channel(const Boundary& boundary, const ChannelScores& plain);

}  // namespace bazyab::repair
