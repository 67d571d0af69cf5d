// Files and folders to a list of inputs with their outputs.
#include "job/inputs.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <map>
#include <set>

#include "core/error.h"

namespace bazyab::job {
namespace {

namespace fs = std::filesystem;

// What a folder is searched for; a file that is named itself may have any name.
bool has_known_extension(const fs::path& path) {
  constexpr std::array<std::string_view, 12> known = {".pdf", ".png",  ".jpg",  ".jpeg",
                                                      ".tif", ".tiff", ".webp", ".bmp",
                                                      ".pnm", ".pbm",  ".pgm",  ".ppm"};
  std::string extension = path.extension().string();
  for (char& byte : extension) {
    if (byte >= 'A' && byte <= 'Z') byte = static_cast<char>(byte - 'A' + 'a');
  }
  return std::find(known.begin(), known.end(), extension) != known.end();
}

struct Found {
  std::string path;   // to open, and to name in messages
  fs::path relative;  // below the output folder, with the input's own extension
};

class Collector {
 public:
  Collector(const std::vector<std::string>& arguments, const std::string& out)
      : arguments_(arguments) {
    std::error_code status;
    if (!out.empty()) out_ = fs::weakly_canonical(out, status);
  }

  std::vector<Found> collect(std::vector<Unreadable>& unreadable) {
    std::error_code status;
    const auto folders = std::count_if(arguments_.begin(), arguments_.end(), [&](const auto& each) {
      return fs::is_directory(each, status);
    });
    for (const std::string& argument : arguments_) {
      if (argument == "-") {
        if (std::count(arguments_.begin(), arguments_.end(), "-") > 1) {
          throw Error(ErrorCode::usage, "standard input can be read once only");
        }
        found_.push_back({"-", "stdin"});
      } else if (fs::is_directory(argument, status)) {
        walk(argument, folders > 1, unreadable);
      } else if (fs::exists(argument, status)) {
        add(argument, fs::path(argument).filename());
      } else {
        unreadable.push_back({argument, "no such file or folder"});
      }
    }
    return std::move(found_);
  }

 private:
  void add(const std::string& path, const fs::path& relative) {
    std::error_code status;
    const fs::path canonical = fs::canonical(path, status);
    if (seen_.insert(status ? fs::path(path) : canonical).second)
      found_.push_back({path, relative});
  }

  static fs::path last_name(const fs::path& folder) {
    std::error_code status;
    return fs::weakly_canonical(folder, status).filename();
  }

  void walk(const std::string& folder, bool keep_name, std::vector<Unreadable>& unreadable) {
    const fs::path prefix = keep_name ? last_name(folder) : fs::path();
    walk_below(folder, prefix, unreadable);
  }

  void walk_below(const fs::path& folder, const fs::path& prefix,
                  std::vector<Unreadable>& unreadable) {
    std::error_code status;
    if (!out_.empty() && fs::weakly_canonical(folder, status) == out_) return;
    fs::directory_iterator entries(folder, status);
    if (status) {
      unreadable.push_back({folder.string(), status.message()});
      return;
    }
    // By name, so that a run does not depend on how a disk lists them.
    std::set<fs::path> names;
    for (const fs::directory_entry& entry : entries) names.insert(entry.path().filename());
    for (const fs::path& name : names) {
      if (name.native().starts_with('.')) continue;
      const fs::path path = folder / name;
      const bool link = fs::is_symlink(path, status);
      if (fs::is_directory(path, status)) {
        if (!link) walk_below(path, prefix / name, unreadable);
      } else if (has_known_extension(name) && fs::is_regular_file(path, status)) {
        add(path.string(), prefix / name);
      }
    }
  }

  const std::vector<std::string>& arguments_;
  fs::path out_;
  std::vector<Found> found_;
  std::set<fs::path> seen_;
};

// a.pdf and a.png of one folder would both be a.txt: then they keep their full names.
void name_outputs(const std::vector<Found>& found, const fs::path& out, std::string_view extension,
                  std::vector<Input>& inputs) {
  const auto shortened = [&](const Found& each) {
    fs::path name = each.relative;
    name.replace_extension(fs::path(extension));
    return name;
  };
  std::map<fs::path, int> uses;
  for (const Found& each : found) ++uses[shortened(each)];
  std::map<fs::path, std::string> taken;
  for (const Found& each : found) {
    fs::path name = shortened(each);
    if (uses[name] > 1) {
      name = each.relative;
      name += fs::path(extension);
    }
    const auto [other, fresh] = taken.emplace(name, each.path);
    if (!fresh) {
      throw Error(ErrorCode::usage,
                  "would write the same file " + (out / name).string() + " as " + other->second,
                  each.path);
    }
    inputs.push_back({each.path, (out / name).string()});
  }
}

bool is_file_argument(const std::string& argument) {
  std::error_code status;
  return argument == "-" || !fs::is_directory(argument, status);
}

}  // namespace

InputPlan plan_inputs(const std::vector<std::string>& arguments, const std::string& out,
                      std::string_view extension) {
  InputPlan plan;
  const bool one_file = arguments.size() == 1 && is_file_argument(arguments[0]);
  if (out.empty() && !one_file) {
    throw Error(ErrorCode::usage, "several inputs or a folder need a folder to write to (-o OUT)");
  }
  const std::vector<Found> found = Collector(arguments, out).collect(plan.unreadable);
  std::error_code status;
  const bool out_is_file = one_file && fs::path(out).extension() == fs::path(extension) &&
                           !fs::is_directory(out, status);
  if (out.empty() || out_is_file) {
    for (const Found& each : found) plan.inputs.push_back({each.path, out});
    return plan;
  }
  name_outputs(found, out, extension, plan.inputs);
  return plan;
}

}  // namespace bazyab::job
