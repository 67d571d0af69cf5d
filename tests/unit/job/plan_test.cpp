// Which way a page is read.
#include <catch2/catch.hpp>

#include "job/read_page.h"

using namespace bazyab;
using namespace bazyab::job;

namespace {

TextLayer layer_of(std::size_t letters, double score) {
  TextLayer layer;
  layer.letters = letters;
  layer.score = score;
  return layer;
}

std::string plan(const TextLayer& layer, OcrMode mode = OcrMode::automatic) {
  return name_of(plan_page(layer, mode).way);
}

}  // namespace

TEST_CASE("a page with Persian text is read as text") {
  CHECK(plan(layer_of(900, 0.97)) == "text");
  CHECK(plan_page(layer_of(900, 0.97), OcrMode::automatic).reason == "900 letters, score 0.97");
}

TEST_CASE("a page without letters is read as a picture") {
  CHECK(plan(layer_of(0, 0)) == "ocr");
  CHECK(plan_page(layer_of(0, 0), OcrMode::automatic).reason == "no letters");
}

TEST_CASE("a page on which nothing is drawn is not read at all, unless OCR is asked for it") {
  TextLayer blank;
  blank.images.blank = true;
  CHECK(plan(blank) == "nothing");
  CHECK(plan_page(blank, OcrMode::automatic).reason == "nothing is drawn on it");
  CHECK(plan(blank, OcrMode::always) == "ocr");
}

TEST_CASE("letters that neither maps nor words tell are asked of the picture") {
  TextLayer lost = layer_of(900, 0.97);
  lost.lost_letters = 2;
  CHECK(plan_page(lost, OcrMode::automatic).reason ==
        "no map and no word tells 2 of its letters, 900 letters, score 0.97");
}

TEST_CASE("text that is no Persian is doubted, unless it is English or short") {
  CHECK(plan(layer_of(900, 0.1)) == "ocr");
  CHECK(plan(layer_of(20, 0.1)) == "text");
  TextLayer english = layer_of(900, 0.1);
  english.english_letters = 800;
  CHECK(plan(english) == "text");
  english.english_letters = 300;
  CHECK(plan(english) == "ocr");
}

TEST_CASE("a number on a page whose print is drawn as curves does not make it text") {
  TextLayer numbered = layer_of(3, 0.5);
  numbered.glyphs.width = 400;
  numbered.glyphs.height = 600;
  for (int shape = 0; shape < 70; ++shape) {
    const auto x = static_cast<float>(40 + 10 * (shape % 30));
    const auto y = static_cast<float>(50 + 15 * (shape / 30));
    numbered.glyphs.shapes.push_back({x, y, x + 8, y + 8});
  }
  CHECK(plan(numbered) == "ocr");
  CHECK(plan_page(numbered, OcrMode::automatic).reason ==
        "print drawn as curves, 3 letters, score 0.50");
  numbered.letters = 50;
  CHECK(plan(numbered) == "text");
}

TEST_CASE("a stamp on a picture of a page does not make it text") {
  TextLayer stamp = layer_of(12, 0.9);
  CHECK(plan(stamp) == "text");
  stamp.images.count = 1;
  stamp.images.coverage = 0.9F;
  stamp.images.dpi = 200;
  CHECK(plan(stamp) == "ocr");
  stamp.images.coverage = 0.1F;
  CHECK(plan(stamp) == "text");
}

TEST_CASE("a page whose fonts have no letters for many of its glyphs is read as a picture") {
  TextLayer unmapped = layer_of(14, 0.9);
  unmapped.facts.unmapped_glyphs = 296;
  CHECK(plan(unmapped) == "ocr");
  unmapped.letters = 2000;
  CHECK(plan(unmapped) == "text");
  CHECK(plan(unmapped, OcrMode::never) == "text");
}

TEST_CASE("hidden text is taken when it is good Persian") {
  TextLayer hidden = layer_of(900, 0.95);
  hidden.hidden = true;
  hidden.images.count = 1;
  hidden.images.coverage = 1;
  hidden.images.dpi = 300;
  CHECK(plan(hidden) == "hidden-text");
  hidden.score = 0.7;
  CHECK(plan(hidden) == "ocr");
  hidden.score = 0.1;
  CHECK(plan(hidden) == "ocr");
}

TEST_CASE("--ocr always and never leave nothing to decide") {
  TextLayer hidden = layer_of(900, 0.1);
  hidden.hidden = true;
  CHECK(plan(layer_of(900, 0.97), OcrMode::always) == "ocr");
  CHECK(plan(layer_of(0, 0), OcrMode::always) == "ocr");
  CHECK(plan(layer_of(900, 0.1), OcrMode::never) == "text");
  CHECK(plan(hidden, OcrMode::never) == "hidden-text");
  CHECK(plan(layer_of(0, 0), OcrMode::never) == "nothing");
}
