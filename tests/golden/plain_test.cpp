// Every damaged plain text through `repair`.
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>

#include "golden/golden.h"
#include "support/process.h"
#include "support/scratch_folder.h"

using namespace bazyab::test;
namespace fs = std::filesystem;

namespace {

const std::string raw_end = ".raw.txt";

std::vector<std::string> names() {
  std::vector<std::string> found;
  for (const fs::directory_entry& entry : fs::directory_iterator(fixture("plain"))) {
    const std::string file = entry.path().filename().string();
    if (file.ends_with(raw_end)) found.push_back(file.substr(0, file.size() - raw_end.size()));
  }
  std::sort(found.begin(), found.end());
  return found;
}

std::string repaired(const std::string& text, std::vector<std::string> options = {}) {
  Invocation invocation{.arguments = {std::string(BAZYAB_BUILD_DIR) + "/bazyab", "repair"},
                        .input = text};
  for (std::string& option : options) invocation.arguments.push_back(std::move(option));
  const Finished finished = run(invocation);
  CHECK(finished.status == 0);
  CHECK(finished.errors.empty());
  return finished.output;
}

}  // namespace

TEST_CASE("every damaged text gives its truth, and repairing it again changes nothing") {
  for (const std::string& name : names()) {
    DYNAMIC_SECTION(name) {
      const std::string text = repaired(read_file(fixture("plain/" + name + raw_end)));
      CHECK(text == expected_text("plain", name, fixture("plain/" + name + ".truth.txt")).text);
      CHECK(repaired(text) == text);
    }
  }
}

TEST_CASE("the truth of every damaged text is left as it is") {
  for (const std::string& name : names()) {
    DYNAMIC_SECTION(name) {
      const std::string truth = read_file(fixture("plain/" + name + ".truth.txt"));
      CHECK(repaired(truth) == truth);
      CHECK(repaired(truth, {"--keep-lines"}) == truth);
    }
  }
}

TEST_CASE("clean texts are their own truth") {
  for (const std::string& name : names()) {
    if (!name.starts_with("clean-")) continue;
    DYNAMIC_SECTION(name) {
      const std::string raw = read_file(fixture("plain/" + name + raw_end));
      CHECK(raw == read_file(fixture("plain/" + name + ".truth.txt")));
      CHECK(repaired(raw) == raw);
    }
  }
}

TEST_CASE("the articles themselves are left as they are") {
  for (const fs::directory_entry& entry : fs::directory_iterator(fixture("articles"))) {
    DYNAMIC_SECTION(entry.path().stem().string()) {
      const std::string article = read_file(entry.path());
      CHECK(repaired(article) == article);
    }
  }
}
