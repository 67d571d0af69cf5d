// Reading the table and checking #include lines against it.
#include "unit/architecture/include_rules.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <optional>
#include <set>
#include <sstream>
#include <stdexcept>

namespace bazyab::architecture {
namespace {

constexpr std::size_t column_count = 4;

struct Include {
  std::string header;
  bool in_brackets = false;
};

std::string trimmed(std::string_view text) {
  const auto begin = text.find_first_not_of(' ');
  if (begin == std::string_view::npos) return {};
  return std::string(text.substr(begin, text.find_last_not_of(' ') - begin + 1));
}

std::vector<std::string> cells_of(std::string_view row) {
  std::vector<std::string> cells;
  for (std::size_t begin = 1; begin < row.size();) {
    const std::size_t end = std::min(row.find('|', begin), row.size());
    cells.push_back(trimmed(row.substr(begin, end - begin)));
    begin = end + 1;
  }
  return cells;
}

// The names in `backquotes` of a cell.
std::vector<std::string> names_in(std::string_view cell) {
  std::vector<std::string> names;
  for (std::size_t begin = cell.find('`'); begin != std::string_view::npos;) {
    const std::size_t end = cell.find('`', begin + 1);
    if (end == std::string_view::npos) break;
    names.emplace_back(cell.substr(begin + 1, end - begin - 1));
    begin = cell.find('`', end + 1);
  }
  return names;
}

std::string room_of(std::string_view path) {
  return std::string(path.substr(0, std::min(path.find('/'), path.size())));
}

std::vector<std::string> rooms_in(std::string_view cell) {
  std::vector<std::string> rooms;
  for (const std::string& name : names_in(cell)) rooms.push_back(room_of(name));
  return rooms;
}

std::optional<Include> include_in(const std::string& line) {
  std::istringstream words(line);
  char hash = 0;
  std::string directive;
  if (!(words >> hash >> std::ws) || hash != '#') return std::nullopt;
  std::getline(words, directive);
  constexpr std::string_view keyword = "include";
  if (!directive.starts_with(keyword)) return std::nullopt;
  const std::size_t open = directive.find_first_of("<\"", keyword.size());
  if (open == std::string::npos) return std::nullopt;
  const bool in_brackets = directive[open] == '<';
  const std::size_t close = directive.find(in_brackets ? '>' : '"', open + 1);
  if (close == std::string::npos) return std::nullopt;
  return Include{directive.substr(open + 1, close - open - 1), in_brackets};
}

std::vector<Include> includes_of(const SourceFile& file) {
  std::vector<Include> includes;
  std::istringstream lines(file.content);
  for (std::string line; std::getline(lines, line);) {
    if (auto include = include_in(line)) includes.push_back(std::move(*include));
  }
  return includes;
}

bool covers(const std::vector<std::string>& names, std::string_view header) {
  return std::any_of(names.begin(), names.end(), [&](const std::string& name) {
    return name.ends_with('/') ? header.starts_with(name) : header == name;
  });
}

// Headers of the C++ standard library alone have neither a folder nor an ending.
bool is_standard(std::string_view header) {
  return header.find_first_of("./") == std::string_view::npos;
}

// Checks a tree of files; remembers what every file includes.
class Checker {
 public:
  Checker(const Table& table, std::span<const SourceFile> files) : table_(table) {
    for (const SourceFile& file : files) includes_[file.path] = includes_of(file);
  }

  void check(const SourceFile& file, std::vector<std::string>& violations) const {
    const std::string room = room_of(file.path);
    const auto row = table_.rooms.find(room);
    if (row == table_.rooms.end()) return;  // layout_violations says so
    for (const Include& include : includes_.at(file.path)) {
      const std::string problem = include.in_brackets
                                      ? outside_problem(row->second, include.header)
                                      : own_problem(room, row->second, include.header);
      if (problem.empty()) continue;
      const char* quotes = include.in_brackets ? "<>" : "\"\"";
      violations.push_back(file.path + " includes " + quotes[0] + include.header + quotes[1] +
                           ": " + problem);
    }
  }

 private:
  std::string outside_problem(const Room& row, const std::string& header) const {
    if (is_standard(header) || covers(table_.everywhere, header) || covers(row.outside, header)) {
      return {};
    }
    for (const auto& [name, other] : table_.rooms) {
      if (covers(other.outside, header)) return "only " + name + "/ may";
    }
    return "no room names this header";
  }

  std::string own_problem(const std::string& room, const Room& row,
                          const std::string& header) const {
    if (covers(table_.everywhere, header)) return {};
    const std::string other = room_of(header);
    if (other == room) return {};
    if (!table_.rooms.contains(other)) return "no room of this name";
    if (std::find(row.rooms.begin(), row.rooms.end(), other) == row.rooms.end()) {
      return room + "/ may not include " + other + "/";
    }
    std::set<std::string> visited;
    if (exposes_library(header, visited)) return "it shows " + other + "/'s outside library";
    return {};
  }

  // Whether who includes `path` sees a header that belongs to one room alone.
  bool exposes_library(const std::string& path, std::set<std::string>& visited) const {
    const auto found = includes_.find(path);
    if (found == includes_.end() || !visited.insert(path).second) return false;
    const std::vector<Include>& includes = found->second;
    return std::any_of(includes.begin(), includes.end(), [&](const Include& include) {
      if (!include.in_brackets) return exposes_library(include.header, visited);
      return !is_standard(include.header) && !covers(table_.everywhere, include.header);
    });
  }

  const Table& table_;
  std::map<std::string, std::vector<Include>> includes_;
};

}  // namespace

Table read_table(std::string_view markdown) {
  Table table;
  bool inside = false;
  std::istringstream lines{std::string(markdown)};
  for (std::string line; std::getline(lines, line);) {
    if (!inside) {
      inside = line.starts_with("| folder |");
      continue;
    }
    if (!line.starts_with('|')) break;
    if (line.starts_with("|-") || line.starts_with("| -")) continue;
    const std::vector<std::string> cells = cells_of(line);
    if (cells.size() != column_count) throw std::runtime_error("not four columns: " + line);
    const std::vector<std::string> folder = rooms_in(cells[0]);
    if (folder.empty()) {
      table.everywhere = names_in(cells[2]);
    } else if (!table.rooms.emplace(folder[0], Room{names_in(cells[2]), rooms_in(cells[3])})
                    .second) {
      throw std::runtime_error("a second row of this room: " + line);
    }
  }
  if (table.rooms.empty()) throw std::runtime_error("no table that begins with | folder |");
  for (const auto& [name, room] : table.rooms) {
    for (const std::string& other : room.rooms) {
      if (!table.rooms.contains(other)) {
        throw std::runtime_error(name + "/ may include " + other + "/, which has no row");
      }
    }
  }
  return table;
}

std::vector<SourceFile> read_sources(const std::filesystem::path& folder) {
  std::vector<SourceFile> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    const auto ending = entry.path().extension();
    if (!entry.is_regular_file() || (ending != ".h" && ending != ".cpp")) continue;
    std::ifstream stream(entry.path(), std::ios::binary);
    files.push_back({entry.path().lexically_relative(folder).generic_string(),
                     std::string(std::istreambuf_iterator<char>(stream), {})});
  }
  std::sort(files.begin(), files.end(),
            [](const SourceFile& one, const SourceFile& two) { return one.path < two.path; });
  return files;
}

std::vector<std::string> include_violations(const Table& table, std::span<const SourceFile> files) {
  std::vector<std::string> violations;
  const Checker checker(table, files);
  for (const SourceFile& file : files) checker.check(file, violations);
  return violations;
}

std::vector<std::string> layout_violations(const Table& table, std::span<const SourceFile> files) {
  std::vector<std::string> violations;
  std::set<std::string> with_header;
  std::set<std::string> without_row;
  for (const SourceFile& file : files) {
    const std::string room = room_of(file.path);
    if (!table.rooms.contains(room)) without_row.insert(room);
    if (file.path.ends_with(".h")) with_header.insert(room);
    if (!file.content.starts_with("// ")) {
      violations.push_back(file.path + " does not begin with a line that says what it is for");
    }
  }
  for (const std::string& room : without_row) violations.push_back(room + " has no row");
  for (const auto& [name, room] : table.rooms) {
    if (!with_header.contains(name)) violations.push_back(name + "/ has no header");
  }
  return violations;
}

}  // namespace bazyab::architecture
