// One event, one line.
#include "cli/messages.h"

#include <fmt/format.h>

#include <cstdio>
#include <string_view>

#include "output/log_line.h"

namespace bazyab::cli {
namespace {

using Level = job::Event::Level;

bool is_wanted(Level level, const CommonOptions& common) {
  switch (level) {
    case Level::error:
      return true;
    case Level::warning:
    case Level::note:
      return !common.quiet;
    case Level::detail:
      return common.verbose && !common.quiet;
  }
  return true;
}

// Names of files are bytes and may hold line breaks or worse; a message stays one line.
std::string on_one_line(std::string_view text) {
  std::string line;
  for (const char byte : text) {
    const auto value = static_cast<unsigned char>(byte);
    if (value >= 0x20 && value != 0x7F) {
      line += byte;
    } else if (byte == '\n') {
      line += "\\n";
    } else {
      line += fmt::format("\\x{:02x}", value);
    }
  }
  return line;
}

std::string for_people(const job::Event& event) {
  std::string line = "bazyab: ";
  if (!event.file.empty()) line += event.file + ": ";
  if (event.page > 0) line += "page " + std::to_string(event.page) + ": ";
  if (event.level == Level::warning) line += "warning: ";
  return on_one_line(line + event.message);
}

}  // namespace

job::Listener message_printer(const CommonOptions& common) {
  return [&common](const job::Event& event) {
    if (!is_wanted(event.level, common)) return;
    const std::string line = common.log_json ? output::log_line({.level = job::name_of(event.level),
                                                                 .code = event.code,
                                                                 .file = event.file,
                                                                 .page = event.page,
                                                                 .message = event.message})
                                             : for_people(event);
    std::fprintf(stderr, "%s\n", line.c_str());
  };
}

}  // namespace bazyab::cli
