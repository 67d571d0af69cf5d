// What is left of a page's lost letters when the words of that page have told what they can.
#pragma once

#include <vector>

#include "core/page_facts.h"
#include "language/lexicon.h"

namespace bazyab::job {

struct WordTrial {
  double score = 0;       // language::score_text of the page with what was found
  std::size_t asked = 0;  // letters that were lost
  std::size_t lost = 0;   // of these, that stay so
};

// `lines` are layout::preview_lines of `facts`. Takes milliseconds: for pages that would else be
// read by OCR.
WordTrial try_words(const PageFacts& facts, const std::vector<Text>& lines,
                    const language::Lexicon& lexicon);

}  // namespace bazyab::job
