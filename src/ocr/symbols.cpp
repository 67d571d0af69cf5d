// Tesseract's result iterator to Symbols.
#include "ocr/symbols.h"

#include <tesseract/resultiterator.h>
#include <tesseract/unichar.h>

#include <memory>
#include <string>

namespace bazyab::ocr {
namespace {

// Tesseract brackets runs of the other direction with marks; the symbols are in logical order, so
// nothing is lost with them.
bool is_bidi_control(char32_t letter) {
  return letter == 0x061C || letter == 0x200E || letter == 0x200F ||
         (letter >= 0x202A && letter <= 0x202E) || (letter >= 0x2066 && letter <= 0x2069);
}

std::u32string letters_of(const tesseract::ResultIterator& found) {
  const std::unique_ptr<char[]> text(found.GetUTF8Text(tesseract::RIL_SYMBOL));
  if (!text) return {};
  const auto code_points = tesseract::UNICHAR::UTF8ToUTF32(text.get());
  std::u32string letters(code_points.begin(), code_points.end());
  std::erase_if(letters, is_bidi_control);
  return letters;
}

}  // namespace

OcrPage symbols_of(tesseract::ResultIterator& found, const image::WayBack& way_back) {
  OcrPage page;
  if (found.Empty(tesseract::RIL_SYMBOL)) return page;
  // Counted from -1 up at every beginning, so that the first of each is 0.
  std::uint32_t word = ~0U, line = ~0U, block = ~0U;
  double sum = 0;
  do {
    if (found.IsAtBeginningOf(tesseract::RIL_BLOCK)) ++block;
    if (found.IsAtBeginningOf(tesseract::RIL_TEXTLINE)) ++line;
    if (found.IsAtBeginningOf(tesseract::RIL_WORD)) ++word;
    Symbol symbol;
    symbol.letters = letters_of(found);
    if (symbol.letters.empty()) continue;
    int left = 0, top = 0, right = 0, bottom = 0;
    found.BoundingBox(tesseract::RIL_SYMBOL, &left, &top, &right, &bottom);
    symbol.box = way_back.apply({static_cast<float>(left), static_cast<float>(top),
                                 static_cast<float>(right), static_cast<float>(bottom)});
    symbol.confidence = found.Confidence(tesseract::RIL_SYMBOL) / 100;
    symbol.word = word;
    symbol.line = line;
    symbol.block = block;
    sum += static_cast<double>(symbol.confidence);
    page.symbols.push_back(std::move(symbol));
  } while (found.Next(tesseract::RIL_SYMBOL));
  if (!page.symbols.empty()) page.mean_confidence = sum / static_cast<double>(page.symbols.size());
  return page;
}

}  // namespace bazyab::ocr
