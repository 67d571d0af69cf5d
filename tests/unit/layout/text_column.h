// Columns of text for tests of reading order.
#pragma once

#include <initializer_list>
#include <string_view>

#include "support/page_builder.h"

namespace bazyab::test {

// Lines 14 points apart, of letters so wide that a word fills a column.
inline void column(PageBuilder& page, float right, float top,
                   std::initializer_list<std::u32string_view> lines) {
  page.advance(1.3F);
  for (const std::u32string_view line : lines) {
    page.line(right, top).leftward(line);
    top += 14;
  }
  page.advance(0.5F);
}

}  // namespace bazyab::test
