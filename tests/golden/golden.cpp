// Expected files lie below tests/golden/expected.
#include "golden/golden.h"

#include <algorithm>

#include "support/scratch_folder.h"

namespace bazyab::test {

namespace fs = std::filesystem;

fs::path golden_folder() {
  return fs::path(BAZYAB_SOURCE_DIR) / "tests/golden";
}

Expected expected_text(const std::string& kind, const std::string& name, const fs::path& truth) {
  const fs::path expected = golden_folder() / "expected" / kind / (name + ".txt");
  if (fs::exists(expected)) return {read_file(expected), false};
  return {read_file(truth), true};
}

std::vector<std::string> expected_names(const std::string& kind) {
  std::vector<std::string> names;
  const fs::path folder = golden_folder() / "expected" / kind;
  if (!fs::exists(folder)) return names;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
    names.push_back(entry.path().stem().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace bazyab::test
