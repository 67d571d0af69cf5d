// What is in a file, page by page, and what convert would do with it.
#pragma once

#include <string>

#include "core/survey.h"
#include "job/options.h"
#include "job/tools.h"

namespace bazyab::job {

// Reads as convert does, OCR where that asks for it, but repairs nothing. Throws Error.
Survey survey(const std::string& path, const ConvertOptions& options, Tools& tools);

}  // namespace bazyab::job
