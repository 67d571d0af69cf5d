// Every clipping through the real program, in one run, each compared with its text.
#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <sstream>

#include "compare/figures.h"
#include "compare/folded_text.h"
#include "golden/golden.h"
#include "support/process.h"
#include "support/scratch_folder.h"

using namespace bazyab::test;
namespace fs = std::filesystem;

namespace {

const fs::path& clippings() {
  static const fs::path folder = fixture("clippings");
  return folder;
}

// What `convert` makes of all clippings, and which pages it read as pictures.
struct Converted {
  ScratchFolder folder;
  Finished finished;

  Converted() {
    finished = run({.arguments = {std::string(BAZYAB_BUILD_DIR) + "/bazyab", "convert", "--verbose",
                                  clippings().string(), "-o", folder.path().string()}});
  }
  bool was_seen_by_ocr(const fs::path& input) const {
    std::istringstream lines(finished.errors);
    for (std::string line; std::getline(lines, line);) {
      if (line.starts_with("bazyab: " + input.string() + ": page ") &&
          line.find(": read as ") != std::string::npos && !line.ends_with(", OCR was not asked")) {
        return true;
      }
    }
    return false;
  }
};

const Converted& converted() {
  static const Converted run_once;
  return run_once;
}

std::vector<fs::path> inputs() {
  std::vector<fs::path> files;
  for (const fs::directory_entry& entry : fs::directory_iterator(clippings())) {
    if (entry.path().extension() != ".txt") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

// ocr.tsv: name, tab, the character error rate that its text may have, in percent.
std::map<std::string, double> ocr_limits() {
  std::map<std::string, double> limits;
  std::istringstream lines(read_file(golden_folder() / "ocr.tsv"));
  for (std::string line; std::getline(lines, line);) {
    if (line.empty() || line[0] == '#') continue;
    const std::size_t tab = line.find('\t');
    limits[line.substr(0, tab)] = std::stod(line.substr(tab + 1));
  }
  return limits;
}

double error_percent(const std::string& text, const std::string& truth) {
  using namespace bazyab::compare;
  return 100 * compare_texts(fold_text(text), fold_text(truth))[Figure::cer];
}

}  // namespace

TEST_CASE("every clipping gives its text") {
  const std::map<std::string, double> limits = ocr_limits();
  for (const fs::path& input : inputs()) {
    const std::string name = input.stem().string();
    DYNAMIC_SECTION(name) {
      REQUIRE(converted().finished.status == 0);
      const std::string text = converted().folder.read(name + ".txt");
      fs::path truth = input;
      truth.replace_extension(".txt");
      // Letters that were read from a picture depend on the build of Tesseract.
      const auto limit = limits.find(name);
      INFO("a clipping that is read by OCR has a line in ocr.tsv, and no other has");
      CHECK(converted().was_seen_by_ocr(input) == (limit != limits.end()));
      if (limit != limits.end()) {
        CHECK(error_percent(text, read_file(truth)) <= limit->second);
      } else {
        CHECK(text == expected_text("clippings", name, truth).text);
      }
    }
  }
}

TEST_CASE("a locked clipping gives its text") {
  const fs::path locked = fixture("locked/weather.locked.pdf");
  const Finished finished =
      run({.arguments = {std::string(BAZYAB_BUILD_DIR) + "/bazyab", "convert", locked.string(),
                         "--password-file", fixture("locked/password.txt").string()}});
  CHECK(finished.status == 0);
  CHECK(finished.output == read_file(fixture("locked/weather.locked.txt")));
}

TEST_CASE("an expected text stands only where the truth is not reached, and is explained") {
  const std::string readme = read_file(golden_folder() / "README.md");
  const auto check = [&](const std::string& kind, const std::string& name, const fs::path& truth) {
    INFO(kind << "/" << name);
    REQUIRE(fs::exists(truth));
    const bool equals_truth = expected_text(kind, name, truth).text == read_file(truth);
    CHECK_FALSE(equals_truth);  // where it does: remove the file and its line in README.md
    CHECK(readme.find("\n| `" + name + "` |") != std::string::npos);
  };
  for (const std::string& name : expected_names("clippings")) {
    check("clippings", name, clippings() / (name + ".txt"));
  }
  for (const std::string& name : expected_names("plain")) {
    check("plain", name, fixture("plain/" + name + ".truth.txt"));
  }
}

TEST_CASE("what is explained is still so") {
  const std::string readme = read_file(golden_folder() / "README.md");
  std::istringstream lines(readme);
  const auto is_expected = [](const std::string& name) {
    for (const char* kind : {"clippings", "plain", "registers"}) {
      if (fs::exists(golden_folder() / "expected" / kind / (name + ".txt"))) return true;
    }
    return ocr_limits().contains(name);
  };
  for (std::string line; std::getline(lines, line);) {
    if (!line.starts_with("| `")) continue;
    // Names stand between the backquotes of the first cell.
    std::istringstream cell(line.substr(2, line.find(" |", 2) - 2));
    std::string name;
    for (bool inside = false; std::getline(cell, name, '`'); inside = !inside) {
      if (!inside) continue;
      INFO("README.md has a line for " << name
                                       << ", but there is neither an expected text nor OCR");
      CHECK(is_expected(name));
    }
  }
}
