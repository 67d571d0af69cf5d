// Tesseract with one model, and nothing of bazyab's own: a picture to symbols.
#pragma once

#include <tesseract/baseapi.h>

#include <optional>
#include <string>

#include "core/picture.h"
#include "ocr/symbols.h"
#include "ocr/traces.h"

namespace bazyab::ocr {

class Recogniser {
 public:
  // Throws Error{model_missing}.
  Recogniser(const std::string& folder, const std::string& language);

  // `dpi`: at which the letters of `picture` are print of a usual size. Boxes are in its pixels.
  // Throws Error{internal}.
  Recognised read(const Picture& picture, int dpi, tesseract::PageSegMode mode);

  // Whether the model can print the letter, in UTF-8.
  bool knows(const char* letter) const { return api_.IsValidCharacter(letter); }

  // Of one line, read twice, each time with boxes in the same pixels: the better reading, and its
  // doubts by both.
  Recognised agree(Recognised first, Recognised second) const;

  // Drops what was learned from the last picture.
  void forget();

 private:
  void set(const char* name, const char* value);

  tesseract::TessBaseAPI api_;
  std::optional<SignNames> names_;  // with one model alone: several number their signs apart
};

}  // namespace bazyab::ocr
