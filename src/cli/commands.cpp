// The commands there are.
#include "cli/commands.h"

#include <array>

#include "cli/compare_command.h"
#include "cli/convert_command.h"
#include "cli/inspect_command.h"
#include "cli/repair_command.h"
#include "cli/train_command.h"

namespace bazyab::cli {

std::span<const Command> commands() {
  static const std::array table = {convert_command(), repair_command(), compare_command(),
                                   inspect_command(), train_command()};
  return table;
}

}  // namespace bazyab::cli
