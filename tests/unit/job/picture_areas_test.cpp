// Which parts of a page its pictures cover, and which of them the text layer leaves out.
#include "job/picture_areas.h"

#include <catch2/catch.hpp>

using namespace bazyab;
using namespace bazyab::job;

namespace {

pdf::PaintedPicture picture(Box box, std::uint32_t letters_before = 0) {
  return {.box = box, .dpi = 200, .covers = true, .letters_before = letters_before};
}

PageFacts layer_with(std::initializer_list<Box> lines) {
  PageFacts facts{.number = 1, .width = 400, .height = 600};
  for (const Box& box : lines) facts.lines.push_back({.box = box});
  return facts;
}

PageFacts full_layer(float bottom) {
  PageFacts facts = layer_with({});
  for (float y = 50; y < bottom; y += 20) facts.lines.push_back({.box = {40, y, 360, y + 14}});
  return facts;
}

std::size_t left_out(Box area, const PageFacts& layer, int dpi = 200) {
  return areas_without_text({{.box = area, .dpi = dpi}}, layer).size();
}

GlyphPage glyphs_at(std::initializer_list<float> heights) {
  GlyphPage page{.number = 1, .width = 400, .height = 600};
  for (const float y : heights) page.glyphs.push_back({.box = {100, y, 110, y + 10}});
  return page;
}

}  // namespace

TEST_CASE("ten thousand strips of a scan are one area, two pictures are two") {
  std::vector<pdf::PaintedPicture> strips;
  for (int i = 0; i < 10'000; ++i) {
    const auto y = static_cast<float>(i) * 0.06F;
    strips.push_back(picture({0, y, 400, y + 0.06F}));
  }
  const auto areas = picture_areas(strips);
  REQUIRE(areas.size() == 1);
  CHECK(areas[0].box == Box{0, 0, 400, 9'999 * 0.06F + 0.06F});
  CHECK(picture_areas({picture({0, 0, 100, 50}), picture({200, 300, 380, 400})}).size() == 2);
}

TEST_CASE("tiles that fill a page are one area") {
  std::vector<pdf::PaintedPicture> tiles;
  for (int row = 0; row < 3; ++row) {
    for (int column = 0; column < 2; ++column) {
      const auto x = static_cast<float>(200 * column), y = static_cast<float>(200 * row);
      tiles.push_back(picture({x, y, x + 200, y + 200}));
    }
  }
  const auto areas = picture_areas(tiles);
  REQUIRE(areas.size() == 1);
  CHECK(areas[0].box == Box{0, 0, 400, 600});
}

TEST_CASE("a scan whose layer covers half of it has room for lines, one that is covered has none") {
  const Box page{0, 0, 400, 600};
  CHECK(left_out(page, full_layer(550)) == 0);
  CHECK(left_out(page, full_layer(300)) == 1);
  CHECK(left_out(page, layer_with({})) == 1);
}

TEST_CASE("a layer of the right column alone leaves the left one out") {
  PageFacts layer = layer_with({});
  for (float y = 50; y < 550; y += 20) layer.lines.push_back({.box = {220, y, 360, y + 14}});
  CHECK(left_out({0, 0, 400, 600}, layer) == 1);
}

TEST_CASE("emblems, coarse pictures and drawings of thousands of dots an inch are not read") {
  const PageFacts layer = layer_with({});
  CHECK(left_out({0, 0, 200, 100}, layer) == 1);
  CHECK(left_out({0, 0, 50, 50}, layer) == 0);
  CHECK(left_out({0, 0, 200, 10}, layer) == 0);
  CHECK(left_out({0, 0, 200, 100}, layer, 40) == 0);
  CHECK(left_out({0, 0, 200, 100}, layer, 4000) == 0);
}

TEST_CASE("text is hidden by a page-wide picture that is painted after it, and by no other") {
  pdf::ImageUse images;
  images.letters = 2;
  GlyphPage page = glyphs_at({100, 200});
  images.pictures = {picture({0, 0, 400, 600}, 1)};
  CHECK(hide_covered(page, images));
  CHECK(page.glyphs[0].visibility == Visibility::invisible);
  CHECK(page.glyphs[1].visibility == Visibility::visible);

  page = glyphs_at({100, 200});
  images.pictures = {picture({0, 0, 400, 150}, 2)};
  CHECK_FALSE(hide_covered(page, images));
  images.pictures = {picture({0, 0, 400, 600}, 2)};
  images.pictures[0].covers = false;
  CHECK_FALSE(hide_covered(page, images));
  images.pictures[0].covers = true;
  images.letters = 3;  // one was left out, so the order is not known
  CHECK_FALSE(hide_covered(page, images));
}
