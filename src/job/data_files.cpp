// Looking beside the program, or beside the library that this code is part of.
#include "job/data_files.h"

#include <dlfcn.h>

#include <filesystem>
#include <string_view>
#include <system_error>

#include "core/error.h"

namespace bazyab::job {
namespace {

namespace fs = std::filesystem;

// The file that holds this code: the program itself, or libbazyab.so in another program.
fs::path own_file() {
  std::error_code status;
  Dl_info info{};
  if (::dladdr(reinterpret_cast<const void*>(&own_file), &info) != 0 && info.dli_fname != nullptr &&
      std::string_view(info.dli_fname).find(".so") != std::string_view::npos) {
    return fs::canonical(info.dli_fname, status);
  }
  return fs::read_symlink("/proc/self/exe", status);
}

std::string find_beside_program(const fs::path& below) {
  std::error_code status;
  const fs::path folder = own_file().parent_path();
  const fs::path candidates[] = {folder / below, folder.parent_path() / below};
  for (const fs::path& candidate : candidates) {
    if (fs::exists(candidate, status)) return candidate.string();
  }
  throw Error(ErrorCode::model_missing, "cannot find " + below.filename().string() +
                                            " (looked for " + candidates[0].string() + " and " +
                                            candidates[1].string() + ")");
}

}  // namespace

std::string find_data_file(const std::string& name) {
  return find_beside_program(fs::path("share") / "bazyab" / name);
}

std::string find_module(const std::string& name) {
  return find_beside_program(fs::path("lib") / "bazyab" / name);
}

}  // namespace bazyab::job
