// The text of one line: letters in reading order with what lies between them.
#pragma once

#include <span>

#include "core/document_facts.h"
#include "core/page_facts.h"
#include "core/text.h"
#include "layout/order.h"
#include "layout/spacing.h"

namespace bazyab::layout {

struct LineReading {
  Spacing spacing;
  std::vector<Ordered> order;
};

LineReading read_line(const PageFacts& page, const LineFacts& line, const DocumentFacts& document);

// `table`: gaps over 1.5 em part cells and become U+0009.
Text line_text(const PageFacts& page, const LineFacts& line, const DocumentFacts& document,
               bool table);

}  // namespace bazyab::layout
