// Boxes over a gutter, and the columns that run round them.
#include "layout/straddling.h"

#include <catch2/catch.hpp>

#include "unit/layout/read_page.h"

using namespace bazyab;
using namespace bazyab::test;

namespace {

constexpr std::u32string_view full = U"نان شیر نان شیر نان شیر نان شیر نان";
constexpr std::u32string_view narrow = U"سیب سیب سیب سیب سیب";

// One of two columns of ten lines; the fourth to the seventh leave the box room.
void column(PageBuilder& page, float right, float inward) {
  for (int row = 0; row < 10; ++row) {
    const bool beside = row >= 3 && row < 7;
    page.line(beside ? right - inward : right, 100 + 14 * static_cast<float>(row));
    page.leftward(beside ? narrow : full);
  }
}
void box(PageBuilder& page, float right, float top) {
  for (int row = 0; row < 3; ++row) {
    page.line(right, top + 14 * static_cast<float>(row)).leftward(U"جعبه جعبه جعبه جع");
  }
}

std::string repeated(const std::string& text, int times) {
  std::string all = text;
  for (int each = 1; each < times; ++each) all += "|" + text;
  return all;
}
const std::string wide = "نان شیر نان شیر نان شیر نان شیر نان", small = "سیب سیب سیب سیب سیب";
const std::string whole_column =
    repeated(wide, 3) + "|" + repeated(small, 4) + "|" + repeated(wide, 3);

}  // namespace

TEST_CASE("a box over the gutter comes after the columns that run round it") {
  PageBuilder page;
  column(page, 560, 0);
  column(page, 380, 75);
  box(page, 460, 145);
  CHECK(regions_shown(page.page()) ==
        whole_column + " / " + whole_column + " / " + repeated("جعبه جعبه جعبه جع", 3));
}

TEST_CASE("a middle column that begins below two others is no box") {
  PageBuilder page;
  const auto lines = [&](float right, float top, int rows, std::u32string_view letters) {
    for (int row = 0; row < rows; ++row) {
      page.line(right, top + 14 * static_cast<float>(row)).leftward(letters);
    }
  };
  lines(560, 100, 4, full);
  lines(380, 100, 4, full);
  lines(560, 170, 4, narrow);
  lines(460, 170, 4, U"جعبه جعبه جعبه جع");
  lines(300, 170, 4, narrow);
  lines(560, 240, 4, full);
  lines(380, 240, 4, full);
  CHECK(regions_shown(page.page()) ==
        repeated(wide, 4) + " / " + repeated(wide, 4) + " / " + repeated(small, 4) + " / " +
            repeated("جعبه جعبه جعبه جع", 4) + " / " + repeated(small, 4) + " / " +
            repeated(wide, 4) + " / " + repeated(wide, 4));
}
