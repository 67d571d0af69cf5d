// Looking beside the program.
#include "job/data_files.h"

#include <filesystem>
#include <system_error>

#include "core/error.h"

namespace bazyab::job {
namespace {

namespace fs = std::filesystem;

std::string find_beside_program(const fs::path& below) {
  std::error_code status;
  const fs::path program = fs::read_symlink("/proc/self/exe", status);
  const fs::path folder = program.parent_path();
  const fs::path candidates[] = {folder / below, folder.parent_path() / below};
  for (const fs::path& candidate : candidates) {
    if (fs::exists(candidate, status)) return candidate.string();
  }
  throw Error(ErrorCode::model_missing,
              "cannot find " + below.filename().string() + " (looked for " +
                  candidates[0].string() + " and " + candidates[1].string() + ")");
}

}  // namespace

std::string find_data_file(const std::string& name) {
  return find_beside_program(fs::path("share") / "bazyab" / name);
}

std::string find_module(const std::string& name) {
  return find_beside_program(fs::path("lib") / "bazyab" / name);
}

}  // namespace bazyab::job
