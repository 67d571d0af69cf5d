// Columns and lines of drawn pages.
#include "image/text_lines.h"

#include <algorithm>
#include <catch2/catch.hpp>

using namespace bazyab;

namespace {

constexpr int unit = 20;  // height of the letters that are drawn

class Page {
 public:
  Page(int width, int height) {
    picture_.width = width;
    picture_.height = height;
    picture_.pixels.assign(static_cast<std::size_t>(width) * static_cast<std::size_t>(height), 255);
  }

  Page& block(int x0, int y0, int x1, int y1) {
    for (int y = y0; y < y1; ++y) {
      for (int x = x0; x < x1; ++x)
        picture_.pixels[static_cast<std::size_t>(y * picture_.width + x)] = 0;
    }
    return *this;
  }

  // Words of 30 pixels and spaces of 10 that stand on `foot`.
  Page& words(int x0, int x1, int foot) {
    for (int x = x0; x + 30 <= x1; x += 40) block(x, foot - unit, x + 30, foot);
    return *this;
  }

  const Picture& picture() const { return picture_; }
  std::vector<image::TextArea> areas() const {
    return image::find_text(image::ink_of(picture_), unit);
  }

 private:
  Picture picture_;
};

std::vector<int> feet_of(const image::TextArea& area) {
  std::vector<int> feet;
  for (const image::TextLine& line : area.lines) feet.push_back(line.area.y1);
  return feet;
}

}  // namespace

TEST_CASE("a headline comes before the columns under it, and these come from the right") {
  Page page(900, 500);
  page.words(300, 860, 60);
  for (int foot = 120; foot <= 320; foot += 50) page.words(20, 420, foot).words(480, 880, foot);
  const auto areas = page.areas();
  REQUIRE(areas.size() == 3);
  CHECK(feet_of(areas[0]) == std::vector{60});
  CHECK(feet_of(areas[1]) == std::vector{120, 170, 220, 270, 320});
  CHECK(areas[1].lines[0].area.x0 == 480);
  CHECK(feet_of(areas[2]) == std::vector{120, 170, 220, 270, 320});
  CHECK(areas[2].lines[0].area.x0 == 20);
}

TEST_CASE("columns whose lines stand at other heights are found") {
  Page page(900, 500);
  for (int foot = 60; foot <= 360; foot += 50) page.words(20, 420, foot + 23).words(480, 880, foot);
  const auto areas = page.areas();
  REQUIRE(areas.size() == 2);
  CHECK(feet_of(areas[0]) == std::vector{60, 110, 160, 210, 260, 310, 360});
  CHECK(feet_of(areas[1]) == std::vector{83, 133, 183, 233, 283, 333, 383});
}

TEST_CASE("wide spaces over one another in a few lines are no column boundary") {
  Page page(900, 500);
  for (int foot = 60; foot <= 360; foot += 50) page.words(20, 880, foot);
  page.words(20, 420, 410).words(446, 880, 410).words(20, 420, 460).words(446, 880, 460);
  CHECK(page.areas().size() == 1);
}

TEST_CASE("a short last line is a line") {
  Page page(900, 300);
  page.words(20, 880, 60).words(20, 880, 104).words(800, 870, 148);
  const auto areas = page.areas();
  REQUIRE(areas.size() == 1);
  CHECK(feet_of(areas[0]) == std::vector{60, 104, 148});
}

TEST_CASE("dots belong to the line of the nearest letter") {
  Page page(400, 200);
  page.words(20, 380, 60).words(20, 380, 110);
  page.block(30, 64, 35, 69);    // close under the first line
  page.block(110, 82, 115, 87);  // close over the second
  const auto areas = page.areas();
  REQUIRE(areas.size() == 1);
  REQUIRE(areas[0].lines.size() == 2);
  CHECK(areas[0].lines[0].area.y1 == 69);
  CHECK(areas[0].lines[1].area.y0 == 82);
}

TEST_CASE("a long stroke belongs to the letter under it though one over it is nearer") {
  Page page(400, 200);
  page.words(20, 380, 60).words(20, 380, 112);
  page.block(25, 66, 45, 71);
  const auto areas = page.areas();
  REQUIRE(areas.size() == 1);
  REQUIRE(areas[0].lines.size() == 2);
  CHECK(areas[0].lines[0].area.y1 == 60);
  CHECK(areas[0].lines[1].area.y0 == 66);
}

TEST_CASE("rules and pictures are in no line") {
  Page page(900, 700);
  page.words(20, 880, 60).block(20, 80, 880, 83).words(20, 880, 130).block(100, 200, 800, 600);
  const auto areas = page.areas();
  REQUIRE(areas.size() == 1);
  CHECK(feet_of(areas[0]) == std::vector{60, 130});
}

TEST_CASE("letters of two lines that touch belong to both, each with its half") {
  Page page(900, 200);
  page.words(20, 380, 60).words(20, 380, 110).block(380, 40, 400, 110);
  page.words(410, 880, 60).words(410, 880, 110);
  const auto areas = page.areas();
  REQUIRE(areas.size() == 1);
  REQUIRE(areas[0].lines.size() == 2);
  const auto& lines = areas[0].lines;
  CHECK(lines[0].pieces.size() + lines[1].pieces.size() == 9 * 2 + 12 * 2 + 2);
  CHECK(lines[0].area.y1 < 90);
  CHECK(lines[1].area.y0 > 80);
}

TEST_CASE("a part is cut out without the ink of others and its blurred edge") {
  Page page(60, 40);
  page.block(5, 5, 20, 15).block(30, 5, 50, 15);
  Picture picture = page.picture();
  picture.pixels[10 * 60 + 29] = 200;  // the edge of the second
  picture.pixels[10 * 60 + 20] = 200;  // the edge of the first
  const image::Ink ink = image::ink_of(picture);
  REQUIRE(ink.pieces.size() == 2);
  const std::uint32_t first = ink.labels[10 * 60 + 10];
  std::vector<std::uint8_t> keep(3);
  keep[first] = 1;
  const Picture part = image::cut_out(picture, ink, {0, 0, 60, 40}, keep);
  CHECK(part.pixels[10 * 60 + 10] == 0);
  CHECK(part.pixels[10 * 60 + 20] == 200);
  CHECK(part.pixels[10 * 60 + 29] == 255);
  CHECK(part.pixels[10 * 60 + 40] == 255);
}

TEST_CASE("the same part is cut out of a picture twice as large") {
  Page page(60, 40), large(120, 80);
  page.block(5, 5, 20, 15).block(30, 5, 50, 15);
  large.block(10, 10, 40, 30).block(60, 10, 100, 30);
  const image::Ink ink = image::ink_of(page.picture());
  std::vector<std::uint8_t> keep(3);
  keep[ink.labels[10 * 60 + 40]] = 1;
  const Picture part = image::cut_out(large.picture(), ink, {25, 0, 60, 20}, keep, 2);
  CHECK(part.width == 70);
  CHECK(part.height == 40);
  CHECK(part.pixels[20 * 70 + 5] == 255);
  CHECK(part.pixels[20 * 70 + 15] == 0);
  const image::Ink seen = image::ink_of(part);
  REQUIRE(seen.pieces.size() == 1);
  CHECK(seen.pieces[0].x0 == 10);
  CHECK(seen.pieces[0].x1 == 50);
}

TEST_CASE("an empty page has no lines") {
  CHECK(Page(100, 100).areas().empty());
  CHECK(image::find_text(image::ink_of(Page(100, 100).picture()), 0).empty());
}

TEST_CASE("rows that white parts into cells are a table, a cell a line, from the right") {
  Page page(900, 500);
  page.words(20, 420, 60).words(480, 880, 60).words(20, 420, 100).words(480, 880, 100);
  for (int foot = 200; foot <= 320; foot += 60) {
    page.words(20, 100, foot).words(400, 480, foot).words(800, 880, foot);
  }
  const auto areas = page.areas();
  REQUIRE_FALSE(areas.empty());
  const image::TextArea& table = areas.back();
  CHECK(table.table);
  REQUIRE(table.lines.size() == 9);
  CHECK(table.lines[0].area.x0 == 800);
  CHECK(table.lines[1].area.x0 == 400);
  CHECK(table.lines[2].area.x1 == 90);
  CHECK(feet_of(table) == std::vector{200, 200, 200, 260, 260, 260, 320, 320, 320});
  CHECK_FALSE(areas.front().table);
}

TEST_CASE("cells of a row are equally high") {
  Page page(900, 400);
  for (int foot = 100; foot <= 220; foot += 60) {
    page.words(20, 100, foot).block(400, foot - 12, 420, foot).words(800, 880, foot);
  }
  const auto areas = page.areas();
  REQUIRE(areas.size() == 1);
  REQUIRE(areas[0].lines.size() == 9);
  CHECK(areas[0].lines[1].area.y0 == 80);
  CHECK(areas[0].lines[1].area.y1 == 100);
}

TEST_CASE("columns of text are no table, and neither are rows of which most have one cell") {
  Page columns(900, 400);
  for (int foot = 60; foot <= 260; foot += 40) columns.words(20, 420, foot).words(480, 880, foot);
  for (const auto& area : columns.areas()) CHECK_FALSE(area.table);
  Page ends(900, 400);
  ends.words(20, 100, 60).words(480, 880, 60).words(480, 780, 100).words(480, 820, 140);
  ends.words(20, 100, 180).words(480, 880, 180);
  for (const auto& area : ends.areas()) CHECK_FALSE(area.table);
}
