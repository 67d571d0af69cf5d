// Headlines that part a page, stand over some of its columns or over one.
#include "layout/headlines.h"

#include <catch2/catch.hpp>

#include "unit/layout/read_page.h"
#include "unit/layout/text_column.h"

using namespace bazyab;
using namespace bazyab::test;

namespace {

void headline(PageBuilder& page, float right, float baseline, std::u32string_view line) {
  page.line(right, baseline).em(16).leftward(line).em(10);
}

void first_column(PageBuilder& page, float right) {
  column(page, right, 100, {U"یکمیکم", U"یکمدوم", U"یکمسوم", U"یکمآخر."});
}
void second_column(PageBuilder& page, float right) {
  column(page, right, 100, {U"دومیکم", U"دومدوم", U"دومسوم", U"دومآخر."});
}
void third_column(PageBuilder& page, float right) {
  column(page, right, 100, {U"سومیکم", U"سومدوم", U"سومسوم", U"سومآخر."});
}
const std::string first = "یکمیکم|یکمدوم|یکمسوم|یکمآخر.", second = "دومیکم|دومدوم|دومسوم|دومآخر.",
                  third = "سومیکم|سومدوم|سومسوم|سومآخر.";

}  // namespace

TEST_CASE("the column beside a headline over two others is parted from these first") {
  PageBuilder page;
  headline(page, 550, 80, U"تیتربالایدوستون");
  first_column(page, 550);
  second_column(page, 440);
  column(page, 330, 80, {U"دیگری"});
  third_column(page, 330);
  CHECK(regions_shown(page.page()) ==
        "تیتربالایدوستون / " + first + " / " + second + " / دیگری|" + third);
}

TEST_CASE("the same where the last column is drawn first, or all are drawn from the left") {
  PageBuilder page;
  column(page, 330, 80, {U"دیگری"});
  third_column(page, 330);
  headline(page, 550, 80, U"تیتربالایدوستون");
  first_column(page, 550);
  second_column(page, 440);
  const std::string shown = "تیتربالایدوستون / " + first + " / " + second + " / دیگری|" + third;
  CHECK(regions_shown(page.page()) == shown);
  PageBuilder leftmost;
  column(leftmost, 330, 80, {U"دیگری"});
  third_column(leftmost, 330);
  headline(leftmost, 550, 80, U"تیتربالایدوستون");
  second_column(leftmost, 440);
  first_column(leftmost, 550);
  CHECK(regions_shown(leftmost.page()) == shown);
}

TEST_CASE("headlines that stand beside each other begin no part of the page") {
  PageBuilder page;
  page.line(550, 60).leftward(U"پیشتیتر");
  headline(page, 550, 82, U"تیترراست");
  first_column(page, 550);
  page.line(330, 60).leftward(U"روتیتر");
  headline(page, 330, 82, U"تیترچپ");
  second_column(page, 330);
  const std::string shown = regions_shown(page.page());
  CHECK(shown.find("پیشتیتر") < shown.find("تیترراست"));
  CHECK(shown.find(first) < shown.find("روتیتر"));
  CHECK(shown.find("روتیتر") < shown.find("تیترچپ"));
  CHECK(shown.find("تیترچپ") < shown.find(second));
}

TEST_CASE("a headline over the left of two columns is read with it where the right one is begun") {
  PageBuilder page;
  page.line(550, 78).leftward(U"کوتاه");
  first_column(page, 550);
  headline(page, 330, 80, U"تیترچپ");
  second_column(page, 330);
  CHECK(regions_shown(page.page()) == "کوتاه|" + first + " / تیترچپ|" + second);
}
