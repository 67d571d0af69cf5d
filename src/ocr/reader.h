// What the main program sees of the OCR module: pictures in, symbols out.
//
// The module (libbazyab-ocr.so) holds Tesseract and Leptonica and is opened by ocr/loader.h when
// the first page needs it. This header and the values it names are all that crosses the border, and
// Errors, which are thrown across it.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/doubt.h"
#include "core/error.h"
#include "core/picture.h"
#include "core/symbol.h"
#include "image/decode.h"
#include "image/outlines.h"

namespace bazyab::ocr {

struct OcrPage {
  // In the reader's order: block by block, line by line, and within a line in logical order (the
  // order of reading, also where numbers and Latin words stand in Persian lines). White space is
  // not among them: Symbol::word, ::line and ::block tell where it stood; all three run over the
  // page and never go back. ZWNJ is a Symbol of its own. Boxes are in pixels of the picture that
  // was given, turned by `turn` quarters anticlockwise.
  std::vector<Symbol> symbols;
  // Words of Persian letters that the model is not sure of. What the symbols say is one of the
  // readings of each, but for brackets that were turned and commas that were exchanged.
  std::vector<Doubt> doubts;
  std::vector<std::uint32_t> tables;  // Symbol::block of tables: their lines are cells
  double mean_confidence = 0;         // 0..1, of the symbols; 0 without any
  // Degrees that the picture has to be turned clockwise by for its lines to lie level. Where it is
  // not 0 the boxes of a line go up or down along it.
  double skew = 0;
  std::uint8_t turn = 0;  // quarter turns clockwise that the text has on the picture
  bool in_order = false;  // blocks come in reading order; otherwise as Tesseract found them
  bool columns = false;   // some blocks stand side by side; only known where they are in order
  // "line-without-text": a line of ink in which nothing was read, with its box on the picture.
  // "noise": nothing was read, since there are far more specks than writing has.
  std::vector<Warning> warnings;
};

// What is known of how the text of a picture stands.
enum class Stance : unsigned char { unknown, upside_down, upright };

// Keeps its model between pages. Used by one thread at a time; the result for a page does not
// depend on the pages read before it.
class Reader {
 public:
  Reader() = default;
  Reader(const Reader&) = delete;
  Reader& operator=(const Reader&) = delete;
  virtual ~Reader() = default;

  // image::count_pages, image::decode and image::draw_outlines, for programs that do not link
  // Leptonica: the same results, the same Errors.
  virtual int page_count(std::string_view bytes) = 0;
  virtual image::Decoded decode(std::string_view bytes, int page) = 0;
  virtual std::string draw_outlines(const Picture& picture,
                                    std::span<const image::Outline> outlines,
                                    std::span<const image::LegendEntry> legend) = 0;

  // Turns a picture whose lines run up or down, cleans it, finds lines by the white between them
  // and reads every line alone. A picture without text gives no symbols. Letters do not tell
  // whether they stand on their heads, only the language does: Stance::upside_down reads the
  // picture turned by half, Stance::upright as it is. Throws Error{usage} if `pixels` is not width
  // * height, Error{internal} if Tesseract fails.
  virtual OcrPage read(const Picture& picture, Stance stance = Stance::unknown) = 0;
  // The picture that was read last once more, with lines found by Tesseract on the whole page: that
  // follows lines that are bent, and loses others. Throws Error{usage} if no picture was read.
  virtual OcrPage read_whole() = 0;
};

}  // namespace bazyab::ocr
