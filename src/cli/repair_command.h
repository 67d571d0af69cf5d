// `bazyab repair`: damaged plain text in, clean text out.
#pragma once

#include "cli/command.h"

namespace bazyab::cli {

Command repair_command();

}  // namespace bazyab::cli
