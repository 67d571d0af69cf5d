// Where results go: the rules of -o, and which files of a folder are taken.
#include <filesystem>

#include "cli/desk.h"

using namespace bazyab::test;
namespace fs = std::filesystem;

namespace {
using Files = std::set<std::string>;
}

TEST_CASE("one input without -o goes to standard output") {
  Desk desk;
  const Finished run = desk.bazyab({"convert", weather_pdf().string()});
  CHECK(run.status == 0);
  CHECK(run.output == weather_text());
  CHECK(run.errors.empty());
  CHECK(desk.folder.files().empty());
}

TEST_CASE("-o - is standard output, and no folder of that name") {
  Desk desk;
  const Finished run = desk.bazyab({"convert", weather_pdf().string(), "-o", "-"});
  CHECK(run.status == 0);
  CHECK(run.output == weather_text());
  CHECK(run.errors.empty());
  CHECK(desk.folder.files().empty());
  CHECK(
      desk.bazyab({"convert", weather_pdf().string(), notice_image().string(), "-o", "-"}).status ==
      2);
}

TEST_CASE("-o names a file when it has the format's ending and the input is one file") {
  Desk desk;
  const Finished run = desk.bazyab({"convert", weather_pdf().string(), "-o", "new/text.txt"});
  CHECK(run.status == 0);
  CHECK(run.output.empty());
  CHECK(run.errors == "bazyab: wrote 1 file (1 page) to new/text.txt\n");
  CHECK(desk.folder.files() == Files{"new/text.txt"});
  CHECK(desk.folder.read("new/text.txt") == weather_text());
}

TEST_CASE("-o names a folder otherwise") {
  Desk desk;
  SECTION("another ending") {
    desk.bazyab({"convert", weather_pdf().string(), "-o", "text"});
    CHECK(desk.folder.files() == Files{"text/weather.writer.txt"});
  }
  SECTION("a folder of that name is there") {
    fs::create_directory(desk.folder / "old.txt");
    desk.bazyab({"convert", weather_pdf().string(), "-o", "old.txt"});
    CHECK(desk.folder.files() == Files{"old.txt/weather.writer.txt"});
  }
  SECTION("several inputs") {
    desk.folder.copy(weather_pdf(), "a.pdf");
    desk.folder.copy(weather_pdf(), "b.pdf");
    desk.bazyab({"convert", "a.pdf", "b.pdf", "-o", "out.txt"});
    CHECK(desk.folder.files("out.txt") == Files{"a.txt", "b.txt"});
  }
  SECTION("a folder as input") {
    desk.folder.copy(weather_pdf(), "in/a.pdf");
    desk.bazyab({"convert", "in", "-o", "out.txt"});
    CHECK(desk.folder.files("out.txt") == Files{"a.txt"});
  }
}

TEST_CASE("a folder is walked to its depths, and its paths are kept") {
  Desk desk;
  desk.folder.copy(weather_pdf(), "in/a.pdf");
  desk.folder.copy(weather_pdf(), "in/سال ۱۴۰۱/آبان/b.PDF");
  desk.folder.copy(notice_image(), "in/deep/er/c.Bmp");
  desk.folder.write("in/notes.txt", "no clipping\n");
  const Finished run = desk.bazyab({"convert", "in/", "-o", "out/here"});
  CHECK(run.status == 0);
  CHECK(run.errors == "bazyab: wrote 3 files (3 pages) to out/here\n");
  CHECK(desk.folder.files("out/here") == Files{"a.txt", "سال ۱۴۰۱/آبان/b.txt", "deep/er/c.txt"});
  CHECK(desk.folder.read("out/here/سال ۱۴۰۱/آبان/b.txt") == weather_text());
  CHECK(desk.folder.read("out/here/deep/er/c.txt") == notice_text());
}

TEST_CASE("several folders keep their last names") {
  Desk desk;
  desk.folder.copy(weather_pdf(), "x/one/a.pdf");
  desk.folder.copy(weather_pdf(), "x/two/sub/a.pdf");
  desk.folder.copy(weather_pdf(), "b.pdf");
  const Finished run = desk.bazyab({"convert", "x/one", "x/two/", "b.pdf", "-o", "out"});
  CHECK(run.status == 0);
  CHECK(desk.folder.files("out") == Files{"one/a.txt", "two/sub/a.txt", "b.txt"});
}

TEST_CASE("the output folder inside an input folder is left out") {
  Desk desk;
  desk.folder.copy(weather_pdf(), "in/a.pdf");
  desk.folder.copy(weather_pdf(), "in/out/old.pdf");
  const Finished run = desk.bazyab({"convert", "in", "-o", "in/out"});
  CHECK(run.status == 0);
  CHECK(desk.folder.files("in/out") == Files{"a.txt", "old.pdf"});
}

TEST_CASE("hidden files and links to folders are not followed, links to files are") {
  Desk desk;
  desk.folder.copy(weather_pdf(), "in/a.pdf");
  desk.folder.copy(weather_pdf(), "in/.hidden.pdf");
  desk.folder.copy(weather_pdf(), "in/.hidden/b.pdf");
  desk.folder.copy(weather_pdf(), "elsewhere/c.pdf");
  desk.folder.copy(weather_pdf(), "d.pdf");
  fs::create_directory_symlink(desk.folder / "elsewhere", desk.folder / "in/link");
  fs::create_directory_symlink(desk.folder / "in", desk.folder / "in/loop");
  fs::create_symlink(desk.folder / "d.pdf", desk.folder / "in/d.pdf");
  const Finished run = desk.bazyab({"convert", "in", "-o", "out"});
  CHECK(run.status == 0);
  CHECK(desk.folder.files("out") == Files{"a.txt", "d.txt"});
}

TEST_CASE("what is named itself is taken: a hidden file, a link to a folder, any ending") {
  Desk desk;
  desk.folder.copy(weather_pdf(), ".hidden.pdf");
  desk.folder.copy(weather_pdf(), "elsewhere/c.pdf");
  desk.folder.copy(weather_pdf(), "download");
  fs::create_directory_symlink(desk.folder / "elsewhere", desk.folder / "link");
  const Finished run = desk.bazyab({"convert", ".hidden.pdf", "link", "download", "-o", "out"});
  CHECK(run.status == 0);
  CHECK(desk.folder.files("out") == Files{".hidden.txt", "c.txt", "download.txt"});
}

TEST_CASE("the same file named twice is done once") {
  Desk desk;
  desk.folder.copy(weather_pdf(), "in/a.pdf");
  fs::create_symlink(desk.folder / "in/a.pdf", desk.folder / "link.pdf");
  const Finished run =
      desk.bazyab({"convert", "in/a.pdf", "./in//a.pdf", "in", "link.pdf", "-o", "out"});
  CHECK(run.status == 0);
  CHECK(run.errors == "bazyab: wrote 1 file (1 page) to out\n");
  CHECK(desk.folder.files("out") == Files{"a.txt"});
}

TEST_CASE("inputs that would share an output keep their full names") {
  Desk desk;
  desk.folder.copy(weather_pdf(), "in/a.pdf");
  desk.folder.copy(notice_image(), "in/a.bmp");
  desk.folder.copy(weather_pdf(), "in/b.pdf");
  const Finished run = desk.bazyab({"convert", "in", "-o", "out"});
  CHECK(run.status == 0);
  CHECK(desk.folder.files("out") == Files{"a.pdf.txt", "a.bmp.txt", "b.txt"});
  CHECK(desk.folder.read("out/a.pdf.txt") == weather_text());
  CHECK(desk.folder.read("out/a.bmp.txt") == notice_text());
}

TEST_CASE("a folder without PDFs and images is no error, but told") {
  Desk desk;
  desk.folder.write("in/notes.txt", "no clipping\n");
  const Finished run = desk.bazyab({"convert", "in", "-o", "out"});
  CHECK(run.status == 0);
  CHECK(run.errors ==
        "bazyab: warning: there is no PDF and no image in what was named\n"
        "bazyab: wrote 0 files (0 pages) to out\n");
}

TEST_CASE("names are bytes: spaces, line breaks, Persian, a beginning dash, no UTF-8") {
  Desk desk;
  const Files names = {"a b", "line\nbreak", "گزارش ۱۴۰۱", "-dash", "broken\xFF", "dots.in.name"};
  Files expected;
  for (const std::string& name : names) {
    desk.folder.copy(weather_pdf(), "in/" + name + ".pdf");
    expected.insert(name + ".txt");
  }
  const Finished run = desk.bazyab({"convert", "in", "-o", "متن ها"});
  CHECK(run.status == 0);
  CHECK(run.errors == "bazyab: wrote 6 files (6 pages) to متن ها\n");
  CHECK(desk.folder.files("متن ها") == expected);
  for (const std::string& name : expected)
    CHECK(desk.folder.read("متن ها/" + name) == weather_text());
}

TEST_CASE("a second run writes over the first, and leaves nothing but results") {
  Desk desk;
  desk.folder.copy(weather_pdf(), "in/a.pdf");
  desk.folder.write("out/a.txt", "something older that is longer than nothing\n");
  desk.folder.write("out/other.txt", "of the user\n");
  CHECK(desk.bazyab({"convert", "in", "-o", "out"}).status == 0);
  CHECK(desk.bazyab({"convert", "in", "-o", "out"}).status == 0);
  CHECK(desk.folder.files("out") == Files{"a.txt", "other.txt"});
  CHECK(desk.folder.read("out/a.txt") == weather_text());
  CHECK(desk.folder.read("out/other.txt") == "of the user\n");
}
