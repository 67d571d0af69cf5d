// Columns, headlines over them, tables: the order of regions.
#include <catch2/catch.hpp>
#include <initializer_list>

#include "layout/layout.h"
#include "unit/layout/read_page.h"

using namespace bazyab;
using namespace bazyab::layout;
using namespace bazyab::test;

namespace {

using Lines = std::initializer_list<std::u32string_view>;

// Lines 14 points apart. Letters are so wide that a word fills a column of text, or as usual.
void column(PageBuilder& page, float right, float top, Lines lines, float advance = 1.3F) {
  page.advance(advance);
  for (const std::u32string_view line : lines) {
    page.line(right, top).leftward(line);
    top += 14;
  }
  page.advance(0.5F);
}
void cells(PageBuilder& page, float right, float top, Lines lines) {
  column(page, right, top, lines, 0.5F);
}

constexpr Lines right_lines = {U"راستیک", U"راستدو", U"راستسه", U"راستچا"};
constexpr Lines left_lines = {U"چپیکیک", U"چپدودو", U"چپسهسه", U"چپچاچا"};

}  // namespace

TEST_CASE("two columns are read from the right") {
  PageBuilder page;
  column(page, 550, 100, right_lines);
  column(page, 300, 100, left_lines);
  CHECK(regions_shown(page.page()) == "راستیک|راستدو|راستسه|راستچا / چپیکیک|چپدودو|چپسهسه|چپچاچا");
}

TEST_CASE("columns are found whatever is drawn first") {
  PageBuilder page;
  column(page, 300, 100, left_lines);
  column(page, 550, 100, right_lines);
  CHECK(regions_shown(page.page()) == "راستیک|راستدو|راستسه|راستچا / چپیکیک|چپدودو|چپسهسه|چپچاچا");
}

TEST_CASE("columns need not share their baselines") {
  PageBuilder page;
  column(page, 550, 100, right_lines);
  column(page, 300, 106, left_lines);
  CHECK(regions_shown(page.page()) == "راستیک|راستدو|راستسه|راستچا / چپیکیک|چپدودو|چپسهسه|چپچاچا");
}

TEST_CASE("columns one em apart are told apart") {
  PageBuilder page;
  column(page, 550, 100, right_lines);
  column(page, 550 - 78 - 10, 100, left_lines);
  CHECK(regions_shown(page.page()) == "راستیک|راستدو|راستسه|راستچا / چپیکیک|چپدودو|چپسهسه|چپچاچا");
}

TEST_CASE("three columns are read from the right") {
  PageBuilder page;
  column(page, 580, 100, right_lines);
  column(page, 380, 100, {U"میانیک", U"میاندو", U"میانسه", U"میانچا"});
  column(page, 180, 100, left_lines);
  CHECK(regions_shown(page.page()) ==
        "راستیک|راستدو|راستسه|راستچا / میانیک|میاندو|میانسه|میانچا / چپیکیک|چپدودو|چپسهسه|چپچاچا");
}

TEST_CASE("a headline over columns comes first, a line under them last") {
  PageBuilder page;
  page.line(400, 70).em(18).leftward(U"تیتربزرگبالا").em(10);
  column(page, 400, 100, right_lines);
  column(page, 300, 100, left_lines);
  page.line(400, 200).leftward(U"پایانسرتاسریزیرهردوستون");
  CHECK(regions_shown(page.page()) ==
        "تیتربزرگبالا / راستیک|راستدو|راستسه|راستچا / چپیکیک|چپدودو|چپسهسه|چپچاچا / "
        "پایانسرتاسریزیرهردوستون");
}

TEST_CASE("text that lies over columns in its middle parts them into two sets") {
  PageBuilder page;
  column(page, 400, 100, right_lines);
  column(page, 300, 100, left_lines);
  page.line(400, 165).leftward(U"سرتاسریسرتاسریسرتاسری");
  column(page, 400, 190, {U"پسیکیک", U"پسدودو", U"پسسهسه"});
  column(page, 300, 190, {U"تهیکیک", U"تهدودو", U"تهسهسه"});
  CHECK(regions_shown(page.page()) ==
        "راستیک|راستدو|راستسه|راستچا / چپیکیک|چپدودو|چپسهسه|چپچاچا / سرتاسریسرتاسریسرتاسری / "
        "پسیکیک|پسدودو|پسسهسه / تهیکیک|تهدودو|تهسهسه");
}

TEST_CASE("columns are found in every section of a long page") {
  PageBuilder page(600, 2000);
  for (int section = 0; section < 12; ++section) {
    const float top = 60 + 120 * static_cast<float>(section);
    page.line(400, top).leftward(U"سرتاسریسرتاسریسرتاسری");
    column(page, 400, top + 20, right_lines);
    column(page, 300, top + 20, left_lines);
  }
  CHECK(analyse_page(page.page()).regions.size() == 36);
}

TEST_CASE("cells of short text on shared baselines are rows of a table") {
  PageBuilder page;
  const Lines names = {U"نان", U"شیروماست", U"برنج", U"گوشت"};
  const Lines prices = {U"۲۱", U"۵۴۳", U"۷۶۵۴۳", U"۹"};
  cells(page, 500, 100, names);
  cells(page, 400, 100, prices);
  CHECK(regions_shown(page.page()) == "table:نان|۱۲|شیروماست|۳۴۵|برنج|۳۴۵۶۷|گوشت|۹");
}

TEST_CASE("spaces that happen to stand under each other do not cut a column") {
  PageBuilder page;
  for (int line = 0; line < 6; ++line) {
    page.line(500, 100 + 14 * static_cast<float>(line)).leftward(U"سلام دنیا سلام");
  }
  CHECK(analyse_page(page.page()).regions.size() == 1);
}

TEST_CASE("wide spaces of justified lines under each other do not cut a column") {
  PageBuilder page;
  for (int row = 0; row < 9; ++row) {
    page.line(500, 100 + 14 * static_cast<float>(row)).leftward(U"سلامسلام");
    // Three lines in the middle happen to be stretched alike.
    const bool stretched = row >= 3 && row < 6;
    page.gap(stretched ? 0.2F : 0).leftward(U" ").gap(stretched ? 0.2F : 0).leftward(U"دنیادنیا");
    if (!stretched) page.leftward(U"د");
  }
  CHECK(analyse_page(page.page()).regions.size() == 1);
}

TEST_CASE("bullets and numbers that hang before their lines are no column") {
  PageBuilder page;
  for (int row = 0; row < 5; ++row) {
    page.line(500, 100 + 14 * static_cast<float>(row)).leftward(U"•").gap(0.8F);
    page.leftward(U"سلام دنیا سلام دنیا");
  }
  CHECK(regions_shown(page.page()) ==
        "• سلام دنیا سلام دنیا|• سلام دنیا سلام دنیا|• سلام دنیا سلام دنیا|"
        "• سلام دنیا سلام دنیا|• سلام دنیا سلام دنیا");
}

TEST_CASE("two rows beside each other are columns where one is drawn after the other") {
  PageBuilder rows;
  for (const float y : {100.0F, 114.0F}) {
    column(rows, 550, y, {U"راستیک"});
    column(rows, 300, y, {U"چپیکیک"});
  }
  CHECK(regions_shown(rows.page()) == "راستیک چپیکیک|راستیک چپیکیک");
  PageBuilder sides;
  column(sides, 550, 100, {U"راستیک", U"راستدو"});
  column(sides, 300, 100, {U"چپیکیک", U"چپدودو"});
  CHECK(regions_shown(sides.page()) == "راستیک|راستدو / چپیکیک|چپدودو");
}

TEST_CASE("captions beside each other are texts of their own where one has a second line") {
  PageBuilder page;
  column(page, 550, 100, {U"راستیک"});
  column(page, 420, 100, {U"میانیک", U"میاندو"});
  column(page, 290, 100, {U"چپیکیک"});
  CHECK(regions_shown(page.page()) == "راستیک / میانیک|میاندو / چپیکیک");
}

TEST_CASE("the head of a page that is drawn last makes no columns of a few lines") {
  PageBuilder page;
  column(page, 550, 300, {U"راستیک", U"راستدو"});
  column(page, 300, 40, {U"چپیکیک"});
  CHECK(regions_shown(page.page()) == "چپیکیک|راستیک|راستدو");
}

TEST_CASE("a last column of two lines is one where it is drawn after the first") {
  const Lines long_lines = {U"راستیک", U"راستدو", U"راستسه", U"راستچا",
                            U"راستیک", U"راستدو", U"راستسه", U"راستچا"};
  const Lines rest = {U"چپیکیک", U"چپدودو"};
  const std::string first = "راستیک|راستدو|راستسه|راستچا|راستیک|راستدو|راستسه|راستچا";
  PageBuilder after;
  column(after, 550, 100, long_lines);
  column(after, 300, 100, rest);
  CHECK(regions_shown(after.page()) == first + " / چپیکیک|چپدودو");
  PageBuilder before;
  column(before, 300, 100, rest);
  column(before, 550, 100, long_lines);
  CHECK(regions_shown(before.page()).find(" / ") == std::string::npos);
}

TEST_CASE("a last line that fills only half of the column stays in it") {
  PageBuilder page;
  column(page, 550, 100, {U"راستیک", U"راستدو", U"راستسه", U"رچ"});
  column(page, 300, 100, {U"چپیکیک", U"چپدودو", U"چپسهسه", U"چچ"});
  CHECK(regions_shown(page.page()) == "راستیک|راستدو|راستسه|رچ / چپیکیک|چپدودو|چپسهسه|چچ");
}

TEST_CASE("sideways text is a region of its own after the page's text") {
  PageBuilder page;
  column(page, 550, 100, right_lines);
  GlyphPage mixed = page.page();
  PageBuilder side(800, 600);
  side.line(500, 30).leftward(U"کنار");
  const GlyphPage sideways = turned(side.page(), 1);
  for (Glyph glyph : sideways.glyphs) {
    const auto begin = static_cast<std::uint32_t>(mixed.letters.size());
    mixed.letters.append(sideways.unicode(glyph));
    glyph.unicode = {begin, static_cast<std::uint32_t>(mixed.letters.size())};
    mixed.glyphs.push_back(glyph);
  }
  CHECK(regions_shown(mixed) == "راستیک|راستدو|راستسه|راستچا / کنار");
  CHECK(analyse_page(mixed).regions.at(1).turn == 1);
}

TEST_CASE("slanted text is a region of its own that says so, and becomes furniture") {
  PageBuilder page;
  column(page, 550, 100, right_lines);
  page.line(400, 107).leftward(U"نمونه");
  for (std::size_t index = page.page().glyphs.size() - 5; index < page.page().glyphs.size();
       ++index) {
    page.page().glyphs[index].slanted = true;
  }
  CHECK(regions_shown(page.page()) == "راستیک|راستدو|راستسه|راستچا / نمونه");
  const std::vector<Block> blocks = blocks_of(page.page());
  CHECK(blocks.back().kind == BlockKind::furniture);
  CHECK(blocks.front().kind == BlockKind::paragraph);
}

TEST_CASE("columns too narrow for text are those of a table, though they fill their width") {
  PageBuilder page;
  cells(page, 500, 100, {U"سالن", U"نانو", U"برنج", U"گوشت"});
  cells(page, 440, 100, {U"۱۲۳۴", U"۳۴۵۶", U"۴۵۶۷", U"۹۱۲۳"});
  CHECK(regions_shown(page.page()).starts_with("table:"));
}

TEST_CASE("half-verses among text are rows, though both halves fill their width") {
  const auto page = [](std::u32string_view second) {
    PageBuilder built;
    built.advance(1.3F).line(550, 86).leftward(U"متنیکهازاینسوتاآنسومیرودوهمهراپر");
    float top = 100;
    const std::u32string_view left[] = {U"چپیکیک", second, U"چپسهسه"};
    for (int verse = 0; verse < 3; ++verse, top += 14) {
      built.line(550, top).leftward(right_lines.begin()[verse]);
      built.line(300, top).leftward(left[verse]);
    }
    return built.page();
  };
  CHECK(regions_shown(page(U"چپدودو")) ==
        "متنیکهازاینسوتاآنسومیرودوهمهراپر / table:راستیک|چپیکیک|راستدو|چپدودو|راستسه|چپسهسه");
  // A sentence ends within the line: this is text in columns.
  CHECK(regions_shown(page(U"چپ.دود")) ==
        "متنیکهازاینسوتاآنسومیرودوهمهراپر / راستیک|راستدو|راستسه / چپیکیک|چپ.دود|چپسهسه");
}

TEST_CASE("lines above and below a table stay out of it, however short they are") {
  PageBuilder page;
  column(page, 500, 72, {U"راستراستراستراست", U"راستسه"});
  cells(page, 500, 100, {U"نان", U"شیر", U"برنج"});
  cells(page, 400, 100, {U"۱۲", U"۳۴۵", U"۴"});
  column(page, 500, 142, {U"چپچپچپ"});
  CHECK(analyse_page(page.page()).regions.size() == 3);
}

TEST_CASE("short lines over one side of a table stay out of it, where it is drawn row by row") {
  PageBuilder page;
  column(page, 300, 60, {U"چپیکیکدو", U"چپدودویک"}, 1.6F);
  float top = 100;
  for (const std::u32string_view name :
       {U"یکسیمینخو", U"دوکاوهمیر", U"سهفرشتهآق", U"چاهدیفرهم", U"پنیونسدهق"}) {
    page.advance(1);
    page.line(550, top).leftward(name).line(300, top).leftward(U"رای").line(180, top);
    page.leftward(U"صد");
    top += 14;
  }
  CHECK(regions_shown(page.page()).starts_with("چپیکیکدو|چپدودویک / table:یکسیمینخو"));
}

TEST_CASE("a headline over one of two columns comes before both") {
  PageBuilder page;
  page.em(16);
  column(page, 300, 80, {U"تیتر"});
  page.em(10);
  column(page, 550, 100, right_lines);
  column(page, 300, 100, left_lines);
  CHECK(regions_shown(page.page()).starts_with("تیتر / راستیک|"));
}

TEST_CASE("a second headline parts the page, though one column has nothing at its height") {
  PageBuilder page;
  page.line(550, 70).em(16).leftward(U"تیتربزرگبالا").em(10);
  column(page, 550, 100, right_lines);
  column(page, 300, 100, left_lines);
  page.line(550, 180).em(16).leftward(U"تیتردوم").em(10);
  column(page, 550, 205, right_lines);
  column(page, 300, 205, left_lines);
  CHECK(regions_shown(page.page()) ==
        "تیتربزرگبالا / راستیک|راستدو|راستسه|راستچا / چپیکیک|چپدودو|چپسهسه|چپچاچا / "
        "تیتردوم / راستیک|راستدو|راستسه|راستچا / چپیکیک|چپدودو|چپسهسه|چپچاچا");
}

TEST_CASE("columns that are drawn after columns begin anew, with the line between them") {
  const auto page = [](std::u32string_view last_line) {
    PageBuilder built;
    column(built, 550, 100, right_lines);
    column(built, 300, 100, {U"چپیکیک", U"چپدودو", last_line});
    column(built, 550, 165, {U"بین"});
    column(built, 550, 185, right_lines);
    column(built, 300, 185, left_lines);
    return regions_shown(built.page());
  };
  const std::string below = " / بین|راستیک|راستدو|راستسه|راستچا / چپیکیک|چپدودو|چپسهسه|چپچاچا";
  const std::string above = "راستیک|راستدو|راستسه|راستچا / چپیکیک|چپدودو|";
  CHECK(page(U"چپسهسه") == above + "چپسهسه" + below);
  // A letter's mark is drawn with it, wherever it is kept.
  CHECK(page(U"چپسهسهً") == above + "چپسهسهً" + below);
}

TEST_CASE("a line may stand over the headline at the top, and another headline below its columns") {
  PageBuilder page;
  page.line(550, 50).leftward(U"بالای");
  page.line(550, 70).em(16).leftward(U"تیتربزرگبالا").em(10);
  column(page, 550, 100, right_lines);
  column(page, 300, 100, left_lines);
  page.line(550, 180).em(16).leftward(U"تیتر").em(10);
  column(page, 550, 205, right_lines);
  column(page, 300, 205, left_lines);
  CHECK(regions_shown(page.page()) ==
        "بالای / تیتربزرگبالا / راستیک|راستدو|راستسه|راستچا / چپیکیک|چپدودو|چپسهسه|چپچاچا / "
        "تیتر / راستیک|راستدو|راستسه|راستچا / چپیکیک|چپدودو|چپسهسه|چپچاچا");
}

TEST_CASE("columns end where a table over all of them is drawn, and begin anew below it") {
  PageBuilder page;
  column(page, 550, 100, right_lines);
  column(page, 300, 100, left_lines);
  for (int row = 0; row < 3; ++row) {
    const float y = 170 + 14 * static_cast<float>(row);
    for (const float right : {545.0F, 420.0F, 250.0F}) {
      page.line(right, y).leftward(U"خانه");
    }
  }
  column(page, 550, 230, {U"زیریکی", U"زیردوم"});
  column(page, 300, 230, {U"آخریکی", U"آخردوم"});
  CHECK(regions_shown(page.page()) ==
        "راستیک|راستدو|راستسه|راستچا / چپیکیک|چپدودو|چپسهسه|چپچاچا / "
        "table:خانه|خانه|خانه|خانه|خانه|خانه|خانه|خانه|خانه / زیریکی|زیردوم / آخریکی|آخردوم");
}

TEST_CASE("the last of three columns may have two lines, where one is drawn after the other") {
  PageBuilder page;
  column(page, 550, 100, right_lines);
  column(page, 440, 100, left_lines);
  column(page, 330, 100, {U"آخریکی", U"آخردوم"});
  CHECK(regions_shown(page.page()) ==
        "راستیک|راستدو|راستسه|راستچا / چپیکیک|چپدودو|چپسهسه|چپچاچا / آخریکی|آخردوم");
}

TEST_CASE("a title of a line or two between two tables belongs to neither") {
  const auto page = [](Lines title) {
    PageBuilder built;
    const auto rows = [&](float top) {
      for (int row = 0; row < 4; ++row) {
        const float y = top + 14 * static_cast<float>(row);
        built.line(550, y).leftward(U"ساعت").line(400, y).leftward(U"سیب");
      }
    };
    rows(110);
    float top = 180;
    for (const std::u32string_view line : title) {
      built.line(550, top).leftward(line);
      top += 14;
    }
    rows(top + 14);
    return regions_shown(built.page());
  };
  const std::string table = "table:ساعت|سیب|ساعت|سیب|ساعت|سیب|ساعت|سیب";
  CHECK(page({U"عنوان"}) == table + " / عنوان / " + table);
  CHECK(page({U"عنوان", U"دوم"}) == table + " / عنوان|دوم / " + table);
}

TEST_CASE("lines on the left that stand above all on the right are no column beside it") {
  PageBuilder page;
  column(page, 200, 60, {U"شماره", U"تاریخ", U"پیوست"});
  column(page, 550, 110, {U"جناب", U"سرپرست", U"سلام"});
  CHECK(regions_shown(page.page()) == "شماره|تاریخ|پیوست|جناب|سرپرست|سلام");
}

TEST_CASE("three lines are the last of narrow columns where they are drawn behind the others") {
  PageBuilder page;
  column(page, 550, 100,
         {U"راستیکیکیک", U"راستدودودو", U"راستسهسهسه", U"راستچاچاچا", U"راستپنپنپن", U"راستششششش",
          U"راستهفهفهف", U"راستهشهشهش"});
  column(page, 412, 100, {U"چپپپیکیکیک", U"چپپپدودودو", U"چپپپسهسه"});
  CHECK(regions_shown(page.page()) ==
        "راستیکیکیک|راستدودودو|راستسهسهسه|راستچاچاچا|راستپنپنپن|راستششششش|راستهفهفهف|راستهشهشهش / "
        "چپپپیکیکیک|چپپپدودودو|چپپپسهسه");
}

TEST_CASE("numbers at the ends of lines that float are no column, and contents are no cells") {
  PageBuilder page;
  for (const float left : {350.0F, 100.0F}) {
    for (const float top : {114.0F, 142.0F, 156.0F}) page.line(left + 5, top).rightward(U"۷");
    column(page, left + 200, 100, {U"گزارش", U"آب", U"شهر", U"کوهستان", U"دریا"});
  }
  CHECK(regions_shown(page.page()) ==
        "گزارش|آب ۷|شهر|کوهستان ۷|دریا ۷ / گزارش|آب ۷|شهر|کوهستان ۷|دریا ۷");
}
