// What is in a file, page by page, and what a conversion would do with it: the result of `inspect`.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/error.h"
#include "core/glyph.h"

namespace bazyab {

// What the map of a font says of the codes that a page draws with it.
struct FontWorth {
  std::uint32_t codes = 0;      // that draw ink
  std::uint32_t lost = 0;       // of these, without a letter in any map of the font
  std::uint32_t changed = 0;    // with another letter than the map of the page gives
  std::optional<double> score;  // language::score_text of the words they stand in; none: no words
};

struct SurveyedPage {
  int number = 0;                     // from 1
  float width = 0;                    // points
  float height = 0;                   // points
  std::size_t letters = 0;            // letters and digits of the text layer
  std::uint32_t unmapped_glyphs = 0;  // glyphs to be seen without a letter in their font's map
  bool hidden_text = false;           // the text layer is invisible
  double score = 0;                   // language::score_text of the text layer
  std::optional<double> ocr_score;    // the same of what OCR reads; nothing where it is not asked
  int images = 0;
  float image_coverage = 0;  // of the page, 0..1
  int image_dpi = 0;         // of the largest picture; 0 without one
  std::vector<FontInfo> fonts;
  std::vector<FontWorth> worths;  // one for each of `fonts`, or empty
  std::string plan;               // "text", "hidden-text", "ocr" or "nothing"
  std::string reason;             // for people
  std::vector<Warning> warnings;
};

struct Survey {
  std::string path;  // as the user named it; bytes
  std::string kind;  // "PDF" or "image"
  int page_count = 0;
  std::vector<SurveyedPage> pages;  // those selected
};

}  // namespace bazyab
