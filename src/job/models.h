// Whether the OCR models that lie beside the program are those that it was built with.
#pragma once

#include <string>
#include <vector>

namespace bazyab::job {

struct Model {
  std::string path;
  bool named_as_ours = false;
  bool ours = false;  // its SHA-256 is that of build time
};

// `language`: a model's name, or several joined by '+'. Those that are files of `folder`; others
// are left to whoever opens them. Throws Error{cannot_read}.
std::vector<Model> models_of(const std::string& folder, const std::string& language);

// Tesseract reads a model of which some bytes have changed without complaint, and reads nonsense
// with it. Throws Error{model_missing} that names the file if one with the name of ours is another.
void require_own_models(const std::string& folder, const std::string& language);

}  // namespace bazyab::job
