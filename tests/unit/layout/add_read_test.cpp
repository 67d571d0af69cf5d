// What OCR read of pictures, among the lines of a text layer.
#include <catch2/catch.hpp>

#include "layout/layout.h"

using namespace bazyab;
using namespace bazyab::layout;

namespace {

// A page of regions of lines of one word each, 10 points high.
class Page {
 public:
  Page& region(Box box, std::u32string_view words, bool table = false) {
    const auto begin = static_cast<std::uint32_t>(facts_.lines.size());
    float y = box.y0;
    for (const char32_t word : words) {
      const auto item = static_cast<std::uint32_t>(facts_.items.size());
      const auto letter = static_cast<std::uint32_t>(facts_.letters.size());
      facts_.letters += word;
      facts_.items.push_back(
          {.letters = {letter, letter + 1}, .box = {box.x0, y, box.x1, y + 10}, .em = 10});
      facts_.lines.push_back({.items = {item, item + 1},
                              .box = {box.x0, y, box.x1, y + 10},
                              .baseline = y + 8,
                              .em = 10,
                              .logical = true});
      y += (box.y1 - box.y0) / static_cast<float>(words.size());
    }
    const auto end = static_cast<std::uint32_t>(facts_.lines.size());
    facts_.regions.push_back({.lines = {begin, end}, .box = box, .table = table});
    return *this;
  }
  PageFacts& facts() { return facts_; }

 private:
  PageFacts facts_{.number = 1, .width = 400, .height = 600};
};

// Letters in reading order, a bar between regions.
std::u32string order_of(const PageFacts& facts) {
  std::u32string text;
  for (const Region& region : facts.regions) {
    if (!text.empty()) text += U'|';
    for (std::uint32_t line = region.lines.begin; line < region.lines.end; ++line) {
      for (std::uint32_t item = facts.lines[line].items.begin; item < facts.lines[line].items.end;
           ++item) {
        text += slice(facts.letters, facts.items[item].letters);
      }
    }
  }
  return text;
}

std::u32string added(Page page, Page read, bool apart = true) {
  add_read(page.facts(), read.facts(), apart);
  return order_of(page.facts());
}

}  // namespace

TEST_CASE("a picture between two lines of a column is read between them") {
  const Page page = Page().region({50, 0, 350, 400}, U"ابتث");
  CHECK(added(page, Page().region({100, 120, 300, 180}, U"جح")) == U"اب|جح|تث");
}

TEST_CASE("a picture under the right column is read before the left column") {
  const Page page = Page().region({220, 0, 380, 200}, U"ابت").region({20, 0, 180, 300}, U"ثجح");
  CHECK(added(page, Page().region({220, 220, 380, 300}, U"خ")) == U"ابت|خ|ثجح");
}

TEST_CASE("a picture over a column is read before it") {
  const Page page = Page().region({220, 0, 380, 300}, U"ابت").region({20, 120, 180, 300}, U"ثجح");
  CHECK(added(page, Page().region({20, 40, 180, 110}, U"خ")) == U"ابت|خ|ثجح");
}

TEST_CASE("a table is not cut in two by a picture in it") {
  const Page page = Page().region({50, 0, 350, 400}, U"ابتث", true);
  CHECK(added(page, Page().region({100, 120, 300, 180}, U"ج")) == U"ابتث|ج");
}

TEST_CASE("a page without lines gets those of its pictures, from the top") {
  CHECK(added(Page(), Page().region({50, 0, 350, 40}, U"اب")) == U"اب");
  CHECK(added(Page().region({50, 0, 350, 40}, U"اب"), Page()) == U"اب");
}

TEST_CASE("the rest of a scan goes on in the region above it, a picture stays apart") {
  const Page page = Page().region({50, 0, 350, 60}, U"ابت");
  const Page rest = Page().region({52, 62, 349, 120}, U"ثج");
  CHECK(added(page, rest, false) == U"ابتثج");
  CHECK(added(page, rest, true) == U"ابت|ثج");
  CHECK(added(page, Page().region({52, 62, 200, 120}, U"ثج"), false) == U"ابت|ثج");
}
