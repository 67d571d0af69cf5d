// Log lines by nlohmann-json, which escapes what has to be.
#include "output/log_line.h"

#include <nlohmann/json.hpp>

#include "unicode/encoding.h"

namespace bazyab::output {

std::string encode_path(std::string_view path) {
  std::string encoded;
  while (!path.empty()) {
    // The longest well-formed beginning, at most one sequence.
    std::size_t length = 1;
    const auto lead = static_cast<unsigned char>(path[0]);
    if (lead >= 0xC0) length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    std::size_t replaced = 0;
    static_cast<void>(unicode::decode_utf8(path.substr(0, length), &replaced));
    if (replaced == 0 && length <= path.size()) {
      encoded += path.substr(0, length);
      path.remove_prefix(length);
      continue;
    }
    constexpr char digits[] = "0123456789ABCDEF";
    encoded += '%';
    encoded += digits[lead >> 4];
    encoded += digits[lead & 15];
    path.remove_prefix(1);
  }
  return encoded;
}

std::string log_line(const LogLine& line) {
  nlohmann::ordered_json json;
  json["level"] = line.level;
  json["code"] = line.code;
  if (!line.file.empty()) json["file"] = encode_path(line.file);
  if (line.page > 0) json["page"] = line.page;
  json["message"] = line.message;
  return json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

}  // namespace bazyab::output
