// The program: a table of commands, parsed by CLI11.
#include <CLI/CLI.hpp>
#include <cstdio>
#include <exception>
#include <vector>

#include "cli/command.h"
#include "cli/commands.h"
#include "core/error.h"
#include "version.h"

namespace bazyab::cli {
namespace {

int report(const Error& error) {
  std::fprintf(stderr, "bazyab: %s%s%s\n", error.file.c_str(), error.file.empty() ? "" : ": ",
               error.what());
  return error.code == ErrorCode::usage ? exit_usage : exit_failed;
}

void add_common_options(CLI::App& app, CommonOptions& common) {
  app.add_flag("-q,--quiet", common.quiet, "Print errors only");
  app.add_flag("-v,--verbose", common.verbose, "Print what was decided and why");
  app.add_flag("--log-json", common.log_json, "Print messages as JSON lines");
}

int run(int argc, char** argv) {
  CLI::App app{"bazyab gives back the clean Persian text of PDFs and scans", "bazyab"};
  app.set_version_flag("--version", "bazyab " BAZYAB_VERSION);
  app.require_subcommand(1);
  CommonOptions common;
  std::vector<Run> runs;
  std::vector<CLI::App*> subcommands;
  for (const Command& command : commands()) {
    CLI::App* subcommand = app.add_subcommand(command.name, command.summary);
    subcommand->footer(command.example);
    add_common_options(*subcommand, common);
    runs.push_back(command.configure(*subcommand, common));
    subcommands.push_back(subcommand);
  }
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? exit_done : exit_usage;
  }
  for (std::size_t index = 0; index < runs.size(); ++index) {
    if (subcommands[index]->parsed()) return runs[index]();
  }
  return exit_usage;
}

}  // namespace
}  // namespace bazyab::cli

int main(int argc, char** argv) {
  try {
    return bazyab::cli::run(argc, argv);
  } catch (const bazyab::Error& error) {
    return bazyab::cli::report(error);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "bazyab: %s\n", error.what());
    return bazyab::cli::exit_failed;
  }
}
