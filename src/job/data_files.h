// Where the program's own files lie: the lexicon, OCR models, the OCR module.
//
// They stand beside the program, so that a build folder and an installation (moved ones too) work
// alike: DIR/bazyab with DIR/share/bazyab and DIR/lib/bazyab, or DIR/bin/bazyab with those in DIR.
#pragma once

#include <string>

namespace bazyab::job {

// The path of share/bazyab/`name`. Throws Error{model_missing} naming the places that were tried.
std::string find_data_file(const std::string& name);
// The same below lib/bazyab.
std::string find_module(const std::string& name);

}  // namespace bazyab::job
