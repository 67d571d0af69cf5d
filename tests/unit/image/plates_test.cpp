// Photographs, dark boxes and shadows of pages.
#include "image/plates.h"

#include <catch2/catch.hpp>
#include <random>

#include "image/pix.h"
#include "unit/image/drawing.h"

using namespace bazyab;

namespace {

constexpr int unit = 20;

std::uint8_t& at(Picture& picture, int x, int y) {
  return picture.pixels[static_cast<std::size_t>(y * picture.width + x)];
}

// Greys that change from place to place.
void paste_photograph(Picture& picture, int x0, int y0, int x1, int y1) {
  std::mt19937 random(1);
  for (int y = y0; y < y1; ++y) {
    for (int x = x0; x < x1; ++x) {
      at(picture, x, y) =
          static_cast<std::uint8_t>(70 + (x + y) % 90 + static_cast<int>(random() % 20));
    }
  }
}

Picture lifted(const Picture& picture, bool& changed) {
  const image::PixPtr pix = image::to_pix(picture);
  changed = image::lift_plates(pix.get(), unit);
  return image::to_picture(pix.get());
}

}  // namespace

TEST_CASE("a photograph becomes paper, and the letters around it stay") {
  Picture page = test::page_of_blocks(1000, 1000, unit);
  for (int y = 380; y < 720; ++y) {
    for (int x = 180; x < 720; ++x) at(page, x, y) = 255;
  }
  const Picture before = page;
  paste_photograph(page, 200, 400, 700, 700);
  bool changed = false;
  Picture after = lifted(page, changed);
  CHECK(changed);
  CHECK(after.pixels == before.pixels);
}

TEST_CASE("a page without plates stays as it is") {
  const Picture page = test::page_of_blocks(1000, 1000, unit);
  bool changed = true;
  CHECK(lifted(page, changed).pixels == page.pixels);
  CHECK_FALSE(changed);
}

TEST_CASE("text in a shadow that grows darker step by step stays") {
  Picture page = test::page_of_blocks(1000, 1000, unit);
  for (int y = 0; y < page.height; ++y) {
    for (int x = 0; x < page.width; ++x) {
      at(page, x, y) = static_cast<std::uint8_t>(at(page, x, y) * (1000 - 7 * x / 10) / 1000);
    }
  }
  bool changed = true;
  CHECK(lifted(page, changed).pixels == page.pixels);
  CHECK_FALSE(changed);
}

TEST_CASE("light print on a dark box is turned over") {
  Picture page = test::page_of_blocks(1000, 1000, unit);
  const Picture box = test::page_of_blocks(700, 300, unit);
  for (int y = 0; y < 340; ++y) {
    for (int x = 0; x < 740; ++x) at(page, 130 + x, 280 + y) = 255;
  }
  for (int y = 0; y < box.height; ++y) {
    for (int x = 0; x < box.width; ++x) {
      at(page, 150 + x, 300 + y) =
          static_cast<std::uint8_t>(255 - box.pixels[static_cast<std::size_t>(y * box.width + x)]);
    }
  }
  bool changed = false;
  Picture after = lifted(page, changed);
  CHECK(changed);
  CHECK(at(after, 160, 305) > 200);  // what was the dark of the box
  int dark = 0;
  for (int y = 300; y < 600; ++y) {
    for (int x = 150; x < 850; ++x) dark += at(after, x, y) < 60 ? 1 : 0;
  }
  int expected = 0;
  for (const std::uint8_t level : box.pixels) expected += level < 60 ? 1 : 0;
  // Up to a coarse pixel at the edge of the box may be missing.
  CHECK(dark <= expected);
  CHECK(dark > expected * 95 / 100);
}

TEST_CASE("the dark around a sheet is left to those who tell ink from letters") {
  Picture page = test::page_of_blocks(1000, 1000, unit);
  for (int y = 0; y < page.height; ++y) {
    for (int x = 0; x < 120; ++x) at(page, x, y) = at(page, y, x) = 20;
  }
  bool changed = true;
  CHECK(lifted(page, changed).pixels == page.pixels);
  CHECK_FALSE(changed);
}
