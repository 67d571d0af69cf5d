// Tesseract with one model, and nothing of bazyab's own: a picture to symbols.
#pragma once

#include <tesseract/baseapi.h>

#include <string>
#include <vector>

#include "core/picture.h"
#include "core/symbol.h"

namespace bazyab::ocr {

class Recogniser {
 public:
  // Throws Error{model_missing}.
  Recogniser(const std::string& folder, const std::string& language);

  // `dpi`: at which the letters of `picture` are print of a usual size. Boxes are in its pixels.
  // Throws Error{internal}.
  std::vector<Symbol> read(const Picture& picture, int dpi, tesseract::PageSegMode mode);

  // Whether the model can print the letter, in UTF-8.
  bool knows(const char* letter) const { return api_.IsValidCharacter(letter); }

  // Drops what was learned from the last picture.
  void forget();

 private:
  void set(const char* name, const char* value);

  tesseract::TessBaseAPI api_;
};

}  // namespace bazyab::ocr
