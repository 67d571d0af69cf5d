// `repair` as a filter.
#include "cli/desk.h"

using namespace bazyab::test;

TEST_CASE("repair reads standard input and writes standard output") {
  Desk desk;
  for (const std::vector<std::string>& words :
       std::vector<std::vector<std::string>>{{"repair"}, {"repair", "-"}}) {
    const Finished run = desk.bazyab(words, "كتاب على ، را خريد\n");
    CHECK(run.status == 0);
    CHECK(run.output == "کتاب علی، را خرید\n");
    CHECK(run.errors.empty());
  }
}

TEST_CASE("repair reads files one after the other and leaves them as they are") {
  Desk desk;
  desk.folder.write("a.txt", "كتاب\n");
  desk.folder.write("b.txt", "قلم ، كاغذ\n");
  const Finished run = desk.bazyab({"repair", "a.txt", "-", "b.txt"}, "میانه\n");
  CHECK(run.status == 0);
  CHECK(run.output == "کتاب\nمیانه\nقلم، کاغذ\n");
  CHECK(desk.folder.read("a.txt") == "كتاب\n");
  CHECK(desk.folder.read("b.txt") == "قلم ، كاغذ\n");
}

TEST_CASE("repair of nothing is nothing") {
  Desk desk;
  const Finished run = desk.bazyab({"repair"});
  CHECK(run.status == 0);
  CHECK(run.output.empty());
  CHECK(run.errors.empty());
}

TEST_CASE("--explain writes every change as a JSON line, its offsets those of the output") {
  Desk desk;
  desk.folder.write("a.txt", "كتاب\n");
  desk.folder.write("b.txt", "قلم ، خوب\n\nکد خبر: ۴۸۲۱۳\n");
  const Finished run = desk.bazyab({"repair", "--explain", "changes", "a.txt", "b.txt"});
  CHECK(run.status == 0);
  CHECK(run.output == "کتاب\nقلم، خوب\n");
  CHECK(
      desk.folder.read("changes") ==
      R"({"kind":"letter","at":[0,1],"before":"ك","after":"ک","evidence":"rule","confidence":0.99})"
      "\n"
      R"({"kind":"space","at":[8,8],"before":" ","after":"","evidence":"rule","confidence":1.0})"
      "\n"
      R"({"kind":"line","at":[13,13],"before":"\n\n","after":"","evidence":"rule","confidence":1.0})"
      "\n"
      R"({"kind":"furniture","of":"code","at":[13,13],"before":"کد خبر: ۴۸۲۱۳","after":"","evidence":"rule","confidence":1.0})"
      "\n");
}

TEST_CASE("a file for --explain that cannot be written is told before the text comes") {
  Desk desk;
  CHECK_FAILED(desk.bazyab({"repair", "--explain", "none/changes"}, "كتاب\n"),
               "bazyab: none/changes: No such file or directory\n");
}

TEST_CASE("--keep-lines gives a line for each line") {
  Desk desk;
  const std::string wrapped = read_file(fixture("plain/wrapped.raw.txt"));
  CHECK(desk.bazyab({"repair", "--keep-lines"}, wrapped).output == wrapped);
  CHECK(desk.bazyab({"repair"}, wrapped).output == read_file(fixture("plain/wrapped.truth.txt")));
  CHECK(desk.bazyab({"repair", "--keep-lines"}, "كتاب\n\n\nقلم ، كاغذ").output ==
        "کتاب\n\n\nقلم، کاغذ\n");
}

TEST_CASE("a word that most write with a ZWNJ has one in a text that has lost its own") {
  Desk desk;
  const auto repaired = [&](const std::string& text) {
    return desk.bazyab({"repair", "--keep-lines"}, text).output;
  };
  CHECK(repaired("او میگوید که هیچگونه کاری نمیکند و اینگونه میماند.\n") ==
        "او می‌گوید که هیچ‌گونه کاری نمی‌کند و این‌گونه "
        "می‌ماند.\n");
  const std::string its_own =
      "او می‌گوید که هیچگونه کاری نمی‌کند و اینگونه "
      "می‌ماند.\n";
  CHECK(repaired(its_own) == its_own);
}

TEST_CASE("--keep-furniture keeps the lines around the article") {
  Desk desk;
  const std::string text = "متن خبر این است.\n\nکد خبر: ۴۸۲۱۳\n";
  CHECK(desk.bazyab({"repair"}, text).output == "متن خبر این است.\n");
  CHECK(desk.bazyab({"repair", "--keep-furniture"}, text).output == text);
}

TEST_CASE("--without leaves kinds of repair undone") {
  Desk desk;
  const std::string text = "كتاب ، قلم\u202B\n";
  CHECK(desk.bazyab({"repair"}, text).output == "کتاب، قلم\n");
  CHECK(desk.bazyab({"repair", "--without", "letters"}, text).output == "كتاب، قلم\n");
  CHECK(desk.bazyab({"repair", "--without", "spaces"}, text).output == "کتاب ، قلم\n");
  CHECK(desk.bazyab({"repair", "--without", "controls"}, text).output == "کتاب، قلم\u202B\n");
  CHECK(desk.bazyab({"repair", "--without", "letters,spaces", "--without", "controls"}, text)
            .output == text);
  const std::string wrapped = read_file(fixture("plain/wrapped.raw.txt"));
  CHECK(desk.bazyab({"repair", "--without", "lines"}, wrapped).output == wrapped);
}

TEST_CASE("bytes that are no UTF-8 are replaced and counted") {
  Desk desk;
  desk.folder.write("a.txt", "متن \xFF و \xC3( است\n");
  const Finished run = desk.bazyab({"repair", "a.txt"});
  CHECK(run.status == 0);
  CHECK(run.output == "متن \uFFFD و \uFFFD( است\n");
  CHECK(run.errors ==
        "bazyab: a.txt: warning: is not all UTF-8; sequences replaced by U+FFFD: 2\n");
  CHECK(desk.bazyab({"repair", "--quiet", "a.txt"}).errors.empty());
}
