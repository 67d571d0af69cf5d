// Which boxes of a page are drawn, and where.
#include "job/page_boxes.h"

#include <catch2/catch.hpp>
#include <set>
#include <string>

using namespace bazyab;
using namespace bazyab::job;

namespace {

// Two regions of one line each; the second is turned text of a table.
PageFacts page() {
  PageFacts facts{.number = 1, .width = 100, .height = 200};
  facts.items = {{.box = {40, 10, 50, 20}},
                 {.box = {35, 10, 40, 20}, .kind = ItemKind::space},
                 {.box = {30, 40, 60, 50}}};
  facts.lines = {{.items = {0, 2}, .box = {35, 10, 50, 20}},
                 {.items = {2, 3}, .box = {30, 40, 60, 50}}};
  facts.regions = {{.lines = {0, 1}, .box = {35, 10, 50, 20}},
                   {.lines = {1, 2}, .box = {30, 40, 60, 50}, .turn = 1, .table = true}};
  return facts;
}
// Twice as many pixels as points.
Picture picture() {
  return {.width = 200, .height = 400};
}

std::vector<image::Outline> outlines() {
  return page_outlines(page(), {{.box = {35, 10, 50, 20}}}, std::vector<Box>{{30, 90, 50, 99}},
                       picture());
}

std::uint32_t number_of(const image::Colour& colour) {
  return static_cast<std::uint32_t>(colour.red << 16 | colour.green << 8 | colour.blue);
}

}  // namespace

TEST_CASE("items, lines, blocks, furniture and regions are drawn, the larger ones later") {
  const std::vector<image::Outline> all = outlines();
  REQUIRE(all.size() == 3 + 2 + 1 + 1 + 2);
  CHECK(all[0].box == Box{80, 20, 100, 40});
  CHECK(all[3].box == Box{70, 20, 100, 40});
  CHECK(all[5].box == Box{66, 16, 104, 44});    // 2 points around the block
  CHECK(all[6].box == Box{58, 178, 102, 200});  // 1 point around furniture
  CHECK(all[7].box == Box{62, 12, 108, 48});    // 4 points around the region
}

TEST_CASE("regions alone are numbered, in reading order") {
  std::string labels;
  for (const image::Outline& outline : outlines()) labels += outline.label;
  CHECK(labels == "12");
  CHECK(outlines()[7].label == "1");
}

TEST_CASE("boxes of turned text are brought back onto the page") {
  // Text that runs downwards: its baseline y is the page's width less x.
  CHECK(outlines()[2].box == Box{100, 60, 120, 120});
}

TEST_CASE("each kind has a colour of its own, and the legend names all that is drawn") {
  std::set<std::uint32_t> drawn, named;
  for (const image::Outline& outline : outlines()) drawn.insert(number_of(outline.colour));
  for (const image::LegendEntry& entry : page_legend()) named.insert(number_of(entry.colour));
  CHECK(drawn.size() == 7);
  CHECK(named.size() == page_legend().size());
  for (const std::uint32_t colour : drawn) CHECK(named.contains(colour));
}

TEST_CASE("white that OCR saw has no place and is not drawn") {
  PageFacts facts = page();
  for (LineFacts& line : facts.lines) line.logical = true;
  CHECK(page_outlines(facts, {}, {}, picture()).size() == 2 + 2 + 2);
}
