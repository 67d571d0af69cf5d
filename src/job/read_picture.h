// A picture to lines of text: OCR, once more where the first reading is doubtful.
#pragma once

#include <string>
#include <vector>

#include "core/page_facts.h"
#include "core/picture.h"
#include "job/options.h"
#include "job/tools.h"

namespace bazyab::job {

// A page that was read, and its lines as far as the page alone tells (layout::preview_lines).
struct PageReading {
  PageFacts facts;
  std::vector<Text> lines;
  std::string reason;  // why it was read that way, for people; may be empty
};

// Where a picture of a page lies on it.
struct Placed {
  int page = 0;
  float width = 0, height = 0;  // of the page, points
  float scale = 1;              // points a pixel
  bool upright = false;         // its text is known to be
};

// Throws what ocr::Reader::read throws.
PageReading read_symbols(const Picture& picture, const Placed& placed, Tools& tools);
// Without a second reading where the first is doubtful.
PageReading read_once(const Picture& picture, const Placed& placed, Tools& tools);

// A picture that is a page by itself. It has no text where OCR is never to be asked.
PageReading read_picture(const Picture& picture, int page, OcrMode mode, Tools& tools);

// Lines with a line break after each.
std::u32string running_text(const std::vector<Text>& lines);

}  // namespace bazyab::job
