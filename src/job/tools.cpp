// Opening models where the options or the program's place say.
#include "job/tools.h"

#include "job/data_files.h"
#include "ocr/loader.h"

namespace bazyab::job {

Tools::Tools(const ConvertOptions& options)
    : options_(options),
      lexicon_(language::Lexicon::open(options.model.empty() ? find_data_file("fa.lexicon")
                                                             : options.model)) {}

ocr::Reader& Tools::reader() {
  if (reader_ == nullptr) {
    reader_ =
        ocr::open_reader({.module_path = find_module("libbazyab-ocr.so"),
                          .tessdata_folder = options_.tessdata.empty() ? find_data_file("tessdata")
                                                                       : options_.tessdata,
                          .language = options_.language,
                          .steps = options_.steps});
  }
  return *reader_;
}

}  // namespace bazyab::job
