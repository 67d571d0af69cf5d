// What conversions share: the lexicon, and the OCR reader once a page has asked for it.
#pragma once

#include <memory>

#include "job/options.h"
#include "language/lexicon.h"
#include "ocr/reader.h"

namespace bazyab::job {

class Tools {
 public:
  // Opens the lexicon; throws Error{model_missing}.
  explicit Tools(const ConvertOptions& options);

  const language::Lexicon& lexicon() const { return lexicon_; }
  // Opened when first asked for; throws Error{model_missing}.
  ocr::Reader& reader();

 private:
  const ConvertOptions& options_;
  language::Lexicon lexicon_;
  std::shared_ptr<ocr::Reader> reader_;
};

}  // namespace bazyab::job
