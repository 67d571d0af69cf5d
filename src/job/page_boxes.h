// Which boxes of a page are drawn, and in which colours.
#pragma once

#include <span>
#include <vector>

#include "core/document.h"
#include "core/page_facts.h"
#include "image/outlines.h"

namespace bazyab::job {

// The boxes of items, lines, blocks, furniture and regions over `picture`, which shows the whole
// page. `blocks` are layout's; `furniture` are lines, in points on the page.
std::vector<image::Outline> page_outlines(const PageFacts& page, const std::vector<Block>& blocks,
                                          std::span<const Box> furniture, const Picture& picture);

std::vector<image::LegendEntry> page_legend();

}  // namespace bazyab::job
