// Reading the directory of an sfnt.
#include "pdf/font_tables.h"

#include <algorithm>
#include <cstdint>
#include <string_view>

namespace bazyab::pdf {
namespace {

// Nobody here shapes, hints, kerns or takes bitmaps; tables that are not known here are kept.
constexpr std::string_view unused_tables[] = {"BASE", "DSIG", "EBDT", "EBLC", "EBSC", "GDEF",
                                              "GPOS", "GSUB", "JSTF", "LTSH", "MATH", "PCLT",
                                              "VDMX", "gasp", "hdmx", "kern", "meta"};

std::uint32_t number_at(std::span<const unsigned char> bytes, std::size_t at) {
  return static_cast<std::uint32_t>(bytes[at]) << 24 |
         static_cast<std::uint32_t>(bytes[at + 1]) << 16 |
         static_cast<std::uint32_t>(bytes[at + 2]) << 8 | bytes[at + 3];
}

std::string_view tag_at(std::span<const unsigned char> bytes, std::size_t at) {
  return {reinterpret_cast<const char*>(bytes.data()) + at, 4};
}

}  // namespace

std::size_t bytes_for_glyphs(std::span<const unsigned char> begin) {
  constexpr std::size_t head = 12, entry = 16;  // bytes
  if (begin.size() < head) return SIZE_MAX;
  const std::string_view version = tag_at(begin, 0);
  constexpr std::string_view truetype("\0\1\0\0", 4);
  if (version != truetype && version != "true" && version != "OTTO") return SIZE_MAX;
  const std::size_t tables = static_cast<std::size_t>(begin[4]) << 8 | begin[5];
  if (tables == 0 || begin.size() < head + tables * entry) return SIZE_MAX;
  std::size_t end = head + tables * entry;
  for (std::size_t at = head; at < head + tables * entry; at += entry) {
    if (std::ranges::find(unused_tables, tag_at(begin, at)) != std::end(unused_tables)) continue;
    const std::size_t offset = number_at(begin, at + 8), length = number_at(begin, at + 12);
    end = std::max(end, offset + length);
  }
  return end;
}

}  // namespace bazyab::pdf
