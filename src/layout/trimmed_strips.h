// White that reaches over lines above and below what it parts.
#pragma once

#include <vector>

#include "layout/rows.h"
#include "layout/strips.h"

namespace bazyab::layout {

// A headline over one column leaves the strip white as well, and so do captions above the left one:
// they are read before.
void trim_headlines(Strip& strip, const std::vector<Row>& rows);

// Lines above and below a table leave its strip white: they are read before and after.
void trim_to_table(Strip& strip, const std::vector<Row>& rows);

// The same where lines of cells stand on baselines of their own: those beside others are near.
void trim_to_lines(Strip& strip, const std::vector<Row>& rows);

}  // namespace bazyab::layout
