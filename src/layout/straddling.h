// Boxes without a frame that stand over the gutter of two columns.
#pragma once

#include <vector>

#include "layout/rows.h"
#include "layout/strips.h"

namespace bazyab::layout {

// Takes what interrupts the strip out of `rows`: text with white on both sides of it, beside which
// the columns go on, as the order of drawing shows. Gives its rows, or none.
std::vector<Row> take_straddling(std::vector<Row>& rows, const Strip& strip);

}  // namespace bazyab::layout
