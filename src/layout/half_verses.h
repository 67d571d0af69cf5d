// Verses whose halves stand side by side, and are no columns.
//
// They fill their halves as columns do. But they are drawn verse by verse, every row has both
// halves, a line of the text across stands near them, and no sentence ends within a half.
#pragma once

#include <string_view>
#include <vector>

#include "layout/rows.h"
#include "layout/strips.h"

namespace bazyab::layout {

// `strip` lies between the halves and reaches over the rows of the verses alone.
bool are_half_verses(const std::vector<Row>& rows, const Strip& strip, std::u32string_view letters);

}  // namespace bazyab::layout
