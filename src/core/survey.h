// What is in a file, page by page, and what a conversion would do with it: the result of `inspect`.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/error.h"
#include "core/glyph.h"

namespace bazyab {

struct SurveyedPage {
  int number = 0;                     // from 1
  float width = 0;                    // points
  float height = 0;                   // points
  std::size_t letters = 0;            // letters and digits of the text layer
  std::uint32_t unmapped_glyphs = 0;  // glyphs to be seen without a letter in their font's map
  bool hidden_text = false;           // the text layer is invisible
  double score = 0;                   // language::score_text of the text layer
  int images = 0;
  float image_coverage = 0;  // of the page, 0..1
  int image_dpi = 0;         // of the largest picture; 0 without one
  std::vector<FontInfo> fonts;
  std::string plan;    // "text", "hidden-text", "ocr" or "nothing"
  std::string reason;  // for people
  std::vector<Warning> warnings;
};

struct Survey {
  std::string path;  // as the user named it; bytes
  std::string kind;  // "PDF" or "image"
  int page_count = 0;
  std::vector<SurveyedPage> pages;  // those selected
};

}  // namespace bazyab
