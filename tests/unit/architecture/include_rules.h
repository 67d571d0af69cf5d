// Which file may include what: reads the table of docs/architecture.md and checks source files.
#pragma once

#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace bazyab::architecture {

// A row of the table. Names of rooms are without the slash; an outside header is a whole name, or a
// folder where it ends in '/'.
struct Room {
  std::vector<std::string> outside;
  std::vector<std::string> rooms;
  friend bool operator==(const Room&, const Room&) = default;
};

struct Table {
  std::vector<std::string> everywhere;  // what every room may include besides the standard library
  std::map<std::string, Room> rooms;
};

// Reads the first table of `markdown` whose head begins with "| folder |". Throws
// std::runtime_error that quotes the row when there is none, or when a row is not as the head says
// or names a room that has no row.
Table read_table(std::string_view markdown);

struct SourceFile {
  std::string path;  // below src/, with '/'
  std::string content;
};

// Every .h and .cpp below `folder`, sorted by path.
std::vector<SourceFile> read_sources(const std::filesystem::path& folder);

// What breaks the table, one sentence each, in the order of `files`; empty if nothing does.
std::vector<std::string> include_violations(const Table& table, std::span<const SourceFile> files);

// Rooms without a header, folders without a row, and files whose first line does not say what they
// are for.
std::vector<std::string> layout_violations(const Table& table, std::span<const SourceFile> files);

}  // namespace bazyab::architecture
