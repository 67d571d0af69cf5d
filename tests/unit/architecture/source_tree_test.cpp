// The project's own source files against the table of docs/architecture.md.
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "unit/architecture/include_rules.h"

using namespace bazyab::architecture;

namespace {

const std::filesystem::path source_dir = BAZYAB_SOURCE_DIR;

Table project_table() {
  std::ifstream stream(source_dir / "docs/architecture.md", std::ios::binary);
  return read_table(std::string(std::istreambuf_iterator<char>(stream), {}));
}

}  // namespace

TEST_CASE("no file of src/ includes what the table of docs/architecture.md forbids") {
  CHECK(include_violations(project_table(), read_sources(source_dir / "src")) ==
        std::vector<std::string>{});
}

TEST_CASE("every room has its row and its headers, and every file says what it is for") {
  CHECK(layout_violations(project_table(), read_sources(source_dir / "src")) ==
        std::vector<std::string>{});
}

TEST_CASE("no header of the Unicode room has the name of one of ICU's") {
  for (const auto& entry : std::filesystem::directory_iterator(source_dir / "src/unicode")) {
    INFO(entry.path());
    CHECK_FALSE(std::filesystem::exists("/usr/include/unicode" / entry.path().filename()));
  }
}
