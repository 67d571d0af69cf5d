// Whether the OCR models that lie beside the program are those that it was built with.
#pragma once

#include <string>

namespace bazyab::job {

// `language`: a model's name, or several joined by '+'. Tesseract reads a model of which some bytes
// have changed without complaint, and reads nonsense with it. Throws Error{model_missing} that
// names the file if its SHA-256 is another than at build time; models of other names and files that
// cannot be read are left to whoever opens them.
void require_own_models(const std::string& folder, const std::string& language);

}  // namespace bazyab::job
