// What conversions share: the lexicon, the OCR reader once a page has asked for it, and the time to
// tidy up.
#pragma once

#include <memory>
#include <utility>

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

  // Keeps what a conversion is done with, and frees what the one before it left: taking a document
  // apart costs a tenth of reading it, and a program that is about to end need not.
  void leave(std::shared_ptr<void> leftovers) { leftovers_ = std::move(leftovers); }

 private:
  const ConvertOptions& options_;
  language::Lexicon lexicon_;
  std::shared_ptr<ocr::Reader> reader_;
  std::shared_ptr<void> leftovers_;  // goes before what it may use
};

}  // namespace bazyab::job
