// Opening models where the options or the program's place say.
#include "job/tools.h"

#include "job/data_files.h"
#include "job/models.h"
#include "ocr/loader.h"

namespace bazyab::job {

Tools::Tools(const ConvertOptions& options)
    : options_(options),
      lexicon_(language::Lexicon::open(options.model.empty() ? find_data_file("fa.lexicon")
                                                             : options.model)) {}

ocr::Reader& Tools::reader() {
  if (reader_ == nullptr) {
    const bool own = options_.tessdata.empty();
    const std::string folder = own ? find_data_file("tessdata") : options_.tessdata;
    if (own) require_own_models(folder, options_.language);
    reader_ = ocr::open_reader({.module_path = find_module("libbazyab-ocr.so"),
                                .tessdata_folder = folder,
                                .language = options_.language,
                                .steps = options_.steps});
  }
  return *reader_;
}

}  // namespace bazyab::job
