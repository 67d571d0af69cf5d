// Boxes over a page, looked at as a reader of the PNG would.
#include "image/outlines.h"

#include <leptonica/allheaders.h>

#include <catch2/catch.hpp>
#include <limits>

#include "core/error.h"
#include "image/pix.h"

using namespace bazyab;
using namespace bazyab::image;

namespace {

constexpr Colour red{255, 0, 0};
constexpr Colour green{0, 160, 0};
constexpr std::uint32_t white = 0xFFFFFF;

Picture paper(int width, int height, std::uint8_t value = 255) {
  Picture picture{.width = width, .height = height};
  picture.pixels.assign(static_cast<std::size_t>(width) * static_cast<std::size_t>(height), value);
  return picture;
}

PixPtr drawn(const Picture& picture, std::vector<Outline> outlines,
             std::vector<LegendEntry> legend = {}) {
  const std::string png = draw_outlines(picture, outlines, legend);
  return PixPtr(pixReadMemPng(reinterpret_cast<const l_uint8*>(png.data()), png.size()));
}

// 0xRRGGBB
std::uint32_t colour_at(const PixPtr& pix, int x, int y) {
  l_uint32 pixel = 0;
  REQUIRE(pixGetPixel(pix.get(), x, y, &pixel) == 0);
  return pixel >> 8;
}

std::size_t count_of(const PixPtr& pix, std::uint32_t colour) {
  std::size_t count = 0;
  for (int y = 0; y < pixGetHeight(pix.get()); ++y) {
    for (int x = 0; x < pixGetWidth(pix.get()); ++x) count += colour_at(pix, x, y) == colour;
  }
  return count;
}

}  // namespace

TEST_CASE("an outline runs along the inside of its box") {
  const PixPtr pix = drawn(paper(50, 40), {{{10, 5, 30, 25}, red, 2, ""}});
  REQUIRE(pixGetWidth(pix.get()) == 50);
  REQUIRE(pixGetHeight(pix.get()) == 40);
  CHECK(colour_at(pix, 9, 10) == white);
  CHECK(colour_at(pix, 10, 10) == 0xFF0000);
  CHECK(colour_at(pix, 11, 10) == 0xFF0000);
  CHECK(colour_at(pix, 12, 10) == white);
  CHECK(colour_at(pix, 29, 10) == 0xFF0000);
  CHECK(colour_at(pix, 30, 10) == white);
  CHECK(count_of(pix, 0xFF0000) == 20U * 20 - 16U * 16);
}

TEST_CASE("later outlines lie over earlier ones") {
  const PixPtr pix = drawn(paper(50, 40), {{{10, 5, 30, 25}, red}, {{10, 5, 30, 25}, green}});
  CHECK(count_of(pix, 0xFF0000) == 0);
  CHECK(count_of(pix, 0x00A000) == 76);
}

TEST_CASE("the page is paler below them, and stays to be seen") {
  CHECK(colour_at(drawn(paper(20, 20, 0), {}), 10, 10) == 0x737373);
  CHECK(colour_at(drawn(paper(20, 20), {}), 10, 10) == white);
}

TEST_CASE("a box without an area is a dot, one outside or of no number is not drawn") {
  CHECK(count_of(drawn(paper(20, 20), {{{5, 5, 5, 5}, red}}), 0xFF0000) == 1);
  constexpr float none = std::numeric_limits<float>::quiet_NaN();
  constexpr float endless = std::numeric_limits<float>::infinity();
  CHECK(count_of(drawn(paper(20, 20), {{{50, 50, 90, 90}, red},
                                       {{-9, -9, -2, -2}, red},
                                       {{none, none, none, none}, red},
                                       {{-endless, -endless, endless, endless}, red}}),
                 0xFF0000) == 0);
}

TEST_CASE("a label stands beside the upper right corner, within the page") {
  const PixPtr beside = drawn(paper(200, 100), {{{20, 20, 60, 60}, red, 1, "1"}});
  CHECK(colour_at(beside, 60, 20) == 0xFF0000);
  CHECK(colour_at(beside, 15, 20) == white);
  const PixPtr inside = drawn(paper(200, 100), {{{20, 20, 200, 60}, red, 1, "1"}});
  CHECK(colour_at(inside, 198, 21) == 0xFF0000);
  CHECK(pixGetWidth(inside.get()) == 200);
}

TEST_CASE("a label is written, not only coloured") {
  const auto labelled = [](const char* label) {
    return draw_outlines(paper(200, 100), std::vector<Outline>{{{20, 20, 60, 60}, red, 1, label}},
                         {});
  };
  CHECK(labelled("1") != labelled("8"));
}

TEST_CASE("the legend has rows of its own below the page") {
  const PixPtr one = drawn(paper(200, 100), {}, {{red, "letter"}});
  CHECK(pixGetWidth(one.get()) == 200);
  CHECK(pixGetHeight(one.get()) > 110);
  CHECK(count_of(one, 0xFF0000) > 200);
  CHECK(colour_at(one, 5, 99) == white);
  const PixPtr two = drawn(paper(60, 100), {}, {{red, "letter"}, {green, "line"}});
  CHECK(pixGetHeight(two.get()) > pixGetHeight(one.get()) + 10);
}

TEST_CASE("a picture larger than a drawing may be is made smaller with its outlines") {
  const PixPtr pix = drawn(paper(2 * max_drawing_side, 40), {{{200, 0, 12'000, 40}, red, 1, ""}});
  CHECK(pixGetWidth(pix.get()) == max_drawing_side);
  CHECK(pixGetHeight(pix.get()) == 20);
  CHECK(colour_at(pix, 99, 10) == white);
  CHECK(colour_at(pix, 100, 10) == 0xFF0000);
}

TEST_CASE("pixels that do not agree with the size are refused") {
  Picture picture = paper(10, 10);
  picture.pixels.pop_back();
  CHECK_THROWS_AS(draw_outlines(picture, {}, {}), Error);
}
