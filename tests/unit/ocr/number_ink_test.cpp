// Separators, zeros and digits of numbers by their ink.
#include "ocr/number_ink.h"

#include <catch2/catch.hpp>
#include <string_view>

#include "unit/ocr/line_of_symbols.h"

using namespace bazyab;
using namespace bazyab::test;

namespace {

constexpr float unit = 20;

// What a number that was read as `letters` is, with its ink from the left: d a digit, w two that
// touch, 0 a zero, ' a slanted stroke at the top, , one at the foot, . a dot there, / a slash and
// : two dots.
std::u32string settled(std::u32string_view letters, std::string_view ink) {
  std::vector<Box> pieces;
  float x = 0;
  for (const char shape : ink) {
    switch (shape) {
      case 'w':
        pieces.push_back({x, 0, x + 26, 20});
        break;
      case '0':
        pieces.push_back({x, 8, x + 6, 14});
        break;
      case '\'':
        pieces.push_back({x, -2, x + 6, 8});
        break;
      case ',':
        pieces.push_back({x, 14, x + 5, 24});
        break;
      case '.':
        pieces.push_back({x, 15, x + 5, 20});
        break;
      case '/':
        pieces.push_back({x, -4, x + 8, 24});
        break;
      case ':':
        pieces.push_back({x, 4, x + 4, 8});
        pieces.push_back({x, 15, x + 4, 19});
        break;
      default:
        pieces.push_back({x, 0, x + 12, 20});
    }
    x = pieces.back().x1 + 4;
  }
  std::vector<int> at;
  for (std::size_t i = 0; i < letters.size(); ++i) at.push_back(static_cast<int>(i));
  std::vector<Symbol> symbols = symbols_of(letters, at);
  ocr::settle_numbers(symbols, pieces, unit);
  return text_of(symbols);
}

}  // namespace

TEST_CASE("a digit that was read for a separator is one") {
  CHECK(settled(U"۴۷۲۰۰", "d'd00") == U"۴٬۲۰۰");
  CHECK(settled(U"۵۰۱۵۰", "d'dd0") == U"۵٬۱۵۰");
  CHECK(settled(U"۰۰۸", "0,d") == U"۰٫۸");
  CHECK(settled(U"۴.۲۰۰", "d,d00") == U"۴٬۲۰۰");
}

TEST_CASE("separators and zeros that were passed over are added") {
  CHECK(settled(U"۴۲۰۰", "d'd00") == U"۴٬۲۰۰");
  CHECK(settled(U"۱۲۳۴۵۶۷", "d,ddd,ddd") == U"۱۲۳۴۵۶۷");
  CHECK(settled(U"۰۸", "0,d") == U"۰٫۸");
  CHECK(settled(U"۴٬۲۰", "d'd00") == U"۴٬۲۰۰");
}

TEST_CASE("of a digit that was read twice one goes, unless two touch") {
  CHECK(settled(U"۸۹۹", "dd") == U"۸۹");
  CHECK(settled(U"۸۹٩۹", "dd") == U"۸۹");
  CHECK(settled(U"۸۹۹", "dw") == U"۸۹۹");
  CHECK(settled(U"۸۱۱", "dd") == U"۸۱۱");
}

TEST_CASE("numbers that agree with their ink stay") {
  CHECK(settled(U"۱۳۹۹/۰۲", "dddd/0d") == U"۱۳۹۹/۰۲");
  CHECK(settled(U"۲۰:۳۰", "d0:d0") == U"۲۰:۳۰");
  CHECK(settled(U"۴.۲۰۰", "d.d00") == U"۴.۲۰۰");
  CHECK(settled(U"۳۱.", "dd.") == U"۳۱.");
}

TEST_CASE("numbers whose groups or pieces say nothing stay") {
  CHECK(settled(U"۴۷۲۰", "d'd0") == U"۴۷۲۰");
  CHECK(settled(U"۱۵", "d.d") == U"۱۵");
  CHECK(settled(U"۱۵", "dd,") == U"۱۵");
  CHECK(settled(U"۴۷۲۰۰", "d'ddd") == U"۴۷۲۰۰");
}
