// A message as one line of JSON: what --log-json prints.
#pragma once

#include <string>
#include <string_view>

namespace bazyab::output {

struct LogLine {
  std::string_view level;
  std::string_view code;
  std::string_view file;  // bytes; those that are no UTF-8 are percent-encoded. Empty: left out
  int page = 0;           // 0: left out
  std::string_view message;
};

// Without its line break: {"level":"warning","code":"…","file":"…","page":3,"message":"…"}
std::string log_line(const LogLine& line);

// Bytes of a path as JSON can hold them: UTF-8 as it is, other bytes as %XX.
std::string encode_path(std::string_view path);

}  // namespace bazyab::output
