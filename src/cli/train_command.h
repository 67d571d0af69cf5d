// `bazyab train`: the data of lexicon/, made again from text.
#pragma once

#include "cli/command.h"

namespace bazyab::cli {

Command train_command();

}  // namespace bazyab::cli
