// Pages that a text layer and pictures share: which of them is believed, and that the text is right.
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

// A line of ways.tsv.
struct Way {
  std::string page, mode, via, limit, warning;
};

std::vector<Way> ways() {
  std::vector<Way> found;
  std::istringstream lines(read_file(golden_folder() / "ways.tsv"));
  for (std::string line; std::getline(lines, line);) {
    if (line.empty() || line[0] == '#') continue;
    std::istringstream cells(line);
    Way way;
    for (std::string* cell : {&way.page, &way.mode, &way.via, &way.limit, &way.warning}) {
      std::getline(cells, *cell, '\t');
    }
    found.push_back(std::move(way));
  }
  return found;
}

std::string told(const char* level, const std::string& code) {
  return "\"level\":\"" + std::string(level) + "\",\"code\":\"" + code + "\"";
}

double error_percent(const std::string& text, const std::string& truth) {
  using namespace bazyab::compare;
  return 100 * compare_texts(fold_text(text), fold_text(truth))[Figure::cer];
}

}  // namespace

TEST_CASE("a page is read by its layer, by OCR or by both, as what it shows asks for") {
  for (const Way& way : ways()) {
    DYNAMIC_SECTION(way.page << " --ocr " << way.mode) {
      const fs::path pdf = fixture("ways/" + way.page + ".pdf");
      const Finished run_once =
          run({.arguments = {std::string(BAZYAB_BUILD_DIR) + "/bazyab", "convert", "--verbose",
                             "--log-json", "--ocr", way.mode, pdf.string()}});
      REQUIRE(run_once.status == 0);
      INFO(run_once.errors);
      CHECK(run_once.errors.find("read as " + way.via) != std::string::npos);
      const bool warned = run_once.errors.find("\"level\":\"warning\"") != std::string::npos;
      CHECK(warned == (way.warning != "-"));
      if (warned) CHECK(run_once.errors.find(told("warning", way.warning)) != std::string::npos);
      if (way.limit == "empty") {
        CHECK(run_once.output.find_first_not_of('\n') == std::string::npos);
      } else if (way.limit != "-") {
        fs::path truth = pdf;
        truth.replace_extension(".txt");
        CHECK(error_percent(run_once.output, read_file(truth)) <= std::stod(way.limit));
      }
    }
  }
}

TEST_CASE("every page of fixtures/ways is in the table, three times") {
  std::map<std::string, int> rows;
  for (const Way& way : ways()) ++rows[way.page];
  for (const fs::directory_entry& entry : fs::directory_iterator(fixture("ways"))) {
    if (entry.path().extension() == ".pdf") CHECK(rows[entry.path().stem().string()] == 3);
  }
}
