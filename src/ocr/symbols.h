// What Tesseract found, as Symbols.
#pragma once

#include "image/clean.h"
#include "ocr/reader.h"

namespace tesseract {
class ResultIterator;
}

namespace bazyab::ocr {

// Walks from where `found` stands to the end of the page. Boxes are carried back to the picture
// that was given to read.
OcrPage symbols_of(tesseract::ResultIterator& found, const image::WayBack& way_back);

}  // namespace bazyab::ocr
