// `bazyab compare`: how far texts are from the truth.
#pragma once

#include "cli/command.h"

namespace bazyab::cli {

Command compare_command();

}  // namespace bazyab::cli
