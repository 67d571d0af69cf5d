// Pairs from folders and from a list.
#include "cli/compare_pairs.h"

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <map>
#include <memory>
#include <string_view>

#include "core/error.h"

namespace bazyab::cli {
namespace {

namespace fs = std::filesystem;
using compare::Missing;

// Adds the texts in `folder` to `found` by their paths below the folder the walk began with.
void find_texts(const fs::path& folder, const fs::path& below,
                std::map<fs::path, std::string>& found) {
  std::error_code status;
  fs::directory_iterator entries(folder, status);
  for (; !status && entries != fs::directory_iterator(); entries.increment(status)) {
    const fs::path name = entries->path().filename();
    if (name.native().starts_with('.')) continue;
    std::error_code unknown;
    if (entries->is_directory(unknown)) {
      if (!entries->is_symlink(unknown)) find_texts(folder / name, below / name, found);
    } else if (name.extension() == ".txt") {
      found.emplace(below / name, (folder / name).string());
    }
  }
  if (status) throw Error(ErrorCode::cannot_read, status.message(), folder.string());
}

std::map<fs::path, std::string> find_texts(const std::string& folder) {
  std::map<fs::path, std::string> found;
  find_texts(folder, {}, found);
  return found;
}

PairPaths parse_pair(std::string_view line, const std::string& list, std::size_t number) {
  const std::size_t tab = line.find('\t');
  const bool pair =
      tab != line.npos && tab > 0 && tab + 1 < line.size() && line.find('\t', tab + 1) == line.npos;
  if (!pair) {
    throw Error(ErrorCode::usage,
                "line " + std::to_string(number) + " is no pair: HYP, a tab and REF are needed",
                list);
  }
  return {std::string(line.substr(0, tab)), std::string(line.substr(tab + 1)), Missing::none};
}

struct CloseFile {
  void operator()(std::FILE* file) const { std::fclose(file); }
};

}  // namespace

std::vector<PairPaths> pairs_of_folders(const std::string& hyp, const std::string& ref) {
  const std::map<fs::path, std::string> hyps = find_texts(hyp);
  const std::map<fs::path, std::string> refs = find_texts(ref);
  std::map<fs::path, PairPaths> pairs;
  for (const auto& [name, path] : hyps) {
    pairs[name] = {path, (fs::path(ref) / name).string(), Missing::ref};
  }
  for (const auto& [name, path] : refs) {
    const bool both = hyps.contains(name);
    pairs[name] = {(fs::path(hyp) / name).string(), path, both ? Missing::none : Missing::hyp};
  }
  if (pairs.empty()) throw Error(ErrorCode::empty, "no .txt file here or in " + ref, hyp);
  std::vector<PairPaths> result;
  for (auto& [name, pair] : pairs) result.push_back(std::move(pair));
  return result;
}

std::vector<PairPaths> pairs_of_list(const std::string& path) {
  const std::string content = read_file(path);
  std::string_view rest = content;
  std::vector<PairPaths> pairs;
  for (std::size_t number = 1; !rest.empty(); ++number) {
    const std::size_t end = rest.find('\n');
    std::string_view line = rest.substr(0, end);
    rest.remove_prefix(end == rest.npos ? rest.size() : end + 1);
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.find_first_not_of(" \t") == line.npos) continue;
    pairs.push_back(parse_pair(line, path, number));
  }
  if (pairs.empty()) throw Error(ErrorCode::empty, "lists no pair", path);
  return pairs;
}

std::string read_file(const std::string& path) {
  const std::unique_ptr<std::FILE, CloseFile> file(std::fopen(path.c_str(), "rb"));
  if (!file) throw Error(ErrorCode::cannot_read, std::strerror(errno), path);
  std::string content;
  std::array<char, 1U << 16U> buffer{};
  while (const std::size_t size = std::fread(buffer.data(), 1, buffer.size(), file.get())) {
    content.append(buffer.data(), size);
  }
  if (std::ferror(file.get()) != 0) throw Error(ErrorCode::cannot_read, std::strerror(errno), path);
  return content;
}

}  // namespace bazyab::cli
