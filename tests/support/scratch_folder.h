// A folder for one test, and the files in it.
#pragma once

#include <filesystem>
#include <set>
#include <string>
#include <string_view>

namespace bazyab::test {

// Bytes of a file; throws std::runtime_error if it cannot be read.
std::string read_file(const std::filesystem::path& path);

// fixtures/`name` of the repository.
std::filesystem::path fixture(const std::string& name);

class ScratchFolder {
 public:
  ScratchFolder();
  ~ScratchFolder();  // removes it with all that is below
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;

  const std::filesystem::path& path() const { return path_; }
  std::filesystem::path operator/(const std::filesystem::path& name) const { return path_ / name; }

  // Make the folders above `name` too.
  void write(const std::filesystem::path& name, std::string_view bytes) const;
  void copy(const std::filesystem::path& from, const std::filesystem::path& name) const;

  std::string read(const std::filesystem::path& name) const { return read_file(path_ / name); }
  // Regular files below `name`, hidden ones too, as paths from there.
  std::set<std::string> files(const std::filesystem::path& name = {}) const;

 private:
  std::filesystem::path path_;
};

}  // namespace bazyab::test
