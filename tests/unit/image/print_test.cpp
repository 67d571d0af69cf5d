// What a glance at a picture tells of its lines.
#include "image/print.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cstddef>
#include <cstdint>
#include <vector>

using namespace bazyab;
using namespace bazyab::image;

namespace {

Picture paper(int width, int height) {
  const auto pixels = static_cast<std::size_t>(width) * static_cast<std::size_t>(height);
  return {width, height, 100, std::vector<std::uint8_t>(pixels, 240)};
}

void fill(Picture& picture, int x, int y, int width, int height, std::uint8_t level = 20) {
  for (int row = y; row < y + height; ++row) {
    const auto begin =
        picture.pixels.begin() + static_cast<std::ptrdiff_t>(row) * picture.width + x;
    std::fill(begin, begin + width, level);
  }
}

// A line of `words` blocks of twice its height.
void write_line(Picture& picture, int y, int words, int x = 10, int gap = 6) {
  for (int word = 0; word < words; ++word) fill(picture, x + word * (16 + gap), y, 16, 8);
}

}  // namespace

TEST_CASE("lines of words are found with their rows and the width of their ink") {
  Picture picture = paper(300, 100);
  write_line(picture, 20, 10);
  write_line(picture, 40, 5);
  const Print print = glance(picture);
  REQUIRE(print.lines.size() == 2);
  CHECK(print.letters == 30);
  // The middle third of the blocks, which are 8 rows high.
  CHECK(print.lines[0].begin == 22);
  CHECK(print.lines[0].end == 26);
  CHECK(print.lines[1].begin == 42);
  CHECK(print.lines[1].end == 46);
}

TEST_CASE("letters that grew together are told from letters that stand alone") {
  Picture together = paper(300, 100), alone = paper(300, 100);
  write_line(together, 20, 10);
  for (int letter = 0; letter < 20; ++letter) fill(alone, 10 + 10 * letter, 20, 7, 8);
  CHECK(glance(together).joined == 1);
  CHECK(glance(alone).joined == 0);
  CHECK(glance({}).joined == 0);
}

TEST_CASE("light letters on dark paper are lines as well") {
  Picture picture = paper(300, 100);
  write_line(picture, 20, 10);
  write_line(picture, 40, 10);
  for (std::uint8_t& level : picture.pixels) level = static_cast<std::uint8_t>(255 - level);
  CHECK(glance(picture).lines.size() == 2);
}

TEST_CASE("labels of a chart, far from one another, are no lines") {
  Picture picture = paper(600, 200);
  for (int row = 0; row < 4; ++row) write_line(picture, 20 + 40 * row, 6, 10, 80);
  CHECK(glance(picture).lines.empty());
}

TEST_CASE("rules and boxes are no lines") {
  Picture picture = paper(300, 200);
  for (int y = 20; y < 180; y += 20) fill(picture, 10, y, 280, 3);
  fill(picture, 10, 20, 3, 160);
  CHECK(glance(picture).lines.empty());
}

TEST_CASE("a photograph, whose tones are many, has no lines whatever its pieces are") {
  Picture picture = paper(300, 100);
  for (int x = 0; x < 300; ++x)
    fill(picture, x, 0, 1, 100, static_cast<std::uint8_t>(x * 255 / 300));
  write_line(picture, 20, 10);
  write_line(picture, 40, 10);
  CHECK(glance(picture).lines.empty());
}

TEST_CASE("nothing is found on empty paper, on black and in a picture without pixels") {
  Picture black = paper(300, 100);
  fill(black, 0, 0, 300, 100);
  CHECK(glance(paper(300, 100)).lines.empty());
  CHECK(glance(black).lines.empty());
  CHECK(glance({}).lines.empty());
}
