// Words of a text layer as they are drawn, and of what OCR has read, as they stand on the page.
//
// Private to healing/. Boxes are points, as in PageFacts.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/page_facts.h"
#include "core/text.h"

namespace bazyab::healing {

struct DrawnWord {
  std::vector<const Item*> items;  // from right to left; those of the PageFacts, which outlives it
  Box box;
};

struct ReadWord {
  std::u32string letters;  // from right to left as they stand
  Box box;
};

// Level lines of a page, each as one long word.
std::vector<DrawnWord> drawn_lines(const PageFacts& text);
std::vector<DrawnWord> words_of(const std::vector<DrawnWord>& lines);

// `lines` are layout::preview_lines of `read`. Marks, kashidas and ZWNJ are left out.
std::vector<ReadWord> read_words(const PageFacts& read, std::span<const Text> lines);

// Letters, digits and signs one by one, from the top of the page to its foot.
std::vector<ReadWord> read_symbols(const PageFacts& read);

bool cover_each_other(const Box& a, const Box& b);

}  // namespace bazyab::healing
