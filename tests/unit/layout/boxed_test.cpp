// Boxes and ruled tables taken out of the running text, and put in their place.
#include "layout/boxed.h"

#include <catch2/catch.hpp>

#include "layout/layout.h"
#include "unit/layout/frames.h"
#include "unit/layout/read_page.h"

using namespace bazyab;
using namespace bazyab::layout;
using namespace bazyab::test;

TEST_CASE("cells of several lines are read cell by cell, row by row") {
  PageBuilder page;
  page.line(495, 112).leftward(U"نان").line(495, 126).leftward(U"سنگک");
  page.line(395, 112).leftward(U"هزار").line(395, 126).leftward(U"تومان");
  page.line(495, 152).leftward(U"شیر").line(395, 152).leftward(U"دو");
  frame(page, 300, 100, 500, 132);
  frame(page, 300, 132, 500, 160);
  page.page().rules.push_back({.box = {400, 100, 400, 160}, .level = false});
  CHECK(text_of(page.page()) == "نان سنگک<tab>هزار تومان\nشیر<tab>دو");
}

TEST_CASE("an empty cell keeps its place") {
  PageBuilder page;
  page.line(495, 112).leftward(U"نان").line(295, 112).leftward(U"دو");
  page.line(495, 132).leftward(U"شیر").line(395, 132).leftward(U"یک").line(295, 132).leftward(
      U"سه");
  for (const float y : {100.0F, 120.0F, 140.0F}) {
    page.page().rules.push_back({.box = {200, y, 500, y}, .level = true});
  }
  for (const float x : {200.0F, 300.0F, 400.0F, 500.0F}) {
    page.page().rules.push_back({.box = {x, 100, x, 140}, .level = false});
  }
  CHECK(text_of(page.page()) == "نان<tab><tab>دو\nشیر<tab>یک<tab>سه");
}

TEST_CASE("a box beside the text comes behind the lines that stand beside it") {
  PageBuilder page;
  for (int row = 0; row < 6; ++row) {
    const float y = 100 + 14 * static_cast<float>(row);
    const bool beside = row == 2 || row == 3;
    page.line(500, y).leftward(beside ? U"متن متن متن متن" : U"متن متن متن متن متن متن متن متن");
  }
  page.line(400, 128).leftward(U"جعبه").line(400, 142).leftward(U"دوم");
  frame(page, 355, 118, 410, 150);
  const std::vector<Block> blocks = blocks_of(page.page());
  REQUIRE(blocks.size() >= 3);
  const auto boxed =
      std::find_if(blocks.begin(), blocks.end(), [](const Block& block) { return block.boxed; });
  REQUIRE(boxed != blocks.end());
  CHECK(text_of({*boxed}) == "جعبه\nدوم");
  CHECK(boxed != blocks.begin());
  CHECK(boxed + 1 != blocks.end());
}

TEST_CASE("a frame around words of a line leaves them in it") {
  PageBuilder page;
  page.line(500, 100).leftward(U"سلام ");
  const float right = page.pen();
  page.leftward(U"دنیا");
  frame(page, page.pen(), 92, right, 104);
  page.leftward(U" سلام");
  CHECK(text_of(page.page()) == "سلام دنیا سلام");
}

TEST_CASE("a frame around the whole page is its border") {
  PageBuilder page;
  page.line(500, 100).leftward(U"سلام").line(500, 114).leftward(U"دنیا");
  frame(page, 50, 50, 550, 700);
  for (const Block& block : blocks_of(page.page())) CHECK_FALSE(block.boxed);
}

TEST_CASE("a word too long for its cell stays whole") {
  PageBuilder page;
  page.line(503, 112).leftward(U"دانشآموختگان").line(395, 112).leftward(U"یک");
  page.line(495, 132).leftward(U"شیر").line(395, 132).leftward(U"دو");
  frame(page, 300, 100, 500, 120);
  frame(page, 300, 120, 500, 140);
  page.page().rules.push_back({.box = {400, 100, 400, 140}, .level = false});
  CHECK(text_of(page.page()) == "دانشآموختگان<tab>یک\nشیر<tab>دو");
}

TEST_CASE("a ruled table at the head of the second column comes after the first one") {
  PageBuilder page;
  page.line(500, 70).em(18).leftward(U"تیتر سرتاسری بالای هر دو ستون").em(10);
  for (int row = 0; row < 8; ++row) {
    page.line(500, 100 + 14 * static_cast<float>(row)).leftward(U"راست راست راست راس");
  }
  page.line(370, 110).leftward(U"نان").line(320, 110).leftward(U"دو");
  page.line(370, 126).leftward(U"شیر").line(320, 126).leftward(U"سه");
  frame(page, 280, 98, 375, 114);
  frame(page, 280, 114, 375, 130);
  page.page().rules.push_back({.box = {330, 98, 330, 130}, .level = false});
  for (int row = 0; row < 4; ++row) {
    page.line(375, 156 + 14 * static_cast<float>(row)).leftward(U"چپچپ چپچپ چپچپ چپچ");
  }
  std::vector<BlockKind> kinds;
  for (const Block& block : blocks_of(page.page())) kinds.push_back(block.kind);
  CHECK(kinds == std::vector{BlockKind::headline, BlockKind::paragraph, BlockKind::table,
                             BlockKind::paragraph});
}

TEST_CASE("a table wider than its column leaves the lines under it to the next one") {
  PageBuilder page;
  page.line(500, 70).em(18).leftward(U"تیتر سرتاسری بالای هر دو ستون").em(10);
  page.line(500, 112).leftward(U"نان").line(400, 112).leftward(U"یکدو");
  page.line(500, 132).leftward(U"شیر").line(400, 132).leftward(U"دوسه");
  for (const float top : {100.0F, 120.0F}) frame(page, 370, top, 505, top + 20);
  page.page().rules.push_back({.box = {420, 100, 420, 140}, .level = false});
  for (int row = 0; row < 6; ++row) {
    page.line(500, 160 + 14 * static_cast<float>(row)).leftward(U"راست راست راست ر");
    page.line(385, 105 + 14 * static_cast<float>(row)).leftward(U"چپچپ چپچپ چپچپ چپچ");
  }
  std::string text = text_of(page.page());
  CHECK(text.find("نان<tab>یکدو\nشیر<tab>دوسه") != std::string::npos);
  std::size_t lines = 0;
  for (std::size_t at = text.find("چپچپ چپچپ چپچپ چپچ"); at != std::string::npos;
       at = text.find("چپچپ چپچپ چپچپ چپچ", at + 1)) {
    ++lines;
  }
  CHECK(lines == 6);
}

TEST_CASE("words that their cells are too narrow for are one word each") {
  PageBuilder page;
  page.line(495, 112).leftward(U"پویندگ").line(495, 126).leftward(U"ان");
  page.line(445, 112).leftward(U"یک");
  page.line(495, 146).leftward(U"مهرآور").line(495, 160).leftward(U"ان شهر");
  page.line(445, 146).leftward(U"دو");
  for (const float top : {100.0F, 134.0F}) {
    frame(page, 460, top, 500, top + 34);
    frame(page, 410, top, 460, top + 34);
  }
  CHECK(text_of(page.page()) == "پویندگان<tab>یک\nمهرآوران شهر<tab>دو");
}

TEST_CASE("one word that fills its cell is not broken for that") {
  PageBuilder page;
  page.line(495, 112).leftward(U"پویندگ").line(495, 126).leftward(U"ان");
  page.line(445, 112).leftward(U"یک");
  page.line(495, 146).leftward(U"مهر").line(495, 160).leftward(U"ان");
  page.line(445, 146).leftward(U"دو");
  for (const float top : {100.0F, 134.0F}) {
    frame(page, 460, top, 500, top + 34);
    frame(page, 410, top, 460, top + 34);
  }
  CHECK(text_of(page.page()) == "پویندگ ان<tab>یک\nمهر ان<tab>دو");
}

TEST_CASE("a table in a frame stands between the lines of the frame") {
  PageBuilder page;
  for (int row = 0; row < 6; ++row) {
    page.line(500, 60 + 14 * static_cast<float>(row)).leftward(U"متن متن متن متن متن متن متن متن");
  }
  page.line(480, 170).leftward(U"بالا بالا بالا");
  page.line(470, 192).leftward(U"نان").line(420, 192).leftward(U"دو");
  page.line(470, 208).leftward(U"شیر").line(420, 208).leftward(U"سه");
  page.line(480, 230).leftward(U"پایین پایین");
  frame(page, 380, 180, 475, 196);
  frame(page, 380, 196, 475, 212);
  page.page().rules.push_back({.box = {430, 180, 430, 212}, .level = false});
  frame(page, 300, 155, 500, 240);
  CHECK(text_of(page.page()).ends_with("بالا بالا بالا\n\nنان<tab>دو\nشیر<tab>سه\n\nپایین پایین"));
}

TEST_CASE("a frame below columns is read after the last of them") {
  PageBuilder page;
  for (int row = 0; row < 8; ++row) {
    page.line(500, 100 + 14 * static_cast<float>(row)).leftward(U"راست راست راست راس");
  }
  for (int row = 0; row < 8; ++row) {
    page.line(385, 100 + 14 * static_cast<float>(row)).leftward(U"چپچپ چپچپ چپچپ چپچ");
  }
  page.line(490, 240).leftward(U"جعبه جعبه جعبه جعبه جعبه جعبه جعبه جعبه");
  frame(page, 285, 225, 505, 250);
  const std::string text = text_of(page.page());
  CHECK(text.find("جعبه") > text.rfind("چپچپ"));
}

TEST_CASE("a column that is nothing but a table comes between its neighbours") {
  PageBuilder page;
  page.line(500, 70).em(18).leftward(U"تیتر سرتاسری بالای ستون").em(10);
  for (int row = 0; row < 6; ++row) {
    page.line(500, 100 + 14 * static_cast<float>(row)).leftward(U"راست راست راست راس");
  }
  page.line(370, 110).leftward(U"نان").line(320, 110).leftward(U"دو");
  page.line(370, 160).leftward(U"شیر").line(320, 160).leftward(U"سه");
  frame(page, 280, 98, 375, 140);
  frame(page, 280, 140, 375, 182);
  page.page().rules.push_back({.box = {330, 98, 330, 182}, .level = false});
  for (int row = 0; row < 6; ++row) {
    page.line(265, 100 + 14 * static_cast<float>(row)).leftward(U"چپچپ چپچپ چپچپ چپچ");
  }
  page.line(500, 190)
      .em(18)
      .leftward(U"تیتر دوم که پهن‌تر است و زیر همه است")
      .em(10);
  for (int row = 0; row < 4; ++row) {
    page.line(500, 215 + 14 * static_cast<float>(row)).leftward(U"متن متن متن متن متن متن متن متن");
  }
  const std::string text = text_of(page.page());
  CAPTURE(text);
  CHECK(text.find("نان") > text.rfind("راست"));
  CHECK(text.find("نان") < text.find("چپچپ"));
}

TEST_CASE(
    "a column of little text and a table is one, though a headline stands over its neighbour") {
  PageBuilder page;
  page.line(500, 70).leftward(U"تیتر سرتاسری بالای هر دو ستون این صفحه").line(500, 100);
  page.leftward(U"راست راست راست راس").line(500, 114).leftward(U"راست راست راست رست");
  page.line(490, 150).leftward(U"نان").line(430, 150).leftward(U"دو");
  frame(page, 400, 130, 500, 170);
  for (int row = 0; row < 6; ++row) {
    page.line(385, 100 + 14 * static_cast<float>(row)).leftward(U"چپچپ چپچپ چپچپ چپچ");
  }
  const std::string text = text_of(page.page());
  CAPTURE(text);
  CHECK(text.find("نان") > text.rfind("راست"));
  CHECK(text.find("نان") < text.find("چپچپ"));
}

TEST_CASE("text on one side alone, between tables over all columns, stays between them") {
  PageBuilder page;
  const auto columns = [&](float top) {
    for (int row = 0; row < 4; ++row) {
      page.line(500, top + 14 * static_cast<float>(row)).leftward(U"راست راست راست راس");
    }
    for (int row = 0; row < 4; ++row) {
      page.line(385, top + 14 * static_cast<float>(row)).leftward(U"چپچپ چپچپ چپچپ چپچ");
    }
  };
  const auto table = [&](float top, std::u32string_view said) {
    page.line(490, top + 14).leftward(said).line(370, top + 14).leftward(U"دو");
    frame(page, 285, top, 505, top + 20);
    page.page().rules.push_back({.box = {390, top, 390, top + 20}, .level = false});
  };
  columns(100);
  table(160, U"نان");
  page.line(500, 200).leftward(U"میان میان میان میا").line(500, 214).leftward(U"میانه.");
  table(230, U"شیر");
  columns(270);
  const std::string text = text_of(page.page());
  CAPTURE(text);
  CHECK(text.find("چپچپ") < text.find("نان"));
  CHECK(text.find("نان") < text.find("میان"));
  CHECK(text.find("میانه") < text.find("شیر"));
  CHECK(text.find("شیر") < text.rfind("راست"));
}

TEST_CASE("a frame below columns is read after the last, though a table parts the first") {
  PageBuilder page;
  page.line(500, 100).leftward(U"راست راست راست راس");
  page.line(490, 125).leftward(U"نان").line(430, 125).leftward(U"دو");
  frame(page, 395, 110, 505, 180);
  page.line(500, 198).leftward(U"راستینه");
  for (int row = 0; row < 6; ++row) {
    page.line(385, 100 + 14 * static_cast<float>(row)).leftward(U"چپچپ چپچپ چپچپ چپچ");
  }
  page.line(490, 240).leftward(U"جعبه جعبه جعبه جعبه جعبه جعبه جعبه جعبه");
  frame(page, 285, 225, 505, 250);
  const std::string text = text_of(page.page());
  CAPTURE(text);
  CHECK(text.find("نان") < text.find("راستینه"));
  CHECK(text.find("راستینه") < text.find("چپچپ"));
  CHECK(text.find("جعبه") > text.rfind("چپچپ"));
}

TEST_CASE("frames in rows and columns are read as they are drawn") {
  const auto page = [](bool by_rows) {
    PageBuilder built;
    const auto box = [&](bool right, bool top, std::u32string_view text) {
      const float x = right ? 300 : 100, y = top ? 100 : 160;
      built.line(x + 150, y + 20).leftward(text);
      frame(built, x, y, x + 160, y + 30);
    };
    box(true, true, U"یک");
    box(!by_rows, by_rows, U"دو");
    box(by_rows, !by_rows, U"سه");
    box(false, false, U"چهار");
    built.line(440, 60).leftward(U"آگهی");
    return text_of(built.page());
  };
  const std::string read = "آگهی\n\nیک\n\nدو\n\nسه\n\nچهار";
  CHECK(page(true) == read);
  CHECK(page(false) == read);
}

TEST_CASE(
    "text that goes on below a box on its left comes before it, where the box is drawn first") {
  PageBuilder page;
  page.line(200, 112).leftward(U"جعبه").line(200, 126).leftward(U"دوم");
  frame(page, 100, 100, 220, 135);
  page.line(500, 110).leftward(U"متن متن متن متن متن");
  page.line(500, 124).leftward(U"متن متن متن متن متن");
  for (int row = 0; row < 4; ++row) {
    const float y = 150 + 14 * static_cast<float>(row);
    for (const float right : {480.0F, 420.0F, 360.0F}) page.line(right, y).leftward(U"دو");
  }
  CHECK(regions_shown(page.page()).ends_with(" / جعبه|دوم"));
}
