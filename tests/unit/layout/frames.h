// Lines and frames for tests of pages that draw them.
#pragma once

#include "support/page_builder.h"

namespace bazyab::test {

inline void upright(PageBuilder& page, float x, float y0, float y1) {
  page.page().rules.push_back({.box = {x, y0, x, y1}, .level = false});
}

inline void frame(PageBuilder& page, float x0, float y0, float x1, float y1) {
  for (const float y : {y0, y1}) {
    page.page().rules.push_back({.box = {x0, y, x1, y}, .level = true});
  }
  upright(page, x0, y0, y1);
  upright(page, x1, y0, y1);
}

}  // namespace bazyab::test
