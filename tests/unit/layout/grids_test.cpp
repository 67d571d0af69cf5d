// Rules that close in cells.
#include "layout/grids.h"

#include <catch2/catch.hpp>

using namespace bazyab;
using namespace bazyab::layout;

namespace {

Rule level(float y, float x0, float x1) {
  return {.box = {x0, y, x1, y}, .level = true};
}
Rule upright(float x, float y0, float y1) {
  return {.box = {x, y0, x, y1}, .level = false};
}

// Two rows of two cells each, 100 points wide and 20 high, from (100, 100) on.
std::vector<Rule> four_cells() {
  return {level(100, 100, 300),   level(120, 100, 300),   level(140, 100, 300),
          upright(100, 100, 140), upright(200, 100, 140), upright(300, 100, 140)};
}

}  // namespace

TEST_CASE("crossing rules close in cells") {
  const std::vector<Grid> grids = grids_of(four_cells());
  REQUIRE(grids.size() == 1);
  CHECK(grids[0].cells().size() == 4);
  CHECK(grids[0].box() == Box{100, 100, 300, 140});
  CHECK(grids[0].cell_at(150, 110) != grids[0].cell_at(250, 110));
  CHECK(grids[0].cell_at(150, 110) != grids[0].cell_at(150, 130));
  CHECK_FALSE(grids[0].cell_at(90, 110));
}

TEST_CASE("a cell may reach over columns") {
  std::vector<Rule> rules = four_cells();
  rules[4] = upright(200, 120, 140);
  const std::vector<Grid> grids = grids_of(rules);
  REQUIRE(grids.size() == 1);
  CHECK(grids[0].cells().size() == 3);
  const Grid::Cell& head = grids[0].cells()[*grids[0].cell_at(150, 110)];
  CHECK(head.column == 0);
  CHECK(head.last_column == 1);
}

TEST_CASE("rules drawn in pieces and a little apart are one line") {
  std::vector<Rule> rules = four_cells();
  rules[1] = level(120, 100, 199);
  rules.push_back(level(120.6F, 201, 300));
  CHECK(grids_of(rules)[0].cells().size() == 4);
}

TEST_CASE("rules that do not meet close in nothing") {
  CHECK(grids_of({level(100, 100, 300), level(140, 100, 300)}).empty());
  CHECK(grids_of({level(100, 100, 300), upright(200, 100, 140)}).empty());
  CHECK(grids_of({}).empty());
}

TEST_CASE("frames apart from each other are grids of their own, the largest first") {
  std::vector<Rule> rules = four_cells();
  for (const Rule& rule : {level(300, 100, 200), level(320, 100, 200), upright(100, 300, 320),
                           upright(200, 300, 320)}) {
    rules.push_back(rule);
  }
  const std::vector<Grid> grids = grids_of(rules);
  REQUIRE(grids.size() == 2);
  CHECK(grids[0].cells().size() == 4);
  CHECK(grids[1].cells().size() == 1);
}

TEST_CASE("tables that reach into each other are grids of their own") {
  std::vector<Rule> rules = four_cells();
  // Another of two cells, over the lower right corner of the first.
  for (const float y : {130.0F, 160.0F}) rules.push_back(level(y, 280, 480));
  for (const float x : {280.0F, 380.0F, 480.0F}) rules.push_back(upright(x, 130, 160));
  const std::vector<Grid> grids = grids_of(rules);
  REQUIRE(grids.size() == 2);
  CHECK(grids[0].box() == Box{100, 100, 300, 140});
  CHECK(grids[0].cells().size() == 4);
  CHECK(grids[1].box() == Box{280, 130, 480, 160});
  CHECK(grids[1].cells().size() == 2);
}

TEST_CASE("a frame inside of a grid does not part it") {
  std::vector<Rule> rules = four_cells();
  rules.push_back(level(110, 100, 200));
  const std::vector<Grid> grids = grids_of(rules);
  REQUIRE(grids.size() == 1);
  CHECK(grids[0].box() == Box{100, 100, 300, 140});
}
