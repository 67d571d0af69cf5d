// What every command of the tool is: a name, a help text and a function that runs it.
#pragma once

#include <functional>

namespace CLI {
class App;
}

namespace bazyab::cli {

// Options that every command takes.
struct CommonOptions {
  bool quiet = false;     // only errors on standard error
  bool verbose = false;   // also what was decided and why
  bool log_json = false;  // standard error as JSON lines
};

enum ExitStatus { exit_done = 0, exit_failed = 1, exit_usage = 2, exit_interrupted = 130 };

using Run = std::function<int()>;  // gives the exit status; may throw bazyab::Error

struct Command {
  const char* name;
  const char* summary;  // one line for the list of commands
  const char* example;  // printed at the end of the command's --help
  // Declares the command's options on `app` and gives what runs once they are parsed. `common` is
  // filled in by then and outlives the run.
  Run (*configure)(CLI::App& app, const CommonOptions& common);
  // Starts what the command will need on another thread, before the options are read; may be null.
  void (*begin)() = nullptr;
};

}  // namespace bazyab::cli
