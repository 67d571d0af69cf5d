// Measuring and cleaning pictures of text.
#include "image/clean.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <random>

#include "core/error.h"
#include "image/measure.h"
#include "unit/image/drawing.h"

using namespace bazyab;
using bazyab::test::page_of_blocks;

namespace {

Picture filled(int width, int height, std::uint8_t value) {
  Picture picture;
  picture.width = width;
  picture.height = height;
  picture.pixels.assign(static_cast<std::size_t>(width * height), value);
  return picture;
}

Picture noise(int width, int height) {
  Picture picture = filled(width, height, 0);
  std::mt19937 random(1);
  for (auto& pixel : picture.pixels) pixel = static_cast<std::uint8_t>(random() % 256);
  return picture;
}

}  // namespace

TEST_CASE("the height of letters is measured in pixels") {
  CHECK(image::measure(page_of_blocks(800, 600, 24)).letter_height == Approx(24).margin(1));
  CHECK(image::measure(page_of_blocks(400, 300, 9)).letter_height == Approx(9).margin(1));
  CHECK(image::measure(filled(300, 300, 255)).letter_height == 0);
}

TEST_CASE("skew is measured, clockwise positive for text that has to be turned clockwise") {
  const Picture page = page_of_blocks(1000, 800, 20);
  CHECK(image::measure(page).skew == Approx(0).margin(0.1));
  CHECK(image::measure(test::turned(page, 2)).skew == Approx(-2).margin(0.15));
  CHECK(image::measure(test::turned(page, -1.5)).skew == Approx(1.5).margin(0.15));
}

TEST_CASE("letters are brought to one size") {
  const auto small = image::clean(page_of_blocks(400, 300, 9));
  CHECK(small.picture.width == 800);
  CHECK(small.picture.height == 600);
  CHECK(small.way_back.scale == Approx(0.5));
  const auto large = image::clean(page_of_blocks(1600, 1200, 36), {.closer = false});
  CHECK(large.picture.width == 800);
  CHECK(large.way_back.scale == Approx(2));
}

TEST_CASE("clean print is looked at closely, then softly; small letters are not looked at again") {
  const Picture page = page_of_blocks(1600, 1200, 36);
  const auto first = image::clean(page);
  CHECK(first.close);
  CHECK(first.way_back.scale == Approx(1.5));
  const auto second = image::second_look(page, {}, first);
  REQUIRE(second);
  CHECK(second->picture.pixels == image::clean(page, {.closer = false}).picture.pixels);
  CHECK(second->scale == Approx(0.75));
  CHECK_FALSE(image::second_look(page, {.closer = false}, first));
  const Picture small = page_of_blocks(400, 300, 9);
  const auto soft = image::clean(small);
  CHECK_FALSE(soft.close);
  CHECK_FALSE(image::second_look(small, {}, soft));
}

TEST_CASE("grain is not enlarged with small letters at the first look") {
  Picture page = page_of_blocks(1000, 800, 20);
  CHECK(image::clean(page).close);
  std::mt19937 random(1);
  for (auto& pixel : page.pixels) {
    const int grain = static_cast<int>(random() % 13) - 6;
    pixel = static_cast<std::uint8_t>(std::clamp(pixel * 9 / 10 + 12 + grain, 0, 255));
  }
  const auto first = image::clean(page);
  REQUIRE(first.measures.grain > 2);
  CHECK_FALSE(first.close);
  CHECK(image::second_look(page, {}, first));
}

TEST_CASE("dusty print is looked at softly, then closely") {
  Picture page = page_of_blocks(1600, 1200, 36);
  for (int y = 4; y < page.height - 4; y += 16) {
    for (int x = 4; x < page.width - 4; x += 16) {
      page.pixels[static_cast<std::size_t>(y * page.width + x)] = 0;
    }
  }
  const image::CleanSteps steps{.descreen = false};
  const auto first = image::clean(page, steps);
  REQUIRE(first.measures.specks > 0.15);
  CHECK_FALSE(first.close);
  const auto second = image::second_look(page, steps, first);
  REQUIRE(second);
  CHECK(second->scale == Approx(4.0 / 3));
}

TEST_CASE("boxes find their way back through scale and turn") {
  const Picture page = page_of_blocks(1000, 800, 36);
  const auto cleaned = image::clean(test::turned(page, 2));
  REQUIRE(cleaned.way_back.scale == Approx(1.5).margin(0.15));
  const double scale = cleaned.way_back.scale;
  // The middle of the picture stays where it is.
  const auto back = [&](double x, double y) {
    const auto center_x = static_cast<float>(x / scale), center_y = static_cast<float>(y / scale);
    return cleaned.way_back.apply({center_x - 5, center_y - 5, center_x + 5, center_y + 5});
  };
  const Box middle = back(500, 400);
  CHECK(middle.center_x() == Approx(500).margin(3));
  CHECK(middle.center_y() == Approx(400).margin(3));
  CHECK(middle.width() == Approx(10 * scale).margin(0.1));
  // A place at the right has gone down with the clockwise turn.
  const Box right = back(900, 400);
  CHECK(right.center_x() == Approx(900).margin(3));
  CHECK(right.center_y() == Approx(414).margin(3));
}

TEST_CASE("grey paper under uneven light becomes white, ink black") {
  Picture page = page_of_blocks(600, 600, 18);
  for (std::size_t i = 0; i < page.pixels.size(); ++i) {
    const double light = 0.4 + 0.5 * static_cast<double>(i % 600) / 600;
    page.pixels[i] = static_cast<std::uint8_t>((40 + page.pixels[i] * 0.8) * light);
  }
  const Picture cleaned = image::clean(page, {.closer = false}).picture;
  CHECK(cleaned.pixels[5] > 240);
  CHECK(cleaned.pixels[594] > 240);
  CHECK(cleaned.pixels[static_cast<std::size_t>(45 * 600 + 60)] < 40);
}

TEST_CASE("a step that is switched off is not done") {
  const image::CleanSteps none{.scale = false,
                               .level = false,
                               .median = false,
                               .background = false,
                               .smooth = false,
                               .stretch = false};
  const Picture page = test::turned(page_of_blocks(400, 300, 9), 3);
  CHECK(image::clean(page, none).picture.pixels == page.pixels);
}

TEST_CASE("pictures without text are cleaned without harm") {
  for (const auto& [width, height] : {std::pair{1, 1}, {2, 500}, {500, 2}, {90, 90}}) {
    CAPTURE(width, height);
    for (const int value : {0, 128, 255}) {
      const auto grey = static_cast<std::uint8_t>(value);
      const auto cleaned = image::clean(filled(width, height, grey));
      CHECK(cleaned.picture.width == width);
      CHECK(cleaned.picture.height == height);
    }
    CHECK(image::clean(noise(width, height)).picture.pixels.size() > 0);
  }
}

TEST_CASE("a picture longer than Tesseract can count is made smaller") {
  const auto cleaned = image::clean(filled(50'000, 10, 255));
  CHECK(cleaned.picture.width <= 32'000);
  CHECK(cleaned.way_back.apply({100, 1, 110, 2}).x0 == Approx(156.25).margin(1));
}

TEST_CASE("a picture whose pixels do not fit its size is refused") {
  Picture picture = filled(10, 10, 0);
  picture.pixels.pop_back();
  CHECK_THROWS_AS(image::clean(picture), Error);
}
