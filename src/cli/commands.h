// The table of commands, in the order in which --help lists them.
#pragma once

#include <span>

#include "cli/command.h"

namespace bazyab::cli {

std::span<const Command> commands();

}  // namespace bazyab::cli
