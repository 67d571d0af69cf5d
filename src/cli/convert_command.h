// `bazyab convert`: PDFs, images and folders of them to clean text.
#pragma once

#include "cli/command.h"

namespace bazyab::cli {

Command convert_command();

}  // namespace bazyab::cli
