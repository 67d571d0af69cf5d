// Pictures that do not lie as they are read.
#include "image/upright.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <utility>

using namespace bazyab;
using namespace bazyab::image;

namespace {

Picture paper(int width, int height, std::uint8_t level = 255) {
  Picture picture{width, height, 0, {}};
  picture.pixels.assign(static_cast<std::size_t>(width) * static_cast<std::size_t>(height), level);
  return picture;
}

// Lines of black strokes as letters leave them, 20 pixels from foot to foot.
Picture lines_of_text(int width, int height) {
  Picture picture = paper(width, height);
  for (int y = 40; y + 40 < height; y += 20) {
    for (int x = 40 + y * 7 % 23; x + 40 < width; x += 11 + (x + y) % 7) {
      for (int dy = 0; dy < 8 + (x * 7 + y) % 4; ++dy) {
        for (int dx = 0; dx < 9; ++dx) {
          picture.pixels[static_cast<std::size_t>((y + 8 - dy) * width + x + dx)] = 20;
        }
      }
    }
  }
  return picture;
}

}  // namespace

TEST_CASE("lines that run up or down are told from level ones, wide pages from high ones") {
  for (const auto& [width, height] : {std::pair{900, 600}, std::pair{600, 900}}) {
    const Picture level = lines_of_text(width, height);
    CHECK_FALSE(runs_sideways(level));
    CHECK(runs_sideways(turned(level, 1)));
    CHECK(runs_sideways(turned(level, 3)));
    CHECK_FALSE(runs_sideways(turned(level, 2)));
  }
}

TEST_CASE("paper, black and a picture of a few pixels lie as they are") {
  CHECK_FALSE(runs_sideways(paper(800, 600)));
  CHECK_FALSE(runs_sideways(paper(800, 600, 0)));
  CHECK_FALSE(runs_sideways(paper(1, 1)));
}

TEST_CASE("white on black is a negative; paper, black and a dark photograph are none") {
  Picture picture = lines_of_text(600, 400);
  CHECK_FALSE(is_negative(picture));
  invert(picture);
  CHECK(is_negative(picture));
  CHECK_FALSE(is_negative(paper(300, 200)));
  CHECK_FALSE(is_negative(paper(300, 200, 0)));
  Picture photograph = paper(300, 200, 60);
  std::fill(photograph.pixels.begin(), photograph.pixels.begin() + 20'000, std::uint8_t{200});
  CHECK_FALSE(is_negative(photograph));
}

TEST_CASE("a turn takes pixels and boxes to the same place") {
  Picture picture = paper(30, 20);
  picture.pixels[5 * 30 + 7] = 0;
  for (int quarters = 0; quarters < 4; ++quarters) {
    const Picture result = turned(picture, quarters);
    const Box box = turned(Box{7, 5, 8, 6}, 30, 20, quarters);
    CHECK(box.width() == 1);
    CHECK(result.pixels[static_cast<std::size_t>(box.y0) * static_cast<std::size_t>(result.width) +
                        static_cast<std::size_t>(box.x0)] == 0);
    CHECK(turned(box, result.width, result.height, 4 - quarters) == Box{7, 5, 8, 6});
  }
}
