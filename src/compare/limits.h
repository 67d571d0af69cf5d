// Limits on figures: how bad a text may be before a run counts as failed.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "compare/figures.h"

namespace bazyab::compare {

struct Limit {
  Figure figure = Figure::cer;
  double value = 0;  // a fraction

  // True if `figures` is above the limit for an error figure, below it for any other.
  bool is_broken_by(const Figures& figures) const;
};

// "cer=0.03,zwnj_f1=98%": names and values, fractions or percentages, separated by commas. Throws
// Error{usage} that quotes what it does not understand.
std::vector<Limit> parse_limits(std::string_view text);

}  // namespace bazyab::compare
