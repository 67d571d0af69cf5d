// Frames among columns: what is read before them and after.
#include "layout/stand_ins.h"

#include <catch2/catch.hpp>

#include "unit/layout/frames.h"
#include "unit/layout/read_page.h"
#include "unit/layout/text_column.h"

using namespace bazyab;
using namespace bazyab::test;

namespace {

const std::string shorts =
    "راستیکیک|راستدودو|راستسهسه / میانیکیک|میاندودو|میانسهسه / چپپپیکیک|چپپپدودو|چپپپسهسه";

// Three short texts beside each other.
void rows_of_shorts(PageBuilder& page) {
  column(page, 550, 100, {U"راستیکیک", U"راستدودو", U"راستسهسه"});
  column(page, 400, 100, {U"میانیکیک", U"میاندودو", U"میانسهسه"});
  column(page, 250, 100, {U"چپپپیکیک", U"چپپپدودو", U"چپپپسهسه"});
}

}  // namespace

TEST_CASE("a framed column below the right of short texts is read after all of them") {
  PageBuilder page;
  rows_of_shorts(page);
  column(page, 545, 170, {U"جعبهیکیک", U"جعبهدودو", U"جعبهسهسه", U"جعبهچاچا"});
  frame(page, 438, 158, 552, 220);
  column(page, 400, 170, {U"دومیکیکم", U"دومدودوم", U"دومسهسهم", U"دومچاچام"});
  column(page, 250, 170, {U"سومیکیکم", U"سومدودوم", U"سومسهسهم", U"سومچاچام"});
  CHECK(regions_shown(page.page()) ==
        shorts +
            " / جعبهیکیک|جعبهدودو|جعبهسهسه|جعبهچاچا / دومیکیکم|دومدودوم|دومسهسهم|دومچاچام / "
            "سومیکیکم|سومدودوم|سومسهسهم|سومچاچام");
}

TEST_CASE("a framed column in the middle of those below a headline is read in its turn") {
  PageBuilder page;
  page.line(550, 80).em(16).leftward(U"تیتر").em(10);
  column(page, 550, 110, {U"یکمیکیکم", U"یکمدودوم", U"یکمسهسهم", U"یکمچاچام"});
  column(page, 395, 110, {U"جعبهیکیک", U"جعبهدودو"});
  frame(page, 288, 98, 402, 130);
  column(page, 250, 110, {U"سومیکیکم", U"سومدودوم", U"سومسهسهم", U"سومچاچام"});
  CHECK(regions_shown(page.page()) ==
        "تیتر / یکمیکیکم|یکمدودوم|یکمسهسهم|یکمچاچام / جعبهیکیک|جعبهدودو / "
        "سومیکیکم|سومدودوم|سومسهسهم|سومچاچام");
}

TEST_CASE("a sentence in a frame within the right column of a framed text stays in this column") {
  PageBuilder page;
  column(page, 545, 120, {U"راستیکیکیکیکیک", U"راستدودودودودو"});
  column(page, 545, 165, {U"گفتهگفته"});
  frame(page, 350, 152, 548, 172);
  column(page, 545, 190, {U"راستسهسهسهسهسه", U"راستچاچاچاچاچا"});
  column(page, 320, 120,
         {U"چپپپیکیکیکیکیک", U"چپپپدودودودودو", U"چپپپسهسهسهسهسه", U"چپپپچاچاچاچاچا"});
  frame(page, 120, 105, 555, 215);
  page.line(550, 300).leftward(U"پایان پایان پایان پایان پایان پایان پایان پایان");
  CHECK(regions_shown(page.page())
            .starts_with("راستیکیکیکیکیک|راستدودودودودو / گفتهگفته / "
                         "راستسهسهسهسهسه|راستچاچاچاچاچا / چپپپیکیکیکیکیک|"));
}

TEST_CASE("a frame that a line between columns touches is no cell of a table") {
  PageBuilder page;
  column(page, 545, 120, {U"گفتهگفتهگفته"});
  frame(page, 350, 105, 550, 130);
  column(page, 320, 112, {U"چپپپیکیکیکیکیک", U"چپپپدودودو"});
  upright(page, 340, 100, 140);
  column(page, 545, 155, {U"زیرزیرزیر", U"زیریکیکیکیک"});
  frame(page, 120, 140, 550, 175);
  upright(page, 350, 100, 140);
  page.line(550, 300).leftward(U"پایان پایان پایان پایان پایان پایان پایان پایان");
  CHECK(regions_shown(page.page()).find("table:") == std::string::npos);
}

TEST_CASE("tints under every other row of a table are no frames") {
  PageBuilder page;
  for (int row = 0; row < 5; ++row) {
    const float top = 100 + 14 * static_cast<float>(row);
    page.line(548, top).leftward(U"شهر").line(400, top).leftward(U"دو").line(250, top).leftward(
        U"سه");
    if (row % 2 == 1) frame(page, 200, top - 10, 552, top + 4);
  }
  CHECK(regions_shown(page.page()) == "table:شهر|دو|سه|شهر|دو|سه|شهر|دو|سه|شهر|دو|سه|شهر|دو|سه");
}
