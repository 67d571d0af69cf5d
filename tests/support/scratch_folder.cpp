// Folders below the system's temporary one.
#include "support/scratch_folder.h"

#include <stdlib.h>

#include <fstream>
#include <iterator>
#include <stdexcept>

namespace bazyab::test {

namespace fs = std::filesystem;

std::string read_file(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw std::runtime_error(path.string() + " cannot be read");
  return {std::istreambuf_iterator<char>(file), {}};
}

fs::path fixture(const std::string& name) {
  return fs::path(BAZYAB_SOURCE_DIR) / "fixtures" / name;
}

ScratchFolder::ScratchFolder() {
  std::string name = (fs::canonical(fs::temp_directory_path()) / "bazyab-test-XXXXXX").string();
  if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error(name + " cannot be made");
  path_ = name;
}

ScratchFolder::~ScratchFolder() {
  std::error_code status;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(path_, status)) {
    if (entry.is_directory(status) && !entry.is_symlink(status)) {
      fs::permissions(entry.path(), fs::perms::owner_all, status);
    }
  }
  fs::remove_all(path_, status);
}

void ScratchFolder::write(const fs::path& name, std::string_view bytes) const {
  const fs::path target = path_ / name;
  fs::create_directories(target.parent_path());
  std::ofstream file(target, std::ios::binary);
  file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  if (!file.flush()) throw std::runtime_error(target.string() + " cannot be written");
}

void ScratchFolder::copy(const fs::path& from, const fs::path& name) const {
  fs::create_directories((path_ / name).parent_path());
  fs::copy_file(from, path_ / name);
}

std::set<std::string> ScratchFolder::files(const fs::path& name) const {
  std::set<std::string> found;
  const fs::path top = path_ / name;
  if (!fs::exists(top)) return found;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(top)) {
    if (!entry.is_directory()) found.insert(entry.path().lexically_relative(top).string());
  }
  return found;
}

}  // namespace bazyab::test
