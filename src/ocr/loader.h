// Opens the OCR module at run time, so that a program that reads no picture never pays for it.
#pragma once

#include <memory>
#include <string>

#include "image/clean.h"
#include "ocr/reader.h"

namespace bazyab::ocr {

struct ReaderOptions {
  std::string module_path;      // libbazyab-ocr.so: lib/bazyab/ in the build and where installed
  std::string tessdata_folder;  // holds LANGUAGE.traineddata
  std::string language = "fas_news";  // a model's name, or several joined by '+'
  image::CleanSteps steps;
};

// Opens the module and the model; takes about 60 ms the first time. The module stays in memory
// until the process ends, since Errors it threw may outlive the reader.
// Throws Error{model_missing} that names the path when the module or a model is missing, damaged,
// or of another version.
std::shared_ptr<Reader> open_reader(const ReaderOptions& options);

}  // namespace bazyab::ocr
