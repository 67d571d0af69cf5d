// Tesseract's result iterator to Symbols, and its record of the network to Doubts.
#include "ocr/symbols.h"

#include <tesseract/resultiterator.h>
#include <tesseract/unichar.h>

#include <memory>
#include <string>
#include <utility>

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

void add_trace(std::vector<Trace>& traces, const tesseract::ResultIterator& found, SignNames& names,
               std::uint32_t word, std::uint32_t line) {
  Trace trace = trace_of(found, names);
  trace.word = word;
  trace.line = line;
  int left = 0, top = 0, right = 0, bottom = 0;
  found.BoundingBox(tesseract::RIL_WORD, &left, &top, &right, &bottom);
  trace.left = static_cast<float>(left);
  trace.right = static_cast<float>(right);
  traces.push_back(std::move(trace));
}

}  // namespace

Recognised recognised(tesseract::ResultIterator& found, SignNames* names) {
  Recognised result;
  if (found.Empty(tesseract::RIL_SYMBOL)) return result;
  std::vector<Trace> traces;
  // Counted from -1 up at every beginning, so that the first of each is 0.
  std::uint32_t word = ~0U, line = ~0U, block = ~0U;
  do {
    if (found.IsAtBeginningOf(tesseract::RIL_BLOCK)) ++block;
    if (found.IsAtBeginningOf(tesseract::RIL_TEXTLINE)) ++line;
    if (found.IsAtBeginningOf(tesseract::RIL_WORD)) {
      ++word;
      if (names != nullptr) add_trace(traces, found, *names, word, line);
    }
    Symbol symbol;
    symbol.letters = letters_of(found);
    if (symbol.letters.empty()) continue;
    int left = 0, top = 0, right = 0, bottom = 0;
    found.BoundingBox(tesseract::RIL_SYMBOL, &left, &top, &right, &bottom);
    symbol.box = {static_cast<float>(left), static_cast<float>(top), static_cast<float>(right),
                  static_cast<float>(bottom)};
    symbol.confidence = found.Confidence(tesseract::RIL_SYMBOL) / 100;
    symbol.word = word;
    symbol.line = line;
    symbol.block = block;
    result.symbols.push_back(std::move(symbol));
  } while (found.Next(tesseract::RIL_SYMBOL));
  if (names != nullptr) result.doubts = find_doubts(result.symbols, traces, names->letters());
  result.traces = std::move(traces);
  return result;
}

void append(Recognised& all, Recognised&& more, bool same_block) {
  if (more.symbols.empty()) return;
  const bool first = all.symbols.empty();
  const std::uint32_t word = first ? 0 : all.symbols.back().word + 1;
  const std::uint32_t line = first ? 0 : all.symbols.back().line + 1;
  const std::uint32_t block = first ? 0 : all.symbols.back().block + (same_block ? 0 : 1);
  for (Symbol& symbol : more.symbols) {
    symbol.word += word;
    symbol.line += line;
    symbol.block += block;
    all.symbols.push_back(std::move(symbol));
  }
  for (Doubt& doubt : more.doubts) {
    doubt.first_word += word;
    doubt.last_word += word;
    all.doubts.push_back(std::move(doubt));
  }
}

}  // namespace bazyab::ocr
