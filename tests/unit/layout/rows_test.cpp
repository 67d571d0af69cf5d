// Items gathered into rows.
#include "layout/rows.h"

#include <catch2/catch.hpp>

#include "layout/items.h"
#include "unit/layout/read_page.h"

using namespace bazyab;
using namespace bazyab::layout;
using namespace bazyab::test;

namespace {

// Letters of each row from right to left, rows parted by a bar.
std::string rows_shown(const GlyphPage& page) {
  const Items made = items_of(page, false);
  std::vector<Item> items;
  for (const PlacedItem& placed : made.placed) items.push_back(placed.item);
  std::string list;
  for (const Row& row : rows_of(items, made.letters)) {
    if (!list.empty()) list += '|';
    for (const Item& item : row.items) {
      if (item.kind == ItemKind::letter) list += shown(slice(made.letters, item.letters));
    }
  }
  return list;
}

std::vector<Row> rows_of_page(const GlyphPage& page) {
  const Items made = items_of(page, false);
  std::vector<Item> items;
  for (const PlacedItem& placed : made.placed) items.push_back(placed.item);
  return rows_of(items, made.letters);
}

}  // namespace

TEST_CASE("rows come from top to bottom whatever the order of drawing") {
  PageBuilder page;
  page.line(500, 300).leftward(U"سوم");
  page.line(500, 100).leftward(U"یکم");
  page.line(500, 200).leftward(U"دوم");
  CHECK(rows_shown(page.page()) == "یکم|دوم|سوم");
}

TEST_CASE("letters stand from right to left by their middle whatever the order of drawing") {
  PageBuilder page;
  page.line(480, 100).leftward(U"ام");
  page.line(500, 100).leftward(U"سل");
  page.line(490, 100);
  CHECK(rows_shown(page.page()) == "سلام");
}

TEST_CASE("baselines up to a quarter of an em apart make one row, lines make two") {
  PageBuilder near;
  near.line(500, 100).leftward(U"سلام").line(470, 102).leftward(U"دنیا");
  CHECK(rows_shown(near.page()) == "سلامدنیا");
  PageBuilder lines;
  lines.line(500, 100).leftward(U"سلام").line(500, 111).leftward(U"دنیا");
  CHECK(rows_shown(lines.page()) == "سلام|دنیا");
}

TEST_CASE("letters that a font sets off the baseline stay in their word") {
  PageBuilder page;
  page.line(500, 100).leftward(U"نس").raise(0.35F).leftward(U"تع").raise(0).leftward(U"لیق");
  page.line(500, 114).leftward(U"زیر");
  CHECK(rows_shown(page.page()) == "نستعلیق|زیر");
}

TEST_CASE("a small raised number belongs to the line that it touches") {
  PageBuilder page;
  page.line(500, 100).leftward(U"متن");
  page.em(6).raise(0.6F).rightward(U"۱۲").raise(0).em(10);
  page.line(500, 114).leftward(U"زیر");
  CHECK(rows_shown(page.page()) == "متن۲۱|زیر");
}

TEST_CASE("a word of another size on the same baseline belongs to the line") {
  PageBuilder page;
  page.line(500, 100).em(16).leftward(U"تیتر").em(9).leftward(U"ریز");
  CHECK(rows_shown(page.page()) == "تیترریز");
  CHECK(rows_of_page(page.page()).at(0).em == 16);
}

TEST_CASE("a shadow, drawn again a little aside, comes once") {
  PageBuilder page;
  page.line(500, 100).leftward(U"سایه").line(500.5F, 100.5F).leftward(U"سایه");
  CHECK(rows_shown(page.page()) == "سایه");
}

TEST_CASE("a word drawn three times on one spot comes once") {
  PageBuilder page;
  for (int copy = 0; copy < 3; ++copy) page.line(500, 100).leftward(U"پررنگ");
  CHECK(rows_shown(page.page()) == "پررنگ");
}

TEST_CASE("doubled letters that stand side by side stay two") {
  PageBuilder page;
  page.line(500, 100).leftward(U"محققق").advance(0.15F).leftward(U"ااا");
  CHECK(rows_shown(page.page()) == "محقققااا");
}

TEST_CASE("a row without a letter is no row") {
  PageBuilder page;
  page.line(500, 100).leftward(U"  ").glyph(U"", 0.5F, 3);
  CHECK(rows_shown(page.page()).empty());
  CHECK(rows_of_page(page.page()).empty());
}

TEST_CASE("the box of a row is that of its letters, its size that of most of them") {
  PageBuilder page;
  page.line(500, 100).leftward(U"سلام   ").em(8).leftward(U"ا");
  const Row row = rows_of_page(page.page()).at(0);
  CHECK(row.em == 10);
  CHECK(row.baseline == 100);
  CHECK(row.box.x1 == 500);
  CHECK(row.box.x0 == Approx(500 - 20 - 7.5 - 4));
}

TEST_CASE("no items make no rows") {
  CHECK(rows_of({}, U"").empty());
}

TEST_CASE("an initial that reaches down over lines belongs to the first of them") {
  PageBuilder page;
  page.line(500, 124).em(34).leftward(U"ب");
  page.em(10).line(482, 108).leftward(U"اران").line(482, 122).leftward(U"دوم");
  page.line(500, 136).leftward(U"سوم");
  CHECK(rows_shown(page.page()) == "باران|دوم|سوم");
}

TEST_CASE("the second line beside an initial may stand lower than it does") {
  PageBuilder page;
  page.line(500, 116).em(34).leftward(U"ر");
  page.em(10).line(482, 108).leftward(U"اران").line(482, 122).leftward(U"دوم");
  page.line(500, 136).leftward(U"سوم");
  CHECK(rows_shown(page.page()) == "راران|دوم|سوم");
}

TEST_CASE("a big letter with one line beside it is read on its own baseline") {
  PageBuilder page;
  page.line(500, 100).em(30).leftward(U"ب").em(10).leftward(U"اران");
  page.line(500, 130).leftward(U"دوم");
  CHECK(rows_shown(page.page()) == "باران|دوم");
}

TEST_CASE("a raised letter belongs to the row that it touches, though it comes first") {
  PageBuilder page;
  page.line(500, 100).leftward(U"سلام").gap(3);
  const float pen = page.pen();
  page.line(pen, 100).rightward(U"LTX").em(7).line(pen - 8, 97.8F).leftward(U"A");
  CHECK(rows_shown(page.page()) == "سلامXTAL");
}

TEST_CASE("bullets off the baseline hang before the row beside them") {
  PageBuilder page;
  page.line(500, 97).leftward(U"•").line(485, 100).leftward(U"یکم");
  page.line(500, 117).leftward(U"•").line(485, 120).leftward(U"دوم");
  CHECK(rows_shown(page.page()) == "•یکم|•دوم");
}

TEST_CASE("several raised numbers on one height go to the row below, each beside its word") {
  PageBuilder page;
  page.line(500, 100).leftward(U"سلام").gap(0.5F);
  const float first = page.pen();
  page.gap(1).leftward(U"دنیا").gap(0.5F);
  const float second = page.pen();
  page.em(6).line(first + 5, 94.5F).rightward(U"1").line(second + 5, 94.5F).rightward(U"2");
  CHECK(rows_shown(page.page()) == "سلام1دنیا2");
}

TEST_CASE("a small number at the far end of a line, set at its top, belongs to it") {
  PageBuilder page;
  page.em(8).line(200, 96.8F).leftward(U"۷").line(450, 96.8F).leftward(U"۹").em(12);
  page.line(500, 100).leftward(U"آب").line(300, 100).leftward(U"شهر");
  page.line(500, 120).leftward(U"باد").line(300, 120).leftward(U"کوه");
  CHECK(rows_shown(page.page()) == "آب۹شهر۷|بادکوه");
}
