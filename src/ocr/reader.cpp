// The reader behind the interface: image/ cleans, Tesseract reads.
#include "ocr/reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <string>

#include "image/clean.h"
#include "image/decode.h"
#include "ocr/line_reader.h"
#include "ocr/module.h"
#include "ocr/recogniser.h"
#include "ocr/signs.h"

namespace bazyab::ocr {
namespace {

// Dots an inch at which letters of this size are print of a usual size. What the file claims is
// wrong too often, and Tesseract judges gaps and rules by it.
int resolution_of(const image::Cleaned& cleaned) {
  constexpr double usual_height = 32;  // of letters of 12 points at 300 dots an inch
  const double height = cleaned.measures.letter_height / cleaned.way_back.scale;
  return height == 0
             ? 300
             : std::clamp(static_cast<int>(std::lround(height * 300 / usual_height)), 70, 2400);
}

double mean_confidence(const std::vector<Symbol>& symbols) {
  double sum = 0;
  for (const Symbol& symbol : symbols) sum += static_cast<double>(symbol.confidence);
  return symbols.empty() ? 0 : sum / static_cast<double>(symbols.size());
}

Warning silent_line(const Box& box) {
  return {.code = "line-without-text",
          .page = 0,
          .message = fmt::format("no text was read in the line of ink at {:.0f},{:.0f} to "
                                 "{:.0f},{:.0f} (pixels)",
                                 box.x0, box.y0, box.x1, box.y1)};
}

class TesseractReader final : public Reader {
 public:
  TesseractReader(const std::string& folder, const std::string& language)
      : recogniser_(folder, language) {}

  int page_count(std::string_view bytes) override { return image::count_pages(bytes); }

  image::Decoded decode(std::string_view bytes, int page) override {
    return image::decode(bytes, page);
  }

  std::string draw_outlines(const Picture& picture, std::span<const image::Outline> outlines,
                            std::span<const image::LegendEntry> legend) override {
    return image::draw_outlines(picture, outlines, legend);
  }

  OcrPage read(const Picture& picture, Way way) override {
    const image::Cleaned cleaned = image::clean(picture);
    const int dpi = resolution_of(cleaned);
    OcrPage result;
    ReadLines read;
    if (way == Way::lines && cleaned.measures.letter_height > 0) {
      read = read_lines(recogniser_, cleaned, dpi);
      result.in_order = read.is_text;
      result.columns = read.columns;
    }
    for (const Box& box : read.silent) {
      result.warnings.push_back(silent_line(cleaned.way_back.apply(box)));
    }
    result.symbols = result.in_order ? std::move(read.symbols)
                                     : recogniser_.read(cleaned.picture, dpi, tesseract::PSM_AUTO);
    for (Symbol& symbol : result.symbols) symbol.box = cleaned.way_back.apply(symbol.box);
    order_numbers(result.symbols);
    place_percents(result.symbols);
    turn_brackets(result.symbols);
    if (!recogniser_.knows("\u060C")) use_persian_commas(result.symbols);
    join_marks(result.symbols);
    result.mean_confidence = mean_confidence(result.symbols);
    result.skew = cleaned.measures.skew;
    recogniser_.forget();
    return result;
  }

 private:
  Recogniser recogniser_;
};

}  // namespace
}  // namespace bazyab::ocr

#define BAZYAB_EXPORT extern "C" __attribute__((visibility("default")))

BAZYAB_EXPORT int bazyab_ocr_interface_version() {
  return bazyab::ocr::interface_version;
}

BAZYAB_EXPORT bazyab::ocr::Reader* bazyab_ocr_open(const char* tessdata_folder,
                                                   const char* language) {
  return std::make_unique<bazyab::ocr::TesseractReader>(tessdata_folder, language).release();
}
