// Short texts that are drawn after what stands below them.
#include "layout/drawn_late.h"

#include <catch2/catch.hpp>

#include "layout/items.h"
#include "unit/layout/read_page.h"
#include "unit/layout/text_column.h"

using namespace bazyab;
using namespace bazyab::layout;
using namespace bazyab::test;

namespace {

struct Moved {
  std::vector<std::uint32_t> before;
  std::string letters;
};

Moved moved(const PageBuilder& page) {
  const Items made = items_of(page.page(), false);
  std::vector<Item> items;
  for (const PlacedItem& placed : made.placed) items.push_back(placed.item);
  Moved result{.before = move_late_texts(items), .letters = {}};
  for (const Item& item : items) result.letters += shown(slice(made.letters, item.letters));
  return result;
}

}  // namespace

TEST_CASE("a title that is drawn last comes before the text below it, and numbers tell what was") {
  PageBuilder page;
  page.line(500, 120).leftward(U"متن");
  page.line(500, 134).leftward(U"دو");
  page.line(500, 100).em(16).leftward(U"تی");
  const Moved result = moved(page);
  CHECK(result.letters == "تیمتندو");
  CHECK(result.before == std::vector<std::uint32_t>{5, 6, 0, 1, 2, 3, 4});
}

TEST_CASE("a kicker over a title that are both drawn last stay in their order") {
  PageBuilder page;
  page.line(500, 120).leftward(U"متن");
  page.line(500, 100).em(16).leftward(U"تی");
  page.line(500, 82).em(8).leftward(U"رو");
  CHECK(moved(page).letters == "روتیمتن");
}

TEST_CASE("what is drawn in its order, beside others or in the midst of a text stays") {
  PageBuilder in_order;
  in_order.line(500, 100).em(16).leftward(U"تی").em(10).line(500, 120).leftward(U"متن");
  CHECK(moved(in_order).before.empty());
  PageBuilder beside;
  beside.line(300, 120).leftward(U"چپ").line(500, 100).leftward(U"راست");
  CHECK(moved(beside).before.empty());
  PageBuilder within;
  column(within, 500, 100, {U"یکم", U"دوم", U"سوم"});
  within.line(500, 107).em(16).leftward(U"تی");
  CHECK(moved(within).before.empty());
}

TEST_CASE("articles below each other are read one by one, though their titles are drawn last") {
  PageBuilder page;
  for (const float top : {100.0F, 180.0F}) {
    column(page, 550, top, {U"راستیک", U"راستدو", U"راستسه"});
    column(page, 440, top, {U"چپپپیک", U"چپپپدو", U"چپپپسه"});
  }
  for (const float top : {86.0F, 166.0F}) page.line(550, top).font(2).leftward(U"تیتر");
  CHECK(regions_shown(page.page()) ==
        "تیتر|راستیک|راستدو|راستسه / چپپپیک|چپپپدو|چپپپسه / "
        "تیتر|راستیک|راستدو|راستسه / چپپپیک|چپپپدو|چپپپسه");
}
