// What the network saw of each word, step by step along the line, as far as Tesseract keeps it.
#pragma once

#include <tesseract/baseapi.h>

#include <string>
#include <unordered_map>
#include <vector>

#include "ocr/doubts.h"

namespace tesseract {
class ResultIterator;
}

namespace bazyab::ocr {

// Names of signs, by the numbers that the model gives them.
class SignNames {
 public:
  // Tesseract (5.3) tells which signs were seen by the name of the second sign after each in the
  // model's list: it takes every model for one whose outputs leave the first two out, which those
  // that keep all signs apart do not. The list says what was meant.
  explicit SignNames(const tesseract::TessBaseAPI& api) : api_(api) {}

  static constexpr Sign nothing = 2;
  static constexpr Sign unknown = 0xFFFF;
  Sign sign_of(const char* told);

  const std::vector<std::u32string>& letters() const { return letters_; }  // by Sign

 private:
  const tesseract::TessBaseAPI& api_;
  std::unordered_map<std::string, Sign> signs_;  // by name
  std::vector<std::u32string> letters_;          // by number
};

// The trace of the word that `found` stands on, but for its numbers and its place.
Trace trace_of(const tesseract::ResultIterator& found, SignNames& names);

}  // namespace bazyab::ocr
