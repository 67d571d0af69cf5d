// Lines beside a box are no short ones.
#include "layout/runaround.h"

#include <catch2/catch.hpp>

#include "unit/layout/read_page.h"

using namespace bazyab;
using namespace bazyab::test;

namespace {

// Nine lines of a paragraph; the third to the sixth leave 70 points to a box on their left.
PageBuilder page_with_hole() {
  PageBuilder page;
  for (int row = 0; row < 9; ++row) {
    const bool beside = row >= 2 && row < 6;
    page.line(500, 100 + 14 * static_cast<float>(row));
    page.leftward(beside ? U"سیب سیب سیب سیب سیب سیب" : U"نان شیر نان شیر نان شیر نان شیر نان شی");
  }
  return page;
}

}  // namespace

TEST_CASE("a paragraph goes on beside a box in a frame") {
  PageBuilder page = page_with_hole();
  page.line(382, 142).leftward(U"جعبه جعبه").line(382, 156).leftward(U"جعبه");
  for (const float y : {130.0F, 166.0F}) {
    page.page().rules.push_back({.box = {320, y, 388, y}, .level = true});
  }
  for (const float x : {320.0F, 388.0F}) {
    page.page().rules.push_back({.box = {x, 130, x, 166}, .level = false});
  }
  std::vector<Block> paragraphs;
  for (const Block& block : blocks_of(page.page())) {
    if (!block.boxed) paragraphs.push_back(block);
  }
  std::size_t lines = 0;
  for (std::size_t index = 0; index < paragraphs.size(); ++index) {
    lines += paragraphs[index].lines.size();
    // What the box parts is put together again later: no part ends in a short line.
    CHECK(paragraphs[index].room_after < 10);
  }
  CHECK(lines == 9);
}

TEST_CASE("lines that are short without anything beside them end a paragraph") {
  CHECK(blocks_of(page_with_hole().page()).size() > 1);
}

TEST_CASE("a line without width beside a box has edges as any other") {
  PageFacts page;
  page.lines = {{.box = {100, 90, 100, 100}, .baseline = 100, .em = 10},
                {.box = {80, 90, 120, 100}, .baseline = 100, .em = 10}};
  page.regions = {{.lines = {0, 1}, .box = {100, 90, 100, 100}},
                  {.lines = {1, 2}, .box = {80, 90, 120, 100}, .boxed = true}};
  CHECK(layout::edges_beside(page, page.regions[0]).size() == 1);
}
