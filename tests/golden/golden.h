// What a fixture is to come out as: its truth, or, where the tool is not there yet, what was read
// beside the page and is known to be wrong in the way that README.md says.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace bazyab::test {

struct Expected {
  std::string text;
  bool is_truth = false;
};

// tests/golden
std::filesystem::path golden_folder();

// `kind` is the folder of the fixture, "clippings" or "plain".
Expected expected_text(const std::string& kind, const std::string& name,
                       const std::filesystem::path& truth);

// Names (without .txt) of the expected files of a kind.
std::vector<std::string> expected_names(const std::string& kind);

}  // namespace bazyab::test
