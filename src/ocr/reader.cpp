// The reader behind the interface: image/ cleans, Tesseract reads.
#include "ocr/reader.h"

#include <omp.h>
#include <tesseract/baseapi.h>
#include <tesseract/resultiterator.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <memory>
#include <string>
#include <utility>

#include "image/clean.h"
#include "image/decode.h"
#include "ocr/module.h"
#include "ocr/signs.h"
#include "ocr/symbols.h"

namespace bazyab::ocr {
namespace {

namespace fs = std::filesystem;

// Two OpenMP threads on one page cost six times the work; pages are read side by side by processes.
// The setting belongs to the calling thread.
void use_one_thread() {
  omp_set_max_active_levels(0);
  omp_set_num_threads(1);
}

// Every model of "a+b" has to be there: Tesseract itself goes on without the missing ones.
void require_models(const std::string& folder, std::string_view languages) {
  while (!languages.empty()) {
    const auto end = languages.find('+');
    const fs::path path =
        fs::path(folder) / (std::string(languages.substr(0, end)) + ".traineddata");
    std::error_code unreadable;
    if (!fs::is_regular_file(path, unreadable)) {
      throw Error(ErrorCode::model_missing, "the OCR model is missing: " + path.string());
    }
    languages.remove_prefix(end == std::string_view::npos ? languages.size() : end + 1);
  }
}

class TesseractReader final : public Reader {
 public:
  TesseractReader(const std::string& folder, const std::string& language) {
    require_models(folder, language);
    use_one_thread();
    set("debug_file", "/dev/null");  // Tesseract's own messages
    if (api_.Init(folder.c_str(), language.c_str(), tesseract::OEM_LSTM_ONLY) != 0) {
      throw Error(
          ErrorCode::model_missing,
          "the OCR model is damaged: " + (fs::path(folder) / language).string() + ".traineddata");
    }
    api_.SetPageSegMode(tesseract::PSM_AUTO);
    // The dots of Persian letters look like noise to Tesseract, and it drops whole lines for them.
    set("textord_noise_rejrows", "0");
    set("textord_noise_rejwords", "0");
  }

  int page_count(std::string_view bytes) override { return image::count_pages(bytes); }

  image::Decoded decode(std::string_view bytes, int page) override {
    return image::decode(bytes, page);
  }

  std::string draw_outlines(const Picture& picture, std::span<const image::Outline> outlines,
                            std::span<const image::LegendEntry> legend) override {
    return image::draw_outlines(picture, outlines, legend);
  }

  OcrPage read(const Picture& picture) override {
    const image::Cleaned cleaned = image::clean(picture);
    use_one_thread();
    const Picture& page = cleaned.picture;
    api_.SetImage(page.pixels.data(), page.width, page.height, 1, page.width);
    api_.SetSourceResolution(resolution_of(cleaned));
    const bool failed = api_.Recognize(nullptr) != 0;
    OcrPage result;
    if (!failed) {
      const std::unique_ptr<tesseract::ResultIterator> found(api_.GetIterator());
      if (found) result = symbols_of(*found, cleaned.way_back);
    }
    order_numbers(result.symbols);
    if (!api_.IsValidCharacter("\u060C")) use_persian_commas(result.symbols);
    join_marks(result.symbols);
    result.skew = cleaned.measures.skew;
    api_.Clear();
    api_.ClearAdaptiveClassifier();
    if (failed) throw Error(ErrorCode::internal, "Tesseract cannot read the picture");
    return result;
  }

 private:
  void set(const char* name, const char* value) {
    if (!api_.SetVariable(name, value)) {
      throw Error(ErrorCode::internal, std::string("Tesseract has no setting ") + name);
    }
  }

  // Dots an inch at which letters of this size are print of a usual size. What the file claims is
  // wrong too often, and Tesseract judges gaps and rules by it.
  static int resolution_of(const image::Cleaned& cleaned) {
    constexpr double usual_height = 32;  // of letters of 12 points at 300 dots an inch
    const double height = cleaned.measures.letter_height / cleaned.way_back.scale;
    return height == 0
               ? 300
               : std::clamp(static_cast<int>(std::lround(height * 300 / usual_height)), 70, 2400);
  }

  tesseract::TessBaseAPI api_;
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
