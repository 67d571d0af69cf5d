// One event, one line.
#include "cli/messages.h"

#include <cstdio>

#include "output/log_line.h"

namespace bazyab::cli {
namespace {

using Level = job::Event::Level;

bool is_wanted(Level level, const CommonOptions& common) {
  switch (level) {
    case Level::error: return true;
    case Level::warning:
    case Level::note: return !common.quiet;
    case Level::detail: return common.verbose && !common.quiet;
  }
  return true;
}

std::string for_people(const job::Event& event) {
  std::string line = "bazyab: ";
  if (!event.file.empty()) line += event.file + ": ";
  if (event.page > 0) line += "page " + std::to_string(event.page) + ": ";
  if (event.level == Level::warning) line += "warning: ";
  return line + event.message;
}

}  // namespace

job::Listener message_printer(const CommonOptions& common) {
  return [&common](const job::Event& event) {
    if (!is_wanted(event.level, common)) return;
    const std::string line =
        common.log_json ? output::log_line({.level = job::name_of(event.level),
                                            .code = event.code,
                                            .file = event.file,
                                            .page = event.page,
                                            .message = event.message})
                        : for_people(event);
    std::fprintf(stderr, "%s\n", line.c_str());
  };
}

}  // namespace bazyab::cli
