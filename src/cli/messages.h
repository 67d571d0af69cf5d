// Events as lines on standard error, for people or as JSON.
#pragma once

#include "cli/command.h"
#include "job/events.h"

namespace bazyab::cli {

// Prints what `common` asks for: errors always, warnings and notes unless quiet, details if
// verbose. `common` outlives the listener.
job::Listener message_printer(const CommonOptions& common);

}  // namespace bazyab::cli
