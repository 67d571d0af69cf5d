// `inspect`: what is in a file, as a table and as JSON.
#include <nlohmann/json.hpp>

#include "cli/desk.h"

namespace fs = std::filesystem;
using namespace bazyab::test;
using nlohmann::json;

TEST_CASE("inspect of a PDF with text lists its page and its fonts") {
  Desk desk;
  desk.folder.copy(weather_pdf(), "a.pdf");
  const Finished run = desk.bazyab({"inspect", "a.pdf"});
  CHECK(run.status == 0);
  CHECK(run.errors.empty());
  CHECK(
      run.output ==
      "a.pdf: PDF, 1 page\n"
      "\n"
      " page  size         layer   letters  score   ocr  images                  convert      why\n"
      "    1  420x595      text        540   0.97     -  -                       text         540 "
      "letters, score 0.97\n"
      "\n"
      "font                              type          embedded  ToUnicode  codes  lost  changed  "
      "score  pages\n"
      "Vazirmatn-Bold                    TrueType      yes       yes           21     0        0  "
      " 0.95  1\n"
      "Vazirmatn-Regular                 TrueType      yes       yes           88     0        0  "
      " 0.97  1\n");
}

TEST_CASE("inspect tells a scanned page from one with text") {
  Desk desk;
  const std::string file = fixture("clippings/border+weather.mixed.pdf").string();
  const json pages = json::parse(desk.bazyab({"inspect", "--json", file}).output)["pages"];
  REQUIRE(pages.size() == 2);
  CHECK(pages[0]["text_layer"] == "text");
  CHECK(pages[0]["plan"] == "text");
  CHECK(pages[0]["letters"] == 899);
  CHECK(pages[1]["text_layer"] == "none");
  CHECK(pages[1]["plan"] == "ocr");
  CHECK(pages[1]["reason"] == "no letters");
  CHECK(pages[1]["letters"] == 0);
  CHECK(pages[1]["score"] == 0.0);
  CHECK(pages[0]["ocr_score"].is_null());
  CHECK(pages[1]["ocr_score"] > 0.9);
  CHECK(pages[1]["images"]["count"] == 1);
  CHECK(pages[1]["images"]["dpi"] == 200);
  CHECK(pages[1]["fonts"].empty());
}

TEST_CASE("inspect tells hidden text, and when it is worth nothing") {
  Desk desk;
  const std::string file = fixture("clippings/football.garbage-layer.pdf").string();
  const json page = json::parse(desk.bazyab({"inspect", "--json", file}).output)["pages"][0];
  CHECK(page["text_layer"] == "hidden");
  CHECK(page["plan"] == "ocr");
  CHECK(page["score"] < 0.3);
}

TEST_CASE("inspect counts glyphs without a letter") {
  Desk desk;
  const std::string file = fixture("clippings/condolence.unmapped.pdf").string();
  const json page = json::parse(desk.bazyab({"inspect", "--json", file}).output)["pages"][0];
  CHECK(page["unmapped_glyphs"] == 184);  // without those that draw nothing
  int lost = 0;
  for (const json& font : page["fonts"]) {
    CHECK(font["to_unicode"] == false);
    CHECK(font["lost_codes"] <= font["codes"]);
    lost += font["lost_codes"].get<int>();
  }
  CHECK(lost > 10);
}

TEST_CASE("inspect of an image has a row for each of its pages") {
  Desk desk;
  desk.folder.copy(fixture("clippings/bread+notice.image-tiff.tif"), "a.tif");
  const Finished run = desk.bazyab({"inspect", "a.tif"});
  CHECK(run.status == 0);
  CHECK(run.errors.empty());
  CHECK(
      run.output ==
      "a.tif: image, 2 pages\n"
      "\n"
      " page  size         layer   letters  score   ocr  images                  convert      why\n"
      "    1  283x130      none          0   0.00  0.97  1 (100 %, 200 dpi)      ocr          an "
      "image\n"
      "    2  283x130      none          0   0.00  0.93  1 (100 %, 200 dpi)      ocr          an "
      "image\n");
}

TEST_CASE("inspect --pages looks at those pages alone") {
  Desk desk;
  const std::string file = fixture("clippings/river.writer-pages.pdf").string();
  const json result = json::parse(desk.bazyab({"inspect", "--json", "--pages", "2", file}).output);
  CHECK(result["path"] == file);
  CHECK(result["kind"] == "PDF");
  CHECK(result["page_count"] == 3);
  REQUIRE(result["pages"].size() == 1);
  CHECK(result["pages"][0]["number"] == 2);
}

TEST_CASE("inspect opens an encrypted PDF with its password") {
  Desk desk;
  const std::string file = fixture("locked/weather.locked.pdf").string();
  CHECK_FAILED(desk.bazyab({"inspect", file}),
               "bazyab: " + file + ": is encrypted and needs a password\n");
  CHECK(desk.bazyab({"inspect", file, "--password-file", fixture("locked/password.txt").string()})
            .status == 0);
}

namespace {

// The first eight bytes of every PNG, and the size of its picture from its header.
bool is_png(const std::string& bytes) {
  return bytes.starts_with("\x89PNG\r\n\x1A\n");
}
std::uint32_t png_width(const std::string& bytes) {
  std::uint32_t width = 0;
  for (std::size_t at = 16; at < 20; ++at) {
    width = width << 8 | static_cast<unsigned char>(bytes.at(at));
  }
  return width;
}

}  // namespace

TEST_CASE("inspect --glyphs has a line for each glyph, as layout saw it") {
  Desk desk;
  desk.folder.copy(weather_pdf(), "a.pdf");
  const Finished run = desk.bazyab({"inspect", "a.pdf", "--glyphs"});
  CHECK(run.status == 0);
  CHECK(run.errors.empty());
  CHECK(run.output.starts_with(
      "page  region  line  kind    shape    before      baseline    left   right     gap     em  "
      "turn  seen     sure  font               code  map            letters\n"
      "   1       1     1  letter  medial   line_break     61.00  362.65  377.02       -  18.00  "
      "   0  visible     -  Vazirmatn-Bold       15  U+0633         U+0633         س\n"));
  CHECK(has(run.output,
            "   1       1     1  zwnj    unknown  -              61.00  142.56  147.08  -0.251  "
            "18.00     0  visible     -  Vazirmatn-Bold        4  U+200C         -\n"));
}

TEST_CASE("inspect --glyphs --json is one object, with the same glyphs") {
  Desk desk;
  const std::string file = fixture("clippings/river.writer-pages.pdf").string();
  const json result =
      json::parse(desk.bazyab({"inspect", "--glyphs", "--json", "--pages", "2-3", file}).output);
  CHECK(result["path"] == file);
  CHECK(result["page_count"] == 3);
  REQUIRE(result["pages"].size() == 2);
  CHECK(result["pages"][0]["number"] == 2);
  CHECK(result["pages"][1]["number"] == 3);
  const json& first = result["pages"][0]["glyphs"][0];
  CHECK(first["region"] == 1);
  CHECK(first["kind"] == "letter");
  CHECK(first["before"] == "line_break");
  CHECK(first["seen"] == "visible");
  CHECK(first["map"] == first["letters"]);
}

TEST_CASE("inspect --glyphs shows what OCR read of a page that convert would have it read") {
  Desk desk;
  const json page =
      json::parse(desk.bazyab({"inspect", "--glyphs", "--json", notice_image().string()}).output);
  CHECK(page["kind"] == "image");
  CHECK(page["pages"][0]["via"] == "ocr");
  const json& first = page["pages"][0]["glyphs"][0];
  CHECK(first["font"].is_null());
  CHECK(first["confidence"].get<double>() > 0.9);
  CHECK(notice_text().starts_with(first["letters"].get<std::string>()));
}

TEST_CASE("inspect --boxes draws a page over its whole width") {
  Desk desk;
  desk.folder.copy(weather_pdf(), "a.pdf");
  const Finished run = desk.bazyab({"inspect", "a.pdf", "--boxes", "seen/a.png"});
  CHECK(run.status == 0);
  CHECK(run.output.empty());
  CHECK(run.errors == "bazyab: wrote seen/a.png\n");
  const std::string png = desk.folder.read("seen/a.png");
  CHECK(is_png(png));
  CHECK(png_width(png) == 874);  // 419.5 points at 150 dots an inch
}

TEST_CASE("inspect --boxes of several pages numbers the pictures by them") {
  Desk desk;
  const std::string file = fixture("clippings/river.writer-pages.pdf").string();
  const Finished run =
      desk.bazyab({"inspect", file, "--boxes", "a.png", "--pages", "2-", "--glyphs", "--quiet"});
  CHECK(run.status == 0);
  CHECK(run.errors.empty());
  CHECK(has(run.output, "\n   3 "));
  CHECK(desk.folder.files() == std::set<std::string>{"a-2.png", "a-3.png"});
  CHECK(is_png(desk.folder.read("a-2.png")));
  CHECK(is_png(desk.folder.read("a-3.png")));
}

TEST_CASE("inspect --boxes draws images too") {
  Desk desk;
  const std::string file = notice_image().string();
  CHECK(desk.bazyab({"inspect", file, "--boxes", "a.png"}).status == 0);
  CHECK(is_png(desk.folder.read("a.png")));
}

TEST_CASE("inspect --boxes writes nothing where it cannot write all") {
  Desk desk;
  desk.folder.copy(weather_pdf(), "a.pdf");
  fs::create_directory(desk.folder / "b.png");
  CHECK_FAILED(desk.bazyab({"inspect", "a.pdf", "--boxes", "b.png"}),
               "bazyab: b.png: Is a directory\n");
  CHECK_FAILED(desk.bazyab({"inspect", "a.pdf", "--boxes", "a.pdf/b.png"}),
               "bazyab: a.pdf: Not a directory\n");
  CHECK(desk.folder.files() == std::set<std::string>{"a.pdf"});
}

TEST_CASE("inspect --boxes wants the name of a PNG") {
  Desk desk;
  desk.folder.copy(weather_pdf(), "a.pdf");
  const Finished run = desk.bazyab({"inspect", "a.pdf", "--boxes", "a.jpg"});
  CHECK(run.status == 2);
  CHECK(run.errors == "bazyab: --boxes: the name has to end in .png: a.jpg\n");
  CHECK(desk.folder.files() == std::set<std::string>{"a.pdf"});
}

TEST_CASE("inspect --glyphs and --boxes name the file that they cannot read") {
  Desk desk;
  desk.folder.write("empty.pdf", "");
  desk.folder.write("words.pdf", "no PDF");
  desk.folder.copy(weather_pdf(), "a.pdf");
  for (const std::vector<std::string>& look :
       {std::vector<std::string>{"--glyphs"}, std::vector<std::string>{"--boxes", "b.png"}}) {
    const auto inspect = [&](std::vector<std::string> words) {
      words.insert(words.begin(), "inspect");
      words.insert(words.end(), look.begin(), look.end());
      return desk.bazyab(words);
    };
    CHECK_FAILED(inspect({"none.pdf"}), "bazyab: none.pdf: No such file or directory\n");
    CHECK_FAILED(inspect({"empty.pdf"}), "bazyab: empty.pdf: is empty (0 bytes)\n");
    CHECK_FAILED(inspect({"words.pdf"}), "bazyab: words.pdf: is neither a PDF nor an image\n");
    CHECK(inspect({"a.pdf", "--pages", "7"}).errors ==
          "bazyab: a.pdf: none of its pages is selected (it has 1)\n");
  }
}
