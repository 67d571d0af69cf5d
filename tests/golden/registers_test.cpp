// Own prose in eight registers, damaged by scripts/damage, through `repair`.
//
// What only the language can decide (lost and displaced ZWNJ, words cut and run together) has a
// limit for the character error rate in registers.tsv; all else is compared to the letter.
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <map>
#include <set>
#include <sstream>

#include "compare/figures.h"
#include "compare/folded_text.h"
#include "golden/golden.h"
#include "support/process.h"
#include "support/scratch_folder.h"

using namespace bazyab::test;
namespace fs = std::filesystem;

namespace {

const std::string raw_end = ".raw.txt";

// "politics.turned" and so on.
std::vector<std::string> names() {
  std::vector<std::string> found;
  for (const fs::directory_entry& entry : fs::directory_iterator(fixture("registers"))) {
    const std::string file = entry.path().filename().string();
    if (file.ends_with(raw_end)) found.push_back(file.substr(0, file.size() - raw_end.size()));
  }
  std::sort(found.begin(), found.end());
  return found;
}

fs::path truth_path(const std::string& name) {
  return fixture("registers/" + name.substr(0, name.find('.')) + ".truth.txt");
}
std::string truth_of(const std::string& name) {
  return read_file(truth_path(name));
}

std::string repaired(const std::string& text) {
  const Finished finished =
      run({.arguments = {std::string(BAZYAB_BUILD_DIR) + "/bazyab", "repair"}, .input = text});
  CHECK(finished.status == 0);
  CHECK(finished.errors.empty());
  return finished.output;
}

// registers.tsv: set of damages, tab, the mean character error rate that its texts may have, in
// percent, tab, whether each has an expected text.
struct Limit {
  double percent = 0;
  bool to_the_letter = true;
};
std::map<std::string, Limit> limits() {
  std::map<std::string, Limit> found;
  std::istringstream lines(read_file(golden_folder() / "registers.tsv"));
  for (std::string line; std::getline(lines, line);) {
    if (line.empty() || line[0] == '#') continue;
    std::istringstream cells(line);
    std::string set;
    std::string how;
    Limit limit;
    cells >> set >> limit.percent >> how;
    limit.to_the_letter = how == "exact";
    found[set] = limit;
  }
  return found;
}

double error_percent(const std::string& text, const std::string& truth) {
  using namespace bazyab::compare;
  return 100 * compare_texts(fold_text(text), fold_text(truth))[Figure::cer];
}

}  // namespace

TEST_CASE("clean prose of every register is left as it is") {
  std::set<std::string> seen;
  for (const std::string& name : names()) {
    const std::string truth = truth_of(name);
    if (!seen.insert(truth).second) continue;
    DYNAMIC_SECTION(name.substr(0, name.find('.'))) {
      CHECK(repaired(truth) == truth);
    }
  }
  CHECK(seen.size() == 8);
}

TEST_CASE("damaged prose of every register comes back as far as is known") {
  const std::map<std::string, Limit> allowed = limits();
  for (const std::string& name : names()) {
    DYNAMIC_SECTION(name) {
      const std::string set = name.substr(name.find('.') + 1);
      REQUIRE(allowed.count(set) == 1);
      if (!allowed.at(set).to_the_letter) continue;
      const Expected expected = expected_text("registers", name, truth_path(name));
      const std::string text = repaired(read_file(fixture("registers/" + name + raw_end)));
      CHECK(text == expected.text);
      if (!expected.is_truth) CHECK(expected.text != truth_of(name));
    }
  }
}

TEST_CASE("a second repair finds nothing in what the first has left") {
  for (const std::string& name : names()) {
    // What a text that has lost its ZWNJ leaves open may be told once they are back.
    if (name.find(".zwnj-") != std::string::npos) continue;
    DYNAMIC_SECTION(name) {
      const std::string once = repaired(read_file(fixture("registers/" + name + raw_end)));
      CHECK(repaired(once) == once);
    }
  }
}

TEST_CASE("the mean error of each set of damages is within its limit") {
  for (const auto& [set, limit] : limits()) {
    DYNAMIC_SECTION(set) {
      double sum = 0;
      int count = 0;
      for (const std::string& name : names()) {
        if (name.substr(name.find('.') + 1) != set) continue;
        const std::string raw = read_file(fixture("registers/" + name + raw_end));
        sum += error_percent(repaired(raw), truth_of(name));
        ++count;
      }
      REQUIRE(count == 8);
      CHECK(sum / count <= limit.percent);
    }
  }
}
