// `inspect`: what is in a file, as a table and as JSON.
#include <nlohmann/json.hpp>

#include "cli/desk.h"

using namespace bazyab::test;
using nlohmann::json;

TEST_CASE("inspect of a PDF with text lists its page and its fonts") {
  Desk desk;
  desk.folder.copy(weather_pdf(), "a.pdf");
  const Finished run = desk.bazyab({"inspect", "a.pdf"});
  CHECK(run.status == 0);
  CHECK(run.errors.empty());
  CHECK(run.output ==
        "a.pdf: PDF, 1 page\n"
        "\n"
        " page  size         layer   letters  score  images                  convert      why\n"
        "    1  420x595      text        540   0.97  -                       text         540 "
        "letters, score 0.97\n"
        "\n"
        "font                              type          embedded  ToUnicode  pages\n"
        "Vazirmatn-Bold                    TrueType      yes       yes        1\n"
        "Vazirmatn-Regular                 TrueType      yes       yes        1\n");
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
  CHECK(page["unmapped_glyphs"] == 142);  // without those that draw nothing
  for (const json& font : page["fonts"]) CHECK(font["to_unicode"] == false);
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
      " page  size         layer   letters  score  images                  convert      why\n"
      "    1  283x130      none          0   0.00  1 (100 %, 200 dpi)      ocr          an image\n"
      "    2  283x130      none          0   0.00  1 (100 %, 200 dpi)      ocr          an "
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
