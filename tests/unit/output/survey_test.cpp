// What is in a file, as a table and as JSON, whole.
#include "output/survey.h"

#include <catch2/catch.hpp>

using namespace bazyab;
using namespace bazyab::output;

namespace {

SurveyedPage text_page(int number) {
  SurveyedPage page;
  page.number = number;
  page.width = 595;
  page.height = 842;
  page.letters = 1234;
  page.score = 0.975;
  page.fonts = {{.id = 1,
                 .name = "Nazli",
                 .type = FontType::truetype,
                 .embedded = true,
                 .subset = true,
                 .to_unicode = true}};
  page.worths = {{.codes = 40, .lost = 2, .changed = 7, .score = number == 3 ? 0.25 : 0.96}};
  page.plan = "text";
  page.reason = "1234 letters, score 0.98";
  return page;
}

SurveyedPage scanned_page(int number) {
  SurveyedPage page;
  page.number = number;
  page.width = 595;
  page.height = 842;
  page.images = 2;
  page.image_coverage = 0.956F;
  page.image_dpi = 300;
  page.ocr_score = 0.88;
  page.plan = "ocr";
  page.reason = "no letters";
  return page;
}

}  // namespace

TEST_CASE("the table has a row a page, and a row a font with the pages that use it") {
  Survey survey{.path = "a.pdf", .kind = "PDF", .page_count = 5};
  for (const int number : {1, 2, 3, 5}) survey.pages.push_back(text_page(number));
  survey.pages.insert(survey.pages.begin() + 3, scanned_page(4));
  survey.pages[1].fonts.push_back({.id = 2, .type = FontType::type3});
  survey.pages[2].hidden_text = true;
  CHECK(
      survey_table(survey) ==
      "a.pdf: PDF, 5 pages\n"
      "\n"
      " page  size         layer   letters  score   ocr  images                  convert      why\n"
      "    1  595x842      text       1234   0.97     -  -                       text         1234 "
      "letters, score 0.98\n"
      "    2  595x842      text       1234   0.97     -  -                       text         1234 "
      "letters, score 0.98\n"
      "    3  595x842      hidden     1234   0.97     -  -                       text         1234 "
      "letters, score 0.98\n"
      "    4  595x842      none          0   0.00  0.88  2 (96 %, 300 dpi)       ocr          no "
      "letters\n"
      "    5  595x842      text       1234   0.97     -  -                       text         1234 "
      "letters, score 0.98\n"
      "\n"
      "font                              type          embedded  ToUnicode  codes  lost  changed  "
      "score  pages\n"
      "Nazli                             TrueType      yes       yes           40     2        7  "
      " 0.25  1-3,5\n"
      "(no name)                         Type 3        no        no             0     0        0  "
      "    -  2\n");
}

TEST_CASE("a font without words has no score, and none on one page does not lower it") {
  Survey survey{.path = "a.pdf", .kind = "PDF", .page_count = 2};
  for (const int number : {1, 2}) survey.pages.push_back(text_page(number));
  survey.pages[0].worths[0].score.reset();
  CHECK(survey_table(survey).find("   7   0.96  1-2\n") != std::string::npos);
  CHECK(survey_json(survey).find("\"score\": null") != std::string::npos);
}

TEST_CASE("a file without fonts has no table of them") {
  Survey survey{.path = "a.png", .kind = "image", .page_count = 1};
  survey.pages.push_back(scanned_page(1));
  CHECK(
      survey_table(survey) ==
      "a.png: image, 1 page\n"
      "\n"
      " page  size         layer   letters  score   ocr  images                  convert      why\n"
      "    1  595x842      none          0   0.00  0.88  2 (96 %, 300 dpi)       ocr          no "
      "letters\n");
}

TEST_CASE("the JSON of a survey is one object") {
  Survey survey{.path = "a\xFF.pdf", .kind = "PDF", .page_count = 9};
  survey.pages.push_back(text_page(7));
  survey.pages[0].score = 0.5;
  survey.pages[0].unmapped_glyphs = 3;
  survey.pages[0].warnings = {{"damaged-content", 7, "cause"}};
  CHECK(survey_json(survey) == R"({
  "path": "a%FF.pdf",
  "kind": "PDF",
  "page_count": 9,
  "pages": [
    {
      "number": 7,
      "width": 595.0,
      "height": 842.0,
      "text_layer": "text",
      "letters": 1234,
      "score": 0.5,
      "ocr_score": null,
      "unmapped_glyphs": 3,
      "images": {
        "count": 0,
        "coverage": 0.0,
        "dpi": 0
      },
      "plan": "text",
      "reason": "1234 letters, score 0.98",
      "fonts": [
        {
          "name": "Nazli",
          "type": "TrueType",
          "embedded": true,
          "subset": true,
          "to_unicode": true,
          "codes": 40,
          "lost_codes": 2,
          "changed_codes": 7,
          "score": 0.96
        }
      ],
      "warnings": [
        {
          "code": "damaged-content",
          "page": 7,
          "message": "cause"
        }
      ]
    }
  ]
}
)");
}

TEST_CASE("the JSON has the score of OCR where it was asked") {
  Survey survey{.path = "a.png", .kind = "image", .page_count = 1};
  survey.pages.push_back(scanned_page(1));
  CHECK(survey_json(survey).find("\"ocr_score\": 0.88,") != std::string::npos);
}
