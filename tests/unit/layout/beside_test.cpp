// Columns or cells, and which column comes first.
#include "layout/beside.h"

#include <array>
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "unit/layout/read_page.h"

using namespace bazyab;
using namespace bazyab::test;

namespace {

using Lines = std::vector<std::u32string_view>;

// Letters so wide that eight of them fill a column.
void lines_at(PageBuilder& page, float right, const Lines& lines, float top = 100) {
  page.advance(1.3F);
  for (const std::u32string_view line : lines) {
    if (!line.empty()) page.line(right, top).leftward(line);
    top += 14;
  }
}

const Lines ends_open = {U"راستیکیک", U"راستدودو", U"راستسهسه", U"راستچاچا"};
const Lines ends_closed = {U"چپیکیکیک", U"چپدودودو", U"چپسهسهسه", U"چپچاچا."};

}  // namespace

TEST_CASE("columns of unlike length are no cells, however their lines stand") {
  PageBuilder page;
  const Lines whole = {U"نانشیربن", U"نانشیربن", U"نانشیربن", U"نانشیربن",
                       U"نانشیربن", U"نانشیربن", U"نانشیربن"};
  const Lines middle = {U"ابپتسشعغ", U"ابپتسشعغ", U"", U"ابپتسشعغ", U"ابپتسشعغ", U"ابپ", U""};
  const Lines left = {U"کگلمنوهی", U"کگلمنوهی", U"کگل", U"", U"", U"", U""};
  lines_at(page, 580, whole);
  lines_at(page, 440, middle);
  lines_at(page, 300, left);
  CHECK(regions_shown(page.page()) ==
        "نانشیربن|نانشیربن|نانشیربن|نانشیربن|نانشیربن|نانشیربن|نانشیربن / "
        "ابپتسشعغ|ابپتسشعغ|ابپتسشعغ|ابپتسشعغ|ابپ / کگلمنوهی|کگلمنوهی|کگل");
}

TEST_CASE("the same places are cells of a table when they are drawn row by row") {
  PageBuilder page;
  page.advance(1.3F);
  const std::array<Lines, 3> columns = {Lines{U"نانشیربن", U"نانشیربن", U"نانشیربن", U"نانشیربن"},
                                        Lines{U"ابپت", U"ابپتسشعغ", U"اب", U"ابپتس"},
                                        Lines{U"کگلمن", U"کگ", U"", U""}};
  for (std::size_t row = 0; row < 4; ++row) {
    for (std::size_t column = 0; column < 3; ++column) {
      if (columns[column][row].empty()) continue;
      page.line(580 - 140 * static_cast<float>(column), 100 + 14 * static_cast<float>(row));
      page.leftward(columns[column][row]);
    }
  }
  CHECK(regions_shown(page.page()).starts_with("table:"));
}

TEST_CASE("columns set from the left are read so when drawing and sentences agree") {
  PageBuilder page;
  lines_at(page, 300, ends_open);
  lines_at(page, 500, ends_closed);
  CHECK(regions_shown(page.page()) ==
        "راستیکیک|راستدودو|راستسهسه|راستچاچا / چپیکیکیک|چپدودودو|چپسهسهسه|چپچاچا.");
}

TEST_CASE("a Latin column ends where its last line does, on the right") {
  PageBuilder page;
  for (int row = 0; row < 4; ++row) {
    const float y = 100 + 14 * static_cast<float>(row);
    page.line(300, y).rightward(row < 3 ? U"Linesoftext" : U"Endoftexts.");
  }
  lines_at(page, 500, ends_closed);
  CHECK(regions_shown(page.page()) ==
        "چپیکیکیک|چپدودودو|چپسهسهسه|چپچاچا. / Linesoftext|Linesoftext|Linesoftext|Endoftexts.");
}

TEST_CASE("what is drawn from the left is read from the right when the right one breaks off") {
  PageBuilder page;
  lines_at(page, 300, ends_closed);
  lines_at(page, 500, ends_open);
  CHECK(regions_shown(page.page()) ==
        "راستیکیک|راستدودو|راستسهسه|راستچاچا / چپیکیکیک|چپدودودو|چپسهسهسه|چپچاچا.");
}

TEST_CASE("what is drawn from the right is read from the right, however it ends") {
  PageBuilder page;
  lines_at(page, 500, ends_closed);
  lines_at(page, 300, ends_open);
  CHECK(regions_shown(page.page()) ==
        "چپیکیکیک|چپدودودو|چپسهسهسه|چپچاچا. / راستیکیک|راستدودو|راستسهسه|راستچاچا");
}

TEST_CASE("two columns that both end a sentence are read from the right") {
  PageBuilder page;
  lines_at(page, 300, ends_closed);
  lines_at(page, 500, ends_closed);
  const std::string shown = "چپیکیکیک|چپدودودو|چپسهسهسه|چپچاچا.";
  CHECK(regions_shown(page.page()) == shown + " / " + shown);
  Lines longer = ends_closed;
  longer.insert(longer.begin(), 4, U"نانشیربن");
  PageBuilder other;
  lines_at(other, 300, longer);
  lines_at(other, 500, ends_closed);
  // The last column of a text is not longer than the one before it.
  CHECK(regions_shown(other.page()) ==
        "نانشیربن|نانشیربن|نانشیربن|نانشیربن|" + shown + " / " + shown);
}

TEST_CASE("a longer left column of three that end with sentences is read after the others") {
  PageBuilder page;
  Lines longer = ends_closed;
  longer.insert(longer.begin(), 4, U"نانشیربن");
  const std::string shown = "چپیکیکیک|چپدودودو|چپسهسهسه|چپچاچا.";
  lines_at(page, 150, longer);
  lines_at(page, 300, ends_closed);
  lines_at(page, 450, longer);
  CHECK(regions_shown(page.page()) == "نانشیربن|نانشیربن|نانشیربن|نانشیربن|" + shown + " / " +
                                          shown + " / نانشیربن|نانشیربن|نانشیربن|نانشیربن|" +
                                          shown);
}

TEST_CASE("what is drawn from the left goes on in no title at the right") {
  PageBuilder page;
  lines_at(page, 300, ends_open);
  page.font(2);
  lines_at(page, 500, {U"عنوانراس"}, 86);
  page.font(0);
  lines_at(page, 500, ends_closed);
  CHECK(regions_shown(page.page()) ==
        "عنوانراس|چپیکیکیک|چپدودودو|چپسهسهسه|چپچاچا. / راستیکیک|راستدودو|راستسهسه|راستچاچا");
}

TEST_CASE("a telephone number breaks off in no sentence") {
  PageBuilder page;
  lines_at(page, 300, {U"راستیکیک", U"راستدودو", U"راستسهسه", U"راست۱۲۳۴"});
  lines_at(page, 500, ends_closed);
  CHECK(regions_shown(page.page()).starts_with("چپیکیکیک|چپدودودو|چپسهسهسه|چپچاچا. / "));
}

TEST_CASE("a gutter is cut before the cells of a table beside it") {
  PageBuilder page;
  lines_at(page, 580, {U"نانشیربن", U"نانشیربن", U"نانشیربن", U"نانشیربن", U"نانشیربن"});
  page.advance(0.5F);
  const Lines names = {U"الف", U"بپت", U"سین", U"شین"};
  for (std::size_t row = 0; row < names.size(); ++row) {
    const float y = 104 + 13 * static_cast<float>(row);
    page.line(440, y).leftward(U"نمره").line(410, y).leftward(names[row]);
  }
  lines_at(page, 340, {U"کگلمنوهی", U"کگلمنوهی", U"کگلمنوهی", U"کگلمنوهی", U"کگلمنوهی"});
  CHECK(
      regions_shown(page.page()) ==
      "نانشیربن|نانشیربن|نانشیربن|نانشیربن|نانشیربن / table:نمره|الف|نمره|بپت|نمره|سین|نمره|شین / "
      "کگلمنوهی|کگلمنوهی|کگلمنوهی|کگلمنوهی|کگلمنوهی");
}
