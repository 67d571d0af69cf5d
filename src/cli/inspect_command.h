// `bazyab inspect`: what is in a file and what convert would do with it.
#pragma once

#include "cli/command.h"

namespace bazyab::cli {

Command inspect_command();

}  // namespace bazyab::cli
