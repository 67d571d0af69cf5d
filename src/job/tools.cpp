// Opening models where the options or the program's place say.
#include "job/tools.h"

#include "job/convert.h"
#include "job/data_files.h"
#include "job/model_trial.h"
#include "job/model_word_lists.h"
#include "job/models.h"
#include "ocr/loader.h"

namespace bazyab::job {

Tools::Tools(const ConvertOptions& options)
    : options_(options),
      lexicon_(language::Lexicon::open(options.model.empty() ? find_data_file("fa.lexicon")
                                                             : options.model)) {}

namespace {

// What Tesseract itself does not ask.
void require_usable(const std::function<std::shared_ptr<ocr::Reader>()>& open,
                    const std::string& model) {
  if (!word_lists_are_sound(read_whole_file(model))) {
    throw Error(ErrorCode::model_missing,
                "the OCR model is damaged, its lists of words cannot be followed: " + model);
  }
  try_model(open, model);
}

}  // namespace

ocr::Reader& Tools::reader() {
  if (reader_ == nullptr) {
    const bool own = options_.tessdata.empty();
    const std::string folder = own ? find_data_file("tessdata") : options_.tessdata;
    const auto open = [&] {
      return ocr::open_reader({.module_path = find_module("libbazyab-ocr.so"),
                               .tessdata_folder = folder,
                               .language = options_.language,
                               .steps = options_.steps});
    };
    if (own) {
      require_own_models(folder, options_.language);
    } else {
      for (const Model& model : models_of(folder, options_.language)) {
        if (!model.ours) require_usable(open, model.path);
      }
    }
    reader_ = open();
  }
  return *reader_;
}

}  // namespace bazyab::job
