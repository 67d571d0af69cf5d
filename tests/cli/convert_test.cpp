// The options of `convert`, one by one.
#include <algorithm>

#include "cli/desk.h"
#include "support/pdf_builder.h"

using namespace bazyab::test;

namespace {

std::string river() {
  return fixture("clippings/river.writer-pages.pdf").string();
}
const std::string river_header =
    "هفته‌نامه نمونه | شماره ۲۱۴ | آبان ۱۴۰۲";

std::size_t count_of(const std::string& text, char byte) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), byte));
}

}  // namespace

TEST_CASE("standard input may be a PDF, an image or plain text") {
  Desk desk;
  SECTION("a PDF") {
    const Finished run = desk.bazyab({"convert", "-"}, read_file(weather_pdf()));
    CHECK(run.status == 0);
    CHECK(run.output == weather_text());
    CHECK(run.errors.empty());
  }
  SECTION("an image") {
    const Finished run = desk.bazyab({"convert", "-"}, read_file(notice_image()));
    CHECK(run.status == 0);
    CHECK(run.output == notice_text());
  }
  SECTION("plain text is repaired") {
    const Finished run = desk.bazyab({"convert", "-"}, "كتاب على ، را خريد\n");
    CHECK(run.status == 0);
    CHECK(run.output == "کتاب علی، را خرید\n");
    CHECK(run.errors.empty());
  }
  SECTION("plain text that is no UTF-8 is read as far as it goes") {
    const Finished run = desk.bazyab({"convert", "-"}, "متن \xFF است\n");
    CHECK(run.status == 0);
    CHECK(run.output == "متن \uFFFD است\n");
    CHECK(run.errors ==
          "bazyab: standard input: warning: is not all UTF-8; sequences replaced by U+FFFD: 1\n");
  }
  SECTION("nothing") {
    CHECK_FAILED(desk.bazyab({"convert", "-"}, ""), "bazyab: standard input: is empty (0 bytes)\n");
  }
  SECTION("bytes of no kind") {
    CHECK_FAILED(desk.bazyab({"convert", "-"}, std::string("\0\1\2\3", 4)),
                 "bazyab: standard input: is neither a PDF nor an image\n");
  }
  SECTION("into a folder") {
    CHECK(desk.bazyab({"convert", "-", "-o", "out"}, read_file(weather_pdf())).status == 0);
    CHECK(desk.folder.read("out/stdin.txt") == weather_text());
  }
}

TEST_CASE("--pages takes the pages that are named, in the order of the file") {
  Desk desk;
  const std::string all = desk.bazyab({"convert", river()}).output;
  const std::string first = desk.bazyab({"convert", "--pages", "1", river()}).output;
  const std::string rest = desk.bazyab({"convert", "--pages", "2-", river()}).output;
  CHECK(has(first, "ساعت پنج صبح است"));
  CHECK_FALSE(has(first, "در روستایی در شرق استان"));
  CHECK_FALSE(has(rest, "ساعت پنج صبح است"));
  CHECK(has(rest, "در روستایی در شرق استان"));
  CHECK(desk.bazyab({"convert", "--pages", "3,1-2", river()}).output == all);
  CHECK(desk.bazyab({"convert", "--pages", "1-99", river()}).output == all);
}

TEST_CASE("--pages works on the pages of an image") {
  Desk desk;
  const std::string slips = fixture("clippings/bread+notice.image-tiff.tif").string();
  const Finished second = desk.bazyab({"convert", "--pages", "2", slips, "-o", "second.txt"});
  CHECK(second.status == 0);
  CHECK(second.errors == "bazyab: wrote 1 file (1 page) to second.txt\n");
}

TEST_CASE("--page-breaks puts one form feed before each further page's first paragraph") {
  Desk desk;
  const std::string plain = desk.bazyab({"convert", river()}).output;
  const std::string broken = desk.bazyab({"convert", "--page-breaks", river()}).output;
  CHECK(count_of(plain, '\f') == 0);
  CHECK(has(broken, "\n\n\fدر روستایی در شرق استان"));
  std::string without = broken;
  without.erase(std::remove(without.begin(), without.end(), '\f'), without.end());
  CHECK(without == plain);
}

TEST_CASE("--ocr never reads no pictures, and says which pages have nothing else") {
  Desk desk;
  for (const char* name : {"clippings/weather.scan.pdf", "clippings/notice.image-bmp.bmp"}) {
    const std::string file = fixture(name).string();
    const Finished run = desk.bazyab({"convert", "--ocr", "never", file});
    CHECK(run.status == 0);
    CHECK(run.output.empty());
    CHECK(run.errors == "bazyab: " + file + ": page 1: warning: has no text\n");
  }
  CHECK(desk.bazyab({"convert", "--ocr", "never", weather_pdf().string()}).output ==
        weather_text());
}

TEST_CASE("no model is asked for a page on which nothing is drawn") {
  Desk desk;
  desk.folder.write("none/readme", "no models here");
  desk.folder.write("blank.pdf", PdfBuilder().page("1 g 0 0 200 100 re f").bytes());
  const Finished run = desk.bazyab({"convert", "--tessdata", "none", "blank.pdf"});
  CHECK(run.status == 0);
  CHECK(run.output.empty());
  CHECK(run.errors == "bazyab: blank.pdf: page 1: warning: has no text\n");
}

TEST_CASE("--ocr auto reads the picture of a page without text, and of no other") {
  Desk desk;
  const std::string file = fixture("clippings/border+weather.mixed.pdf").string();
  const Finished run = desk.bazyab({"convert", "--ocr", "auto", "--verbose", file});
  CHECK(run.status == 0);
  CHECK(has(run.errors, file + ": page 1: read as text ("));
  CHECK(has(run.errors, file + ": page 2: read as ocr ("));
  CHECK(desk.bazyab({"convert", file}).output == run.output);
}

TEST_CASE("a clipping pasted into a page of text is read where it stands, and said to be") {
  Desk desk;
  const std::string file = fixture("clippings/poetry+notice.pasted.pdf").string();
  const Finished run = desk.bazyab({"convert", "--verbose", "--pages", "1", file});
  CHECK(run.status == 0);
  CHECK(has(run.errors, "; 3 lines read in pictures), 16 lines; score of the text layer 0.9"));
  const Finished text_alone = desk.bazyab({"convert", "--ocr", "never", "--pages", "1", file});
  CHECK(text_alone.output.size() < run.output.size());
}

TEST_CASE("a good hidden text layer is kept without asking OCR, also under its picture") {
  Desk desk;
  for (const char* name : {"weather.hidden-layer.pdf", "calligraphy.covered-layer.pdf"}) {
    const std::string file = fixture(std::string("clippings/") + name).string();
    const Finished run = desk.bazyab({"convert", "--verbose", file});
    CHECK(has(run.errors, ": page 1: read as text (hidden text, "));
    CHECK(has(run.errors, ", OCR was not asked"));
  }
}

TEST_CASE("--ocr always reads the picture of a page with text") {
  Desk desk;
  const Finished run =
      desk.bazyab({"convert", "--ocr", "always", "--verbose", weather_pdf().string()});
  CHECK(run.status == 0);
  CHECK(has(run.errors, ": page 1: read as ocr ("));
  CHECK(has(run.output, "سامانه بارشی تازه از غرب"));
}

TEST_CASE("--keep-lines keeps the lines of the page, and changes nothing else") {
  Desk desk;
  const std::string kept = desk.bazyab({"convert", "--keep-lines", river()}).output;
  CHECK(has(kept, "تنورشان را\nروشن نکرده‌اند."));
  std::string joined = desk.bazyab({"convert", river()}).output;
  const auto words = [](std::string text) {
    std::replace(text.begin(), text.end(), '\n', ' ');
    text.erase(
        std::unique(text.begin(), text.end(), [](char a, char b) { return a == ' ' && b == ' '; }),
        text.end());
    return text;
  };
  CHECK(words(kept) == words(joined));
}

TEST_CASE("--keep-furniture keeps what a page has around the article") {
  Desk desk;
  const std::string plain = desk.bazyab({"convert", river()}).output;
  const std::string kept = desk.bazyab({"convert", "--keep-furniture", river()}).output;
  CHECK_FALSE(has(plain, river_header));
  CHECK_FALSE(has(plain, "صفحه ۱"));
  CHECK(kept.starts_with(river_header + "\n\n"));
  CHECK(has(kept, "\n\nصفحه ۱\n"));
  CHECK(has(kept, "\n\nصفحه ۲\n"));
}

TEST_CASE("--no-repair leaves the text as the page has it") {
  Desk desk;
  const std::string text = "كتاب على ، را خريد\n";
  CHECK(desk.bazyab({"convert", "--no-repair", "-"}, text).output == text);
  // This producer stores no ZWNJ: all there are come from the shapes of letters.
  const std::string file = fixture("clippings/border.reportlab.pdf").string();
  const std::string zwnj = "\u200C";
  CHECK(has(desk.bazyab({"convert", file}).output, zwnj));
  CHECK_FALSE(has(desk.bazyab({"convert", "--no-repair", file}).output, zwnj));
}

TEST_CASE("the text of a file does not depend on the other files of the run") {
  Desk desk;
  desk.folder.copy(fixture("broken/zero-pages.pdf"), "in/b.pdf");
  desk.folder.copy(river(), "in/c.pdf");
  desk.folder.copy(notice_image(), "in/d.bmp");
  desk.folder.copy(weather_pdf(), "in/e.pdf");
  CHECK(desk.bazyab({"convert", "in", "-o", "out"}).status == 1);
  CHECK(desk.folder.read("out/c.txt") == desk.bazyab({"convert", "in/c.pdf"}).output);
  CHECK(desk.folder.read("out/d.txt") == notice_text());
  CHECK(desk.folder.read("out/e.txt") == weather_text());
}

TEST_CASE("a PDF that only its owner may change is read without a password") {
  Desk desk;
  const Finished run =
      desk.bazyab({"convert", fixture("clippings/weather.restricted.pdf").string()});
  CHECK(run.status == 0);
  CHECK(run.errors.empty());
}
