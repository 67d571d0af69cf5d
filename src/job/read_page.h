// Step (a) for one page: its text layer, what OCR reads of it, or the better of both.
#pragma once

#include <string>
#include <vector>

#include "core/page_facts.h"
#include "job/options.h"
#include "job/pdf_pages.h"
#include "job/read_picture.h"
#include "job/text_layer.h"
#include "job/tools.h"

namespace bazyab::job {

// Why a page is read the way it is.
struct Plan {
  enum class Way : unsigned char {
    text,         // the text layer, as it is seen
    hidden_text,  // the invisible text over a picture
    picture,      // OCR
    nothing,      // neither letters nor anything drawn, or OCR is switched off
  } way = Way::text;
  std::string reason;  // for people: "1,234 letters, score 0.98"
};

// "text", "hidden-text", "ocr", "nothing".
const char* name_of(Plan::Way way);

Plan plan_page(const TextLayer& layer, OcrMode mode);

// Throws what pdf/ and ocr/ throw.
PageReading follow_plan(const Plan& plan, PdfPages& document, TextLayer&& layer,
                        const ConvertOptions& options, Tools& tools);

// All three.
PageReading read_page(PdfPages& document, int page, const ConvertOptions& options, Tools& tools);

}  // namespace bazyab::job
