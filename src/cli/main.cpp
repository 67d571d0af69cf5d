// The program: a table of commands, parsed by CLI11.
#include <malloc.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <iostream>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/command.h"
#include "cli/commands.h"
#include "cli/messages.h"
#include "core/error.h"
#include "version.h"

namespace bazyab::cli {
namespace {

constexpr const char* version = "bazyab " BAZYAB_VERSION;

int report(const Error& error, const CommonOptions& common) {
  message_printer(common)(
      {job::Event::Level::error, name_of(error.code), error.file, error.page, error.what()});
  return error.code == ErrorCode::usage ? exit_usage : exit_failed;
}

// What CLI11 has to say about the words, as one line of ours.
int report(const CLI::App& app, const CLI::ParseError& error, const CommonOptions& common) {
  std::string message = error.what();
  std::replace(message.begin(), message.end(), '\n', ' ');
  const std::vector<std::string> unknown = app.remaining();
  if (app.get_subcommands().empty() && !unknown.empty()) {
    message = "'" + unknown[0] + "' is none of the commands";
  }
  std::string help = "bazyab ";
  for (const CLI::App* subcommand : app.get_subcommands()) help += subcommand->get_name() + " ";
  return report(Error(ErrorCode::usage, message + " (" + help + "--help says more)"), common);
}

void add_common_options(CLI::App& app, CommonOptions& common) {
  app.add_flag("-q,--quiet", common.quiet, "Print errors only");
  app.add_flag("-v,--verbose", common.verbose, "Print what was decided and why");
  app.add_flag("--log-json", common.log_json, "Print messages as JSON lines");
}

// The command that the first word names, which alone has to be declared: of all of them, declaring
// takes longer than laying out a short page. All where it names none.
std::span<const Command> commands_for(int argc, char** argv) {
  const std::span<const Command> all = commands();
  const auto named = std::find_if(all.begin(), all.end(), [&](const Command& command) {
    return argc > 1 && std::string_view(argv[1]) == command.name;
  });
  return named == all.end() ? all : std::span(named, 1);
}

int run(int argc, char** argv, CommonOptions& common) {
  const std::span<const Command> possible = commands_for(argc, argv);
  if (possible.size() == 1 && possible[0].begin != nullptr) possible[0].begin();
  CLI::App app{"bazyab gives back the clean Persian text of PDFs and scans", "bazyab"};
  app.set_version_flag("--version", version);
  app.require_subcommand(1);
  std::vector<Run> runs;
  std::vector<CLI::App*> subcommands;
  for (const Command& command : possible) {
    CLI::App* subcommand = app.add_subcommand(command.name, command.summary);
    subcommand->footer(command.example);
    subcommand->set_version_flag("--version", version);
    add_common_options(*subcommand, common);
    runs.push_back(command.configure(*subcommand, common));
    subcommands.push_back(subcommand);
  }
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    if (error.get_exit_code() == 0) return app.exit(error);  // --help, --version
    // Nothing was taken over from words that were not understood.
    common.log_json =
        std::any_of(argv, argv + argc, [](std::string_view word) { return word == "--log-json"; });
    return report(app, error, common);
  }
  for (std::size_t index = 0; index < runs.size(); ++index) {
    if (subcommands[index]->parsed()) return runs[index]();
  }
  return exit_usage;
}

int run_safely(int argc, char** argv) {
  CommonOptions common;
  try {
    return run(argc, argv, common);
  } catch (const Error& error) {
    return report(error, common);
  } catch (const std::exception& error) {
    return report(Error(ErrorCode::internal, error.what()), common);
  }
}

// What pages took stays with the process for the pages to come. Each time that two threads give it
// back and take it again, the kernel stops both, which costs more than laying out a line.
void keep_memory() {
  mallopt(M_TOP_PAD, 1 << 20);         // bytes
  mallopt(M_MMAP_THRESHOLD, 4 << 20);  // pictures go back at once
  mallopt(M_TRIM_THRESHOLD, 16 << 20);
  // One for each thread that reads. With one for both they wait for each other, a quarter longer
  // on pages with many fonts; with more, what one frees no other takes.
  mallopt(M_ARENA_MAX, 2);
}

}  // namespace
}  // namespace bazyab::cli

int main(int argc, char** argv) {
  // A file that may not grow any more is an error like a full disk, and no end.
  std::signal(SIGXFSZ, SIG_IGN);
  bazyab::cli::keep_memory();
  const int status = bazyab::cli::run_safely(argc, argv);
  // What was opened is left to the kernel, which is faster at closing it.
  std::cout.flush();
  std::fflush(nullptr);
  std::_Exit(status);
}
