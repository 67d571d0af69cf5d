// Opening Tesseract's model, its settings, and a call of it.
#include "ocr/recogniser.h"

#include <omp.h>
#include <tesseract/resultiterator.h>

#include <exception>
#include <filesystem>
#include <memory>
#include <string_view>
#include <utility>
#include <vector>

#include "core/error.h"

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

// By the confidence of all letters over what a letter that is no more than a guess has: a reading
// that leaves letters out is the worse for it.
bool surely_better(const std::vector<Symbol>& a, const std::vector<Symbol>& b) {
  constexpr double guessed = 0.35, clearly = 0.002;
  const auto worth = [](const std::vector<Symbol>& symbols) {
    double sum = 0;
    for (const Symbol& symbol : symbols) sum += static_cast<double>(symbol.confidence) - guessed;
    return sum;
  };
  return worth(a) > worth(b) + clearly * static_cast<double>(b.size());
}

}  // namespace

Recogniser::Recogniser(const std::string& folder, const std::string& language) {
  require_models(folder, language);
  use_one_thread();
  set("debug_file", "/dev/null");  // Tesseract's own messages
  bool opened = false;
  try {
    opened = api_.Init(folder.c_str(), language.c_str(), tesseract::OEM_LSTM_ONLY) == 0;
  } catch (const std::exception&) {
    // A length that a changed byte has made of it: there is no such vector, and no such memory.
  }
  if (!opened) {
    throw Error(
        ErrorCode::model_missing,
        "the OCR model is damaged: " + (fs::path(folder) / language).string() + ".traineddata");
  }
  // The dots of Persian letters look like noise to Tesseract, and it drops whole lines for them.
  set("textord_noise_rejrows", "0");
  set("textord_noise_rejwords", "0");
  // Paragraphs are layout's. Told by the text of their lines, they take Tesseract minutes where a
  // screen of dots came out as a row of ten thousand words.
  set("paragraph_text_based", "0");
  if (language.find('+') == std::string::npos) {
    names_.emplace(api_);
    // What the network saw is kept; Tesseract's own search for other readings is not needed.
    set("lstm_choice_mode", "1");
    set("lstm_choice_iterations", "0");
  }
}

Recognised Recogniser::read(const Picture& picture, int dpi, tesseract::PageSegMode mode) {
  use_one_thread();
  api_.SetPageSegMode(mode);
  api_.SetImage(picture.pixels.data(), picture.width, picture.height, 1, picture.width);
  api_.SetSourceResolution(dpi);
  if (api_.Recognize(nullptr) != 0) {
    throw Error(ErrorCode::internal, "Tesseract cannot read the picture");
  }
  const std::unique_ptr<tesseract::ResultIterator> found(api_.GetIterator());
  return found ? recognised(*found, names_ ? &*names_ : nullptr) : Recognised{};
}

Recognised Recogniser::agree(Recognised first, Recognised second) const {
  if (!names_ || second.symbols.empty()) return first;
  if (surely_better(second.symbols, first.symbols)) std::swap(first, second);
  first.doubts = find_doubts(first.symbols, first.traces, names_->letters(), second.traces);
  return first;
}

void Recogniser::forget() {
  api_.Clear();
  api_.ClearAdaptiveClassifier();
}

void Recogniser::set(const char* name, const char* value) {
  if (!api_.SetVariable(name, value)) {
    throw Error(ErrorCode::internal, std::string("Tesseract has no setting ") + name);
  }
}

}  // namespace bazyab::ocr
