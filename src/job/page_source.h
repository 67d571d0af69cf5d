// Pages one after the other, whether they are those of a PDF or of a picture file.
#pragma once

#include <optional>
#include <string>

#include "core/document_facts.h"
#include "core/glyph.h"
#include "core/picture.h"
#include "job/options.h"
#include "job/pdf_pages.h"
#include "job/read_page.h"
#include "job/tools.h"

namespace bazyab::job {

class PageSource {
 public:
  // `bytes` are a PDF or an image; `name` stands for them in messages. `options` and `tools`
  // outlive the source. Throws Error.
  PageSource(std::string bytes, const std::string& name, const ConvertOptions& options,
             Tools& tools);

  bool is_pdf() const { return pdf_.has_value(); }
  int count() const { return count_; }

  // Step (a), as the options ask for; throws what pdf/, image/ and ocr/ throw.
  PageReading read(int page);
  // Step (b): what all pages say together. `facts` has them all.
  void conclude(DocumentFacts& facts);
  // What the page draws, before any step; nothing of an image.
  GlyphPage glyphs(int page);
  // As the page is shown. Of a PDF at `dpi`; of an image all that it has.
  Picture picture(int page, int dpi);

 private:
  const ConvertOptions& options_;
  Tools& tools_;
  std::string image_;
  std::optional<PdfPages> pdf_;
  int count_ = 0;
};

}  // namespace bazyab::job
