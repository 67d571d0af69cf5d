// Tables without rules whose cells have several lines.
#include "layout/text_table.h"

#include <catch2/catch.hpp>

#include "unit/layout/read_page.h"

using namespace bazyab;
using namespace bazyab::test;

namespace {

// Rows 30 points apart: a number, a name of two lines around it, a price beside the number.
void draw_row(PageBuilder& page, float top, std::u32string_view number, std::u32string_view first,
              std::u32string_view second, std::u32string_view price) {
  page.line(500, top + 7).rightward(number);
  page.line(460, top).leftward(first).line(460, top + 14).leftward(second);
  page.line(380, top + 7).rightward(price);
}

}  // namespace

TEST_CASE("lines of one cell stay together") {
  PageBuilder page;
  draw_row(page, 100, U"۱", U"نان", U"سنگک", U"۲۵");
  draw_row(page, 132, U"۲", U"شیر", U"تازه", U"۳۰");
  draw_row(page, 164, U"۳", U"پنیر", U"لیقوان", U"۹۵");
  CHECK(text_of(page.page()) ==
        "۱<tab>نان سنگک<tab>۲۵\n۲<tab>شیر تازه<tab>۳۰\n۳<tab>پنیر لیقوان<tab>۹۵");
}

TEST_CASE("rows that are drawn from the left are read from the right") {
  PageBuilder page;
  const auto row = [&](float top, std::u32string_view number, std::u32string_view price) {
    page.line(380, top + 7).rightward(price);
    page.line(460, top).leftward(U"نان").line(460, top + 14).leftward(U"سنگک");
    page.line(500, top + 7).rightward(number);
  };
  row(100, U"۱", U"۲۵");
  row(132, U"۲", U"۳۰");
  row(164, U"۳", U"۹۵");
  CHECK(text_of(page.page()) ==
        "۱<tab>نان سنگک<tab>۲۵\n۲<tab>نان سنگک<tab>۳۰\n۳<tab>نان سنگک<tab>۹۵");
}

TEST_CASE("a cell without text keeps its place") {
  PageBuilder page;
  draw_row(page, 100, U"۱", U"نان", U"سنگک", U"۲۵");
  page.line(500, 139).rightward(U"۲").line(380, 139).rightward(U"۳۰");
  draw_row(page, 164, U"۳", U"پنیر", U"لیقوان", U"۹۵");
  draw_row(page, 196, U"۴", U"ماست", U"چکیده", U"۷۰");
  CHECK(text_of(page.page()) ==
        "۱<tab>نان سنگک<tab>۲۵\n۲<tab><tab>۳۰\n۳<tab>پنیر لیقوان<tab>۹۵\n۴<tab>ماست چکیده<tab>۷۰");
}

TEST_CASE("a letter whose mark is a glyph of its own keeps its row") {
  PageBuilder page;
  const auto row = [&](float y, std::u32string_view name, std::u32string_view price) {
    page.line(500, y).leftward(name).line(400, y).rightward(price);
  };
  row(100, U"زر", U"۲۵");
  row(114, U"ا\u0653باد", U"۳۰");
  row(128, U"لاله", U"۹۵");
  CHECK(text_of(page.page()) == "زر<tab>۲۵\nا\u0653باد<tab>۳۰\nلاله<tab>۹۵");
}

TEST_CASE("rows on shared baselines are cut where all of them are white, however narrow that is") {
  PageBuilder page;
  const auto row = [&](float y, std::u32string_view name, std::u32string_view from,
                       std::u32string_view to) {
    page.line(500, y).leftward(name);
    if (!from.empty()) page.line(400, y).rightward(from);
    page.line(370, y).rightward(to);
  };
  row(100, U"تهران", U"", U"۱۸:۴۵");
  row(114, U"قزوین", U"۲۰:۳۲", U"۲۰:۴۰");
  row(128, U"زنجان", U"۲۲:۵۵", U"۲۳:۱۰");
  row(142, U"میانه", U"۰۱:۴۸", U"۰۱:۵۵");
  CHECK(text_of(page.page()) ==
        "تهران<tab><tab>۱۸:۴۵\nقزوین<tab>۲۰:۳۲<tab>۲۰:۴۰\nزنجان<tab>۲۲:۵۵<tab>۲۳:۱۰\n"
        "میانه<tab>۰۱:۴۸<tab>۰۱:۵۵");
}

TEST_CASE("words of a row that is longer than all others are no cells") {
  PageBuilder page;
  const auto row = [&](float y, std::u32string_view name) {
    page.line(500, y).leftward(name).line(400, y).leftward(U"شیر");
  };
  row(100, U"نان");
  row(114, U"شیروماست");
  row(128, U"برنج");
  row(142, U"گوشت");
  page.line(378, 142).leftward(U"تازه");
  CHECK(text_of(page.page()) == "نان<tab>شیر\nشیروماست<tab>شیر\nبرنج<tab>شیر\nگوشت<tab>شیر تازه");
}

TEST_CASE("the first row of a table may stand at the foot of the column before") {
  PageBuilder page;
  for (int line = 0; line < 6; ++line) {
    page.line(560, 100 + 14 * static_cast<float>(line)).leftward(U"سلام دنیا سلام دنیا سلام");
  }
  page.line(560, 190).leftward(U"ردیف").line(520, 190).leftward(U"نام").line(470, 190).leftward(
      U"بها");
  const auto row = [&](float y, std::u32string_view number, std::u32string_view name,
                       std::u32string_view price) {
    page.line(380, y).rightward(number).line(340, y).leftward(name).line(290, y).rightward(price);
  };
  row(100, U"۱", U"نان", U"۲۵");
  row(114, U"۲", U"شیر", U"۳۰");
  row(128, U"۳", U"پنیر", U"۹۵");
  row(142, U"۴", U"ماست", U"۷۰");
  const std::string paragraph = "سلام دنیا سلام دنیا سلام";
  CHECK(regions_shown(page.page()) ==
        paragraph + "|" + paragraph + "|" + paragraph + "|" + paragraph + "|" + paragraph + "|" +
            paragraph + " / table:ردیف|نام|بها / table:۱|نان|۲۵|۲|شیر|۳۰|۳|پنیر|۹۵|۴|ماست|۷۰");
}

TEST_CASE("a cell of two lines is one where the others stand beside its middle") {
  PageBuilder page;
  const auto row = [&](float y, std::u32string_view name) {
    page.line(500, y).leftward(name).line(420, y).rightward(U"۲۵").line(360, y).rightward(U"۳۰");
  };
  row(100, U"نان");
  row(118, U"شیر");
  page.line(500, 136).leftward(U"پنیر").line(500, 150).leftward(U"لیقوان");
  page.line(420, 143).rightward(U"۲۵").line(360, 143).rightward(U"۳۰");
  row(168, U"ماست");
  CHECK(text_of(page.page()) ==
        "نان<tab>۲۵<tab>۳۰\nشیر<tab>۲۵<tab>۳۰\nپنیر لیقوان<tab>۲۵<tab>۳۰\nماست<tab>۲۵<tab>۳۰");
}

TEST_CASE("half-verses of two lines each are cells, where verse after verse is drawn") {
  PageBuilder page;
  const std::u32string_view across = U"متن متن متن متن متن متن متن متن متن متن متن متن.";
  page.line(500, 86).leftward(across).line(500, 100).leftward(across);
  for (int verse = 0; verse < 3; ++verse) {
    const float y = 130 + 30 * static_cast<float>(verse);
    page.line(500, y).leftward(U"نیمه یکم این بیت").line(500, y + 14).leftward(U"بلند تمام است");
    page.line(380, y).leftward(U"نیمه دوم این بیت").line(380, y + 14).leftward(U"چنین تمام است");
  }
  page.line(500, 230).leftward(across);
  const std::string verse = "نیمه یکم این بیت بلند تمام است<tab>نیمه دوم این بیت چنین تمام است";
  const std::string text = text_of(page.page());
  CAPTURE(text);
  CHECK(text.find(verse + "\n" + verse + "\n" + verse) != std::string::npos);
}

TEST_CASE("tables beside each other are two where each is drawn row by row after the other") {
  PageBuilder page;
  const auto table = [&](float right, std::u32string_view name) {
    for (int row = 0; row < 4; ++row) {
      const float y = 100 + 14 * static_cast<float>(row);
      page.line(right, y).leftward(name).line(right - 90, y).leftward(U"سیب");
    }
  };
  table(550, U"ساعت");
  table(300, U"روزها");
  CHECK(text_of(page.page()) ==
        "ساعت<tab>سیب\nساعت<tab>سیب\nساعت<tab>سیب\nساعت<tab>سیب\n\n"
        "روزها<tab>سیب\nروزها<tab>سیب\nروزها<tab>سیب\nروزها<tab>سیب");
}

TEST_CASE("two lines of cells that stand below each other are a table") {
  PageBuilder page;
  page.line(550, 100).leftward(U"پیشازجدول");
  page.line(540, 120).leftward(U"صبح").line(440, 120).leftward(U"ظهر").line(340, 120).leftward(
      U"شب");
  page.line(540, 134).leftward(U"نه").line(440, 134).leftward(U"ده").line(340, 134).leftward(
      U"هشت");
  page.line(550, 154).leftward(U"پسازجدول");
  CHECK(text_of(page.page()) == "پیشازجدول\n\nصبح<tab>ظهر<tab>شب\nنه<tab>ده<tab>هشت\n\nپسازجدول");
}

TEST_CASE("two lines whose white stands elsewhere are none") {
  PageBuilder page;
  for (const float right : {540.0F, 440.0F, 340.0F}) page.line(right, 100).leftward(U"یک");
  for (const float right : {500.0F, 400.0F, 300.0F}) page.line(right, 114).leftward(U"دو");
  CHECK(text_of(page.page()).find("<tab>") == std::string::npos);
}
