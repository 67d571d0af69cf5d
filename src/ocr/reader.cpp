// The reader behind the interface: image/ cleans, Tesseract reads.
#include "ocr/reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "image/clean.h"
#include "image/decode.h"
#include "image/upright.h"
#include "ocr/latin_words.h"
#include "ocr/line_reader.h"
#include "ocr/module.h"
#include "ocr/number_signs.h"
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
  TesseractReader(const std::string& folder, const std::string& language,
                  const image::CleanSteps& steps)
      : steps_(steps), recogniser_(folder, language) {}

  int page_count(std::string_view bytes) override { return image::count_pages(bytes); }

  image::Decoded decode(std::string_view bytes, int page) override {
    return image::decode(bytes, page);
  }

  std::string draw_outlines(const Picture& picture, std::span<const image::Outline> outlines,
                            std::span<const image::LegendEntry> legend) override {
    return image::draw_outlines(picture, outlines, legend);
  }

  OcrPage read(const Picture& picture, Stance stance) override {
    cleaned_.reset();  // two at a time would cost memory
    Picture upright = picture;
    if (steps_.invert && image::is_negative(upright)) image::invert(upright);
    turn_ = 0;
    if (stance != Stance::upright && steps_.turn && image::runs_sideways(upright)) {
      turn_by(upright, 1);
    }
    if (stance == Stance::upside_down) turn_by(upright, 2);
    return read_upright(upright);
  }

  OcrPage read_whole() override {
    if (!cleaned_) throw Error(ErrorCode::usage, "no picture was read yet");
    OcrPage result;
    take(result, read_by_tesseract());
    finish(result);
    return result;
  }

 private:
  static void take(OcrPage& page, Recognised&& text) {
    page.symbols = std::move(text.symbols);
    page.doubts = std::move(text.doubts);
  }

  // `quarters`: clockwise that the text lies on the picture as it is now.
  void turn_by(Picture& picture, int quarters) {
    picture = image::turned(picture, 4 - quarters);
    turn_ = (turn_ + quarters) % 4;
  }

  OcrPage read_upright(const Picture& upright) {
    cleaned_ = image::clean(upright, steps_);
    OcrPage result;
    if (is_noise()) {
      result.warnings.push_back({.code = "noise",
                                 .page = 0,
                                 .message = "more specks than writing has; nothing was read"});
      return result;
    }
    if (cleaned_->measures.letter_height > 0) {
      ReadLines read = read_lines(recogniser_, *cleaned_, resolution_of(*cleaned_),
                                  [&] { return image::second_look(upright, steps_, *cleaned_); });
      for (const Box& box : read.silent) {
        result.warnings.push_back(silent_line(
            image::turned(cleaned_->way_back.apply(box), upright.width, upright.height, turn_)));
      }
      result.in_order = read.is_text;
      result.columns = read.columns;
      result.tables = std::move(read.tables);
      take(result, std::move(read.text));
    }
    if (!result.in_order) take(result, read_by_tesseract());
    finish(result);
    return result;
  }

  // Print as small as this has no dust around every letter: what was taken for letters are the
  // larger specks of noise. Tesseract takes minutes to find nothing in it. The dots of print at 72
  // dpi are specks as well, as many as letters are, but its paper is smooth.
  bool is_noise() const {
    constexpr double small = 11, speckled = 2, grainy = 10;  // pixels; a letter; grey levels
    const image::Measures& measures = cleaned_->measures;
    return measures.letter_height > 0 && measures.letter_height < small &&
           measures.specks > speckled && measures.grain > grainy;
  }

  Recognised read_by_tesseract() {
    return recogniser_.read(cleaned_->picture, resolution_of(*cleaned_), tesseract::PSM_AUTO);
  }

  // What both ways have in common once the symbols are there.
  void finish(OcrPage& page) {
    for (Symbol& symbol : page.symbols) symbol.box = cleaned_->way_back.apply(symbol.box);
    read_from_right(page.symbols, page.doubts);
    unite_digits(page.symbols);
    unite_percents(page.symbols);
    order_signs_of_numbers(page.symbols);
    order_numbers(page.symbols);
    use_one_kind_of_digits(page.symbols);
    use_persian_separators(page.symbols);
    place_percents(page.symbols);
    move_signs_around_latin(page.symbols);
    turn_brackets(page.symbols);
    if (!recogniser_.knows("\u060C")) use_persian_commas(page.symbols);
    join_marks(page.symbols);
    page.mean_confidence = mean_confidence(page.symbols);
    page.skew = cleaned_->measures.skew;
    page.turn = static_cast<std::uint8_t>(turn_);
    recogniser_.forget();
  }

  image::CleanSteps steps_;
  std::optional<image::Cleaned> cleaned_;  // of the picture that was read last
  int turn_ = 0;                           // of its text, quarters clockwise
  Recogniser recogniser_;
};

}  // namespace
}  // namespace bazyab::ocr

#define BAZYAB_EXPORT extern "C" __attribute__((visibility("default")))

BAZYAB_EXPORT int bazyab_ocr_interface_version() {
  return bazyab::ocr::interface_version;
}

BAZYAB_EXPORT bazyab::ocr::Reader* bazyab_ocr_open(const char* tessdata_folder,
                                                   const char* language,
                                                   const bazyab::image::CleanSteps& steps) {
  return std::make_unique<bazyab::ocr::TesseractReader>(tessdata_folder, language, steps).release();
}
