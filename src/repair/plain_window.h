// A stretch of plain text, cut into lines, with what is furniture among them.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "clipping/furniture.h"
#include "core/span.h"
#include "repair/paragraphs.h"

namespace bazyab::repair {

struct PlainWindow {
  std::u32string_view letters;
  std::vector<Span> lines;  // in `letters`, without line breaks and form feeds
  std::vector<clipping::Verdict> verdicts;
  bool last_line_open = false;  // the last line has no line break

  std::u32string_view line(std::size_t at) const { return slice(letters, lines[at]); }
  // The part of a line that is no furniture, and the part that is.
  Span article(std::size_t at) const;
  Span furniture(std::size_t at) const;
  std::vector<PlainLine> plain_lines() const;
};

// Cuts `letters` into lines. A form feed begins a page: lines near it may be headers and footers.
// Without `seek_furniture` every line is article.
PlainWindow open_window(std::u32string_view letters, clipping::Extent extent, bool seek_furniture);

}  // namespace bazyab::repair
