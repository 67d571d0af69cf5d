// What every command shares: help, version, and what is said on standard error.
#include <algorithm>
#include <nlohmann/json.hpp>

#include "cli/desk.h"

using namespace bazyab::test;
using nlohmann::json;

namespace {

const std::vector<std::string> commands = {"convert", "repair", "inspect", "compare"};

// Each line as JSON; fails the test where one is not.
std::vector<json> json_lines(const std::string& text) {
  std::vector<json> lines;
  std::size_t begin = 0;
  while (begin < text.size()) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const std::string line = text.substr(begin, end - begin);
    INFO(line);
    REQUIRE(json::accept(line));
    lines.push_back(json::parse(line));
    begin = end + 1;
  }
  return lines;
}

}  // namespace

TEST_CASE("--version is the version of the build, on standard output") {
  Desk desk;
  const Finished run = desk.bazyab({"--version"});
  CHECK(run.status == 0);
  CHECK(run.errors.empty());
  CHECK(run.output == "bazyab " BAZYAB_VERSION "\n");
  for (const std::string& command : commands) {
    INFO(command);
    const Finished same = desk.bazyab({command, "--version"});
    CHECK(same.status == 0);
    CHECK(same.output == run.output);
  }
}

TEST_CASE("--help lists every command, and each has a help of its own with an example") {
  Desk desk;
  const Finished all = desk.bazyab({"--help"});
  CHECK(all.status == 0);
  CHECK(all.errors.empty());
  for (const std::string& command : commands) {
    INFO(command);
    CHECK(has(all.output, "\n  " + command + " "));
    const Finished run = desk.bazyab({command, "--help"});
    CHECK(run.status == 0);
    CHECK(run.errors.empty());
    CHECK(has(run.output, "Example: "));
    CHECK(has(run.output, "bazyab " + command));
    for (const char* option : {"--help", "--version", "--quiet", "--verbose", "--log-json"}) {
      INFO(option);
      CHECK(has(run.output, option));
    }
  }
}

TEST_CASE("--quiet leaves errors alone on standard error") {
  Desk desk;
  desk.folder.copy(fixture("broken/one-pixel.png"), "blank.png");
  desk.folder.copy(fixture("broken/empty.pdf"), "empty.pdf");
  const Finished loud = desk.bazyab({"convert", "blank.png", "empty.pdf", "-o", "out"});
  CHECK(loud.errors ==
        "bazyab: blank.png: page 1: warning: OCR found no text\n"
        "bazyab: wrote 1 file (1 page) to out; 1 input failed:\n"
        "bazyab: empty.pdf: is empty (0 bytes)\n");
  const Finished quiet = desk.bazyab({"convert", "--quiet", "blank.png", "empty.pdf", "-o", "out"});
  CHECK(quiet.errors == "bazyab: empty.pdf: is empty (0 bytes)\n");
  CHECK(quiet.status == 1);
}

TEST_CASE("--verbose says what was decided for each page and what was written") {
  Desk desk;
  desk.folder.copy(weather_pdf(), "a.pdf");
  const Finished run = desk.bazyab({"convert", "--verbose", "a.pdf", "-o", "out"});
  CHECK(has(run.errors, "bazyab: a.pdf: page 1: read as text ("));
  CHECK(has(run.errors, "bazyab: a.pdf: written to out/a.txt\n"));
}

TEST_CASE("--log-json makes each line on standard error an object") {
  Desk desk;
  desk.folder.copy(fixture("broken/one-pixel.png"), "blank.png");
  desk.folder.copy(fixture("broken/empty.pdf"), "broken\xFF\n.pdf");
  const Finished run = desk.bazyab({"convert", "--log-json", "--verbose", "blank.png",
                                    "broken\xFF\n.pdf", "none.pdf", "-o", "out"});
  CHECK(run.status == 1);
  const std::vector<json> lines = json_lines(run.errors);
  const auto error_of = [&](const std::string& file) {
    const auto found = std::find_if(lines.begin(), lines.end(), [&](const json& line) {
      return line.value("file", "") == file && line["level"] == "error";
    });
    return found == lines.end() ? json() : *found;
  };
  const json warning = {{"level", "warning"},
                        {"code", "page-without-text"},
                        {"file", "blank.png"},
                        {"page", 1},
                        {"message", "OCR found no text"}};
  CHECK(std::count(lines.begin(), lines.end(), warning) == 1);
  CHECK(error_of("broken%FF\n.pdf") == json({{"level", "error"},
                                             {"code", "empty"},
                                             {"file", "broken%FF\n.pdf"},
                                             {"message", "is empty (0 bytes)"}}));
  CHECK(error_of("none.pdf")["code"] == "cannot-read");
}

TEST_CASE("--log-json holds for errors that end the run, and for wrong words") {
  Desk desk;
  const std::vector<std::vector<std::string>> failing = {
      {"convert", "--log-json", "a.pdf", "b.pdf"},
      {"convert", "--log-json", "--bogus"},
      {"convert", "--log-json"},
      {"inspect", "--log-json", "none.pdf"},
      {"repair", "--log-json", "none.txt"},
      {"repair", "--log-json", "--model", "none.lexicon"}};
  for (const std::vector<std::string>& words : failing) {
    const Finished run = desk.bazyab(words);
    INFO(run.errors);
    CHECK(run.status != 0);
    const std::vector<json> lines = json_lines(run.errors);
    REQUIRE(lines.size() == 1);
    CHECK(lines[0]["level"] == "error");
    CHECK(lines[0].contains("code"));
  }
}
