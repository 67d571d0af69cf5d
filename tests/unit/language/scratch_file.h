// A file for one test that is gone after it, and the lexicons that tests open.
#pragma once

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

#include "language/lexicon.h"
#include "language/lexicon_packer.h"

namespace bazyab::language {

class ScratchFile {
 public:
  explicit ScratchFile(std::string_view bytes) {
    const auto name = "bazyab-language-" + std::to_string(getpid()) + ".lexicon";
    path_ = (std::filesystem::temp_directory_path() / name).string();
    std::ofstream(path_, std::ios::binary).write(bytes.data(), std::ssize(bytes));
  }
  ~ScratchFile() { std::filesystem::remove(path_); }
  ScratchFile(const ScratchFile&) = delete;
  ScratchFile& operator=(const ScratchFile&) = delete;
  const std::string& path() const { return path_; }

 private:
  std::string path_;
};

// The mapping outlives the file's name.
inline Lexicon open_bytes(std::string_view bytes) {
  const ScratchFile file(bytes);
  return Lexicon::open(file.path());
}

// The lexicon that the build packs from lexicon/.
inline Lexicon open_built() {
  return Lexicon::open(std::string(BAZYAB_BUILD_DIR) + "/share/bazyab/fa.lexicon");
}

}  // namespace bazyab::language
