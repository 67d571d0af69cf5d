// Columns that stand below each other, as the drawing tells.
#include "layout/sections.h"

#include <catch2/catch.hpp>

#include "unit/layout/read_page.h"
#include "unit/layout/text_column.h"

using namespace bazyab;
using namespace bazyab::test;

namespace {

// A title in other letters over a line that is full and one that is not.
void piece(PageBuilder& page, float right, float top, std::u32string_view title,
           std::u32string_view text) {
  page.line(right, top).font(2).leftward(title).font(0);
  column(page, right, top + 14, {text, U"پایان."});
}

}  // namespace

TEST_CASE("pieces of news below titles are read row by row, and each as a whole") {
  PageBuilder page;
  for (int row = 0; row < 2; ++row) {
    const float top = 100 + 60 * static_cast<float>(row);
    piece(page, 550, top, U"یکم", row == 0 ? U"متنراستبالا" : U"متنراستزیر");
    piece(page, 390, top, U"دوم", row == 0 ? U"متنمیانبالا" : U"متنمیانزیر");
    piece(page, 230, top, U"سوم", row == 0 ? U"متنچپچپبالا" : U"متنچپچپزیر");
  }
  CHECK(regions_shown(page.page()) ==
        "یکم|متنراستبالا|پایان. / دوم|متنمیانبالا|پایان. / سوم|متنچپچپبالا|پایان. / "
        "یکم|متنراستزیر|پایان. / دوم|متنمیانزیر|پایان. / سوم|متنچپچپزیر|پایان.");
}

TEST_CASE("short columns above a table of many columns are columns") {
  PageBuilder page;
  column(page, 550, 100, {U"راستیکیکمم", U"راستدودومم", U"راستسهسهمم"});
  column(page, 390, 100, {U"میانیکیکمم", U"میاندودومم", U"میانسهسهمم"});
  column(page, 230, 100, {U"چپپپیکیکمم", U"چپپپدودومم", U"چپپپسهسهمم"});
  for (int row = 0; row < 8; ++row) {
    for (int cell = 0; cell < 9; ++cell) {
      page.line(548 - 55 * static_cast<float>(cell), 160 + 14 * static_cast<float>(row));
      page.leftward(U"دو");
    }
  }
  CHECK(regions_shown(page.page())
            .starts_with("راستیکیکمم|راستدودومم|راستسهسهمم / میانیکیکمم|میاندودومم|میانسهسهمم / "
                         "چپپپیکیکمم|چپپپدودومم|چپپپسهسهمم / table:"));
}

TEST_CASE("captions beside pictures are read before the columns below them") {
  PageBuilder page;
  page.em(8);
  column(page, 300, 60, {U"شرحیک"});
  column(page, 300, 84, {U"شرحدو"});
  page.em(10);
  column(page, 550, 130, {U"راستیک", U"راستدو", U"راستسه", U"راستچا"});
  column(page, 300, 130, {U"چپیکیک", U"چپدودو", U"چپسهسه", U"چپچاچا"});
  CHECK(regions_shown(page.page()) ==
        "شرحیک|شرحدو / راستیک|راستدو|راستسه|راستچا / چپیکیک|چپدودو|چپسهسه|چپچاچا");
}

TEST_CASE("lists of short lines that a line stands between are read one after the other") {
  PageBuilder page;
  for (const float right : {550.0F, 390.0F}) {
    for (int row = 0; row < 5; ++row) {
      const float y = 100 + 14 * static_cast<float>(row);
      page.line(right, y).leftward(U"نه").line(right - 30, y);
      page.leftward(row % 2 == 0 ? U"خبر" : U"فیلمها");
    }
  }
  CHECK(regions_shown(page.page()).starts_with("table:"));
  page.page().rules.push_back({.box = {430, 90, 430, 160}, .level = false});
  const std::string list = "نه خبر|نه فیلمها|نه خبر|نه فیلمها|نه خبر";
  CHECK(regions_shown(page.page()) == list + " / " + list);
}

TEST_CASE("columns below rows that white parts at the same place are no further rows") {
  PageBuilder page;
  for (int row = 0; row < 4; ++row) {
    const float top = 100 + 14 * static_cast<float>(row);
    page.line(550, top).leftward(U"رادیو");
    page.line(150, top).leftward(U"هفت");
  }
  column(page, 550, 165, {U"راستیکیکیکیکیکیک", U"راستدودودودودودو", U"پایان."});
  column(page, 310, 165, {U"چپپپیکیکیکیکیکیک", U"پایان."});
  CHECK(regions_shown(page.page()) ==
        "table:رادیو|هفت|رادیو|هفت|رادیو|هفت|رادیو|هفت / "
        "راستیکیکیکیکیکیک|راستدودودودودودو|پایان. / چپپپیکیکیکیکیکیک|پایان.");
}

TEST_CASE("the last line of a text is no title of those below it, though these begin in bold") {
  PageBuilder page;
  for (const float top : {100.0F, 160.0F}) {
    // Drawn from the left.
    for (const float right : {230.0F, 390.0F, 550.0F}) {
      page.line(right, top).font(2).leftward(U"ماه").font(0);
      column(page, right, top + 14, {U"متنمتنمتنمت", U"متنمتنمتنمت"});
    }
    page.line(550, top + 42).leftward(U"پایان.");
  }
  CHECK(regions_shown(page.page()) ==
        "ماه|متنمتنمتنمت|متنمتنمتنمت|پایان. / ماه|متنمتنمتنمت|متنمتنمتنمت / "
        "ماه|متنمتنمتنمت|متنمتنمتنمت / ماه|متنمتنمتنمت|متنمتنمتنمت|پایان. / "
        "ماه|متنمتنمتنمت|متنمتنمتنمت / ماه|متنمتنمتنمت|متنمتنمتنمت");
}

TEST_CASE("a name above columns is read before them, though an initial is drawn before it") {
  PageBuilder page;
  page.line(550, 126).em(30).leftward(U"آ").em(10);
  page.line(300, 80).leftward(U"نام");
  column(page, 530, 110, {U"راستیکیکیک", U"راستدودودو"});
  column(page, 550, 138, {U"راستراستسهسه", U"راستراستچاچا", U"راستراستپنپن"});
  column(page, 370, 110,
         {U"چپپپیکیکیکیک", U"چپپپدودودودو", U"چپپپسهسهسهسه", U"چپپپچاچاچاچا", U"چپپپپنپنپنپن"});
  CHECK(regions_shown(page.page()) ==
        "نام / آ راستیکیکیک|راستدودودو|راستراستسهسه|راستراستچاچا|راستراستپنپن / "
        "چپپپیکیکیکیک|چپپپدودودودو|چپپپسهسهسهسه|چپپپچاچاچاچا|چپپپپنپنپنپن");
}
