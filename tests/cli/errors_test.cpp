// What goes wrong: one line that names the file and the cause, an exit status, and no other harm.
#include <algorithm>
#include <filesystem>

#include "cli/desk.h"

using namespace bazyab::test;
namespace fs = std::filesystem;

namespace {

using Files = std::set<std::string>;

// Two sound files with a bad one between them: the bad one is told, the others are written.
void check_costs_no_other(const std::string& name, const std::string& bytes,
                          const std::string& cause) {
  Desk desk;
  desk.folder.copy(weather_pdf(), "in/a.pdf");
  desk.folder.write("in/" + name, bytes);
  desk.folder.copy(weather_pdf(), "in/z.pdf");
  const Finished run = desk.bazyab({"convert", "in", "-o", "out"});
  CHECK(run.status == 1);
  CHECK(run.output.empty());
  CHECK(run.errors ==
        "bazyab: wrote 2 files (2 pages) to out; 1 input failed:\n"
        "bazyab: in/" +
            name + ": " + cause + "\n");
  CHECK(desk.folder.files("out") == Files{"a.txt", "z.txt"});
  CHECK(desk.folder.read("out/a.txt") == weather_text());
  CHECK(desk.folder.read("out/z.txt") == weather_text());
  CHECK(desk.folder.read("in/" + name) == bytes);
}

}  // namespace

TEST_CASE("a file that is no PDF under a PDF's name") {
  check_costs_no_other("not-a.pdf", read_file(fixture("broken/not-a.pdf")),
                       "is neither a PDF nor an image");
}

TEST_CASE("a truncated PDF") {
  check_costs_no_other("truncated.pdf", read_file(fixture("broken/truncated.pdf")),
                       "is too damaged to be opened as a PDF");
}

TEST_CASE("an empty file") {
  check_costs_no_other("empty.pdf", "", "is empty (0 bytes)");
}

TEST_CASE("a PDF without pages") {
  check_costs_no_other("zero-pages.pdf", read_file(fixture("broken/zero-pages.pdf")),
                       "has no pages");
}

TEST_CASE("an image that cannot be decoded") {
  check_costs_no_other("random-bytes.png", read_file(fixture("broken/random-bytes.png")),
                       "is neither a PDF nor an image");
}

TEST_CASE("an encrypted PDF among others") {
  check_costs_no_other("locked.pdf", read_file(fixture("locked/weather.locked.pdf")),
                       "is encrypted and needs a password");
}

TEST_CASE("a wrong password is told from none") {
  Desk desk;
  desk.folder.copy(fixture("locked/weather.locked.pdf"), "locked.pdf");
  desk.folder.write("password", "not this one\n");
  CHECK_FAILED(desk.bazyab({"convert", "locked.pdf"}),
               "bazyab: locked.pdf: is encrypted and needs a password\n");
  CHECK_FAILED(desk.bazyab({"convert", "locked.pdf", "--password-file", "password"}),
               "bazyab: locked.pdf: the password is wrong\n");
}

TEST_CASE("the right password opens an encrypted PDF, whatever its line ends with") {
  Desk desk;
  std::string password = read_file(fixture("locked/password.txt"));
  while (password.ends_with('\n')) password.pop_back();
  const std::string truth = read_file(fixture("locked/weather.locked.txt"));
  for (const std::string end : {"", "\n", "\r\n", "\nanother line\n"}) {
    desk.folder.write("password", password + end);
    const Finished run = desk.bazyab(
        {"convert", fixture("locked/weather.locked.pdf").string(), "--password-file", "password"});
    CHECK(run.status == 0);
    CHECK(run.output == truth);
    CHECK(run.errors.empty());
  }
}

TEST_CASE("a password file that is missing") {
  Desk desk;
  CHECK_FAILED(desk.bazyab({"convert", weather_pdf().string(), "--password-file", "none"}),
               "bazyab: none: No such file or directory\n");
}

TEST_CASE("a password does no harm to a PDF that needs none") {
  Desk desk;
  desk.folder.write("password", "not needed\n");
  const Finished run =
      desk.bazyab({"convert", weather_pdf().string(), "--password-file", "password"});
  CHECK(run.status == 0);
  CHECK(run.output == weather_text());
}

TEST_CASE("a missing file costs no other") {
  Desk desk;
  desk.folder.copy(weather_pdf(), "a.pdf");
  CHECK_FAILED(desk.bazyab({"convert", "missing.pdf"}),
               "bazyab: missing.pdf: no such file or folder\n");
  const Finished run = desk.bazyab({"convert", "missing.pdf", "a.pdf", "-o", "out"});
  CHECK(run.status == 1);
  CHECK(run.errors ==
        "bazyab: wrote 1 file (1 page) to out; 1 input failed:\n"
        "bazyab: missing.pdf: no such file or folder\n");
  CHECK(desk.folder.read("out/a.txt") == weather_text());
}

TEST_CASE("a folder that cannot be listed costs no other") {
  if (!can_drop_override()) {
    WARN("skipped: this system lets root read everything");
    return;
  }
  Desk desk;
  desk.folder.copy(weather_pdf(), "in/a.pdf");
  desk.folder.copy(weather_pdf(), "in/closed/b.pdf");
  fs::permissions(desk.folder / "in/closed", fs::perms::none);
  Invocation invocation = desk.invocation({"convert", "in", "-o", "out"});
  invocation.without_override = true;
  const Finished finished = run(invocation);
  CHECK(finished.status == 1);
  CHECK(finished.errors ==
        "bazyab: wrote 1 file (1 page) to out; 1 input failed:\n"
        "bazyab: in/closed: Permission denied\n");
  CHECK(desk.folder.files("out") == Files{"a.txt"});
}

TEST_CASE("a file that may not be read costs no other") {
  if (!can_drop_override()) {
    WARN("skipped: this system lets root read everything");
    return;
  }
  Desk desk;
  desk.folder.copy(weather_pdf(), "in/a.pdf");
  desk.folder.copy(weather_pdf(), "in/closed.pdf");
  fs::permissions(desk.folder / "in/closed.pdf", fs::perms::none);
  Invocation invocation = desk.invocation({"convert", "in", "-o", "out"});
  invocation.without_override = true;
  const Finished finished = run(invocation);
  CHECK(finished.status == 1);
  CHECK(finished.errors ==
        "bazyab: wrote 1 file (1 page) to out; 1 input failed:\n"
        "bazyab: in/closed.pdf: Permission denied\n");
  CHECK(desk.folder.files("out") == Files{"a.txt"});
}

TEST_CASE("an output folder that may not be written") {
  if (!can_drop_override()) {
    WARN("skipped: this system lets root write everything");
    return;
  }
  Desk desk;
  fs::create_directory(desk.folder / "out");
  fs::permissions(desk.folder / "out", fs::perms::owner_read | fs::perms::owner_exec);
  Invocation invocation = desk.invocation({"convert", weather_pdf().string(), "-o", "out"});
  invocation.without_override = true;
  const Finished finished = run(invocation);
  CHECK(finished.status == 1);
  CHECK(has(finished.errors, "bazyab: out/weather.writer.txt: Permission denied\n"));
  CHECK(desk.folder.files("out").empty());
}

TEST_CASE("an output below a regular file") {
  Desk desk;
  desk.folder.write("file", "text\n");
  const Finished run = desk.bazyab({"convert", weather_pdf().string(), "-o", "file/below"});
  CHECK(run.status == 1);
  CHECK(has(run.errors, "Not a directory\n"));
  CHECK(has(run.errors, "bazyab: file/below"));
  CHECK(desk.folder.read("file") == "text\n");
  CHECK(desk.folder.files() == Files{"file"});
}

TEST_CASE("an output whose name is a folder already") {
  Desk desk;
  desk.folder.write("out/weather.writer.txt/inside", "text\n");
  const Finished run = desk.bazyab({"convert", weather_pdf().string(), "-o", "out"});
  CHECK(run.status == 1);
  CHECK(has(run.errors, "bazyab: out/weather.writer.txt: Is a directory\n"));
  CHECK(desk.folder.files() == Files{"out/weather.writer.txt/inside"});
}

TEST_CASE("a full disk as standard output") {
  Desk desk;
  for (const char* command : {"convert", "inspect", "repair"}) {
    const bool plain = std::string(command) == "repair";
    Invocation invocation = desk.invocation(
        {command, (plain ? fixture("articles/weather.txt") : weather_pdf()).string()});
    invocation.output_path = "/dev/full";
    const Finished finished = run(invocation);
    INFO(command);
    CHECK(finished.status == 1);
    CHECK(finished.errors == "bazyab: standard output: No space left on device\n");
  }
}

TEST_CASE("an output that may not grow as long as it is leaves nothing behind") {
  Desk desk;
  Invocation invocation = desk.invocation({"convert", weather_pdf().string(), "-o", "weather.txt"});
  invocation.arguments.insert(invocation.arguments.begin(),
                              {"/bin/sh", "-c", "ulimit -f 1; exec \"$@\"", "sh"});
  const Finished finished = run(invocation);
  CHECK(finished.status == 1);
  CHECK(has(finished.errors, "bazyab: weather.txt: File too large\n"));
  CHECK(desk.folder.files().empty());
}

TEST_CASE("a file without an end is told by its first bytes") {
  Desk desk;
  const Finished finished = desk.bazyab({"convert", "/dev/zero"});
  CHECK(finished.status == 1);
  CHECK(finished.errors == "bazyab: /dev/zero: is neither a PDF nor an image\n");
}

TEST_CASE("wrong words end with status 2 and one line, before any work") {
  Desk desk;
  desk.folder.copy(weather_pdf(), "a.pdf");
  desk.folder.copy(weather_pdf(), "b.pdf");
  const std::vector<std::vector<std::string>> wrong = {
      {},
      {"convrt"},
      {"convert"},
      {"inspect"},
      {"convert", "--bogus", "a.pdf"},
      {"convert", "--ocr", "sometimes", "a.pdf"},
      {"convert", "--dpi", "12", "a.pdf"},
      {"convert", "--dpi", "x", "a.pdf"},
      {"convert", "--pages", "0", "a.pdf"},
      {"convert", "--pages", "3-1", "a.pdf"},
      {"convert", "--pages", "", "a.pdf"},
      {"convert", "a.pdf", "b.pdf"},
      {"convert", "."},
      {"convert", "-", "-", "-o", "out"},
      {"repair", "--without", "everything"},
      {"repair", "--style", "loose"},
      {"inspect", "a.pdf", "b.pdf"},
  };
  for (const std::vector<std::string>& words : wrong) {
    std::string line = "bazyab";
    for (const std::string& word : words) line += " '" + word + "'";
    INFO(line);
    const Finished run = desk.bazyab(words);
    CHECK(run.status == 2);
    CHECK(run.output.empty());
    CHECK(run.errors.starts_with("bazyab: "));
    CHECK(std::count(run.errors.begin(), run.errors.end(), '\n') == 1);
    CHECK(desk.folder.files() == Files{"a.pdf", "b.pdf"});
  }
}

TEST_CASE("wrong words are named") {
  Desk desk;
  CHECK(has(desk.bazyab({"convert", "--bogus", "a.pdf"}).errors, "--bogus"));
  CHECK(has(desk.bazyab({"convert", "--ocr", "sometimes", "a.pdf"}).errors, "sometimes"));
  CHECK(has(desk.bazyab({"convrt"}).errors, "convrt"));
  CHECK(has(desk.bazyab({"convert"}).errors, "INPUT"));
  CHECK(has(desk.bazyab({"repair", "--without", "everything"}).errors, "'everything'"));
  CHECK(desk.bazyab({"convert", "--pages", "1,3-2", "a.pdf"}).errors ==
        "bazyab: '3-2' is no page range (write for instance 1-3,7 or 5-)\n");
}

TEST_CASE("names that collide are told before any work") {
  Desk desk;
  desk.folder.copy(weather_pdf(), "one/a.pdf");
  desk.folder.copy(weather_pdf(), "two/a.pdf");
  const Finished run = desk.bazyab({"convert", "one/a.pdf", "two/a.pdf", "-o", "out"});
  CHECK(run.status == 2);
  CHECK(run.errors == "bazyab: two/a.pdf: would write the same file out/a.pdf.txt as one/a.pdf\n");
  CHECK_FALSE(fs::exists(desk.folder / "out"));
}

TEST_CASE("a full name can collide with a short one") {
  Desk desk;
  for (const char* name : {"a.pdf", "a.png", "a.pdf.png"}) desk.folder.copy(weather_pdf(), name);
  const Finished run = desk.bazyab({"convert", "a.pdf", "a.png", "a.pdf.png", "-o", "out"});
  CHECK(run.status == 2);
  CHECK(has(run.errors, "out/a.pdf.txt"));
  CHECK_FALSE(fs::exists(desk.folder / "out"));
}

TEST_CASE("pages that the file does not have") {
  Desk desk;
  desk.folder.copy(weather_pdf(), "a.pdf");
  CHECK_FAILED(desk.bazyab({"convert", "--pages", "2-", "a.pdf"}),
               "bazyab: a.pdf: none of its pages is selected (it has 1)\n");
}

TEST_CASE("a model that is missing is the whole run's trouble") {
  Desk desk;
  desk.folder.copy(weather_pdf(), "a.pdf");
  for (const char* command : {"convert", "repair", "inspect"}) {
    const Finished run = desk.bazyab({command, "a.pdf", "--model", "none.lexicon"});
    INFO(command);
    CHECK(run.status == 1);
    CHECK(run.output.empty());
    CHECK(has(run.errors, "none.lexicon"));
    CHECK(std::count(run.errors.begin(), run.errors.end(), '\n') == 1);
  }
  const Finished run = desk.bazyab({"convert", notice_image().string(), "--lang", "none"});
  CHECK(run.status == 1);
  CHECK(has(run.errors, "none"));
  CHECK(std::count(run.errors.begin(), run.errors.end(), '\n') == 1);
}

TEST_CASE("a name with a line break is told on one line") {
  Desk desk;
  CHECK_FAILED(desk.bazyab({"convert", "a\nb\x1b.pdf"}),
               "bazyab: a\\nb\\x1b.pdf: no such file or folder\n");
}

TEST_CASE("inspect and repair name the file that they cannot read") {
  Desk desk;
  CHECK_FAILED(desk.bazyab({"inspect", "none.pdf"}),
               "bazyab: none.pdf: No such file or directory\n");
  CHECK_FAILED(desk.bazyab({"repair", "none.txt"}),
               "bazyab: none.txt: No such file or directory\n");
  CHECK_FAILED(desk.bazyab({"repair", "."}), "bazyab: .: Is a directory\n");
  const Finished run = desk.bazyab({"repair", "none.txt", "-"}, "متن\n");
  CHECK(run.status == 1);
  CHECK(run.output == "متن\n");
  CHECK(run.errors == "bazyab: none.txt: No such file or directory\n");
}
