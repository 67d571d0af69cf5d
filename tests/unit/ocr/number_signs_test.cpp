// Percent signs, separators and order of signs in numbers that OCR read.
#include "ocr/number_signs.h"

#include <catch2/catch.hpp>
#include <string_view>

#include "unit/ocr/line_of_symbols.h"

using namespace bazyab;
using namespace bazyab::test;

namespace {

std::u32string united(std::u32string_view letters) {
  auto symbols = symbols_of(letters, std::vector<int>(letters.size()));
  ocr::unite_percents(symbols);
  return text_of(symbols);
}

std::u32string ordered(std::u32string_view letters, const std::vector<int>& at) {
  auto symbols = symbols_of(letters, at);
  ocr::order_signs_of_numbers(symbols);
  return text_of(symbols);
}

std::u32string separated(std::u32string_view letters) {
  auto symbols = symbols_of(letters, std::vector<int>(letters.size()));
  ocr::use_persian_separators(symbols);
  return text_of(symbols);
}

std::u32string of_one_kind(std::u32string_view letters) {
  auto symbols = symbols_of(letters, std::vector<int>(letters.size()));
  ocr::use_one_kind_of_digits(symbols);
  return text_of(symbols);
}

}  // namespace

TEST_CASE("a single Arabic digit among Persian ones is Persian, a number of its own stays") {
  CHECK(of_one_kind(U"٦۵۰۰ ٦٤ ٦۵") == U"۶۵۰۰ ٦٤ ٦۵");
}

TEST_CASE("a dot and a slash at one side of a number are a percent sign") {
  CHECK(united(U"۲۵./") == U"۲۵٪");
  CHECK(united(U"۷/۳./ است") == U"۷/۳٪ است");
  CHECK(united(U"از ./۱۵).") == U"از ٪۱۵).");
  CHECK(united(U"25./") == U"25%");
}

TEST_CASE("a dot between a number and its percent sign is a part of the sign") {
  CHECK(united(U"۲۵.٪") == U"۲۵٪");
  CHECK(united(U"۷/۳.٪ است") == U"۷/۳٪ است");
  CHECK(united(U"25.%") == U"25%");
  CHECK(united(U"۲۵. ٪۳") == U"۲۵. ٪۳");
  CHECK(united(U"۲۵٪.") == U"۲۵٪.");
}

TEST_CASE("a dot and a slash without a number, or within one, stay") {
  CHECK(united(U"www.a.ir./") == U"www.a.ir./");
  CHECK(united(U"۱./۲") == U"۱./۲");
  CHECK(united(U"۱۲ ./") == U"۱۲ ./");
  CHECK(united(U"۱۲. /") == U"۱۲. /");
}

TEST_CASE("signs beside a number are read from the right in a Persian block") {
  // From the left: the full stop, the bracket, ۱۵, the percent sign.
  CHECK(ordered(U"از .)۱۵٪", {9, 8, 0, 0, 1, 2, 3, 4}) == U"از ٪۱۵).");
  CHECK(ordered(U"از\n.)۱۵٪", {1, 0, 0, 0, 1, 2, 3, 4}) == U"از ٪۱۵).");
  CHECK(ordered(U"از ٪۱۵).", {9, 8, 0, 4, 2, 3, 1, 0}) == U"از ٪۱۵).");
}

TEST_CASE("a number keeps its digits and separators in order") {
  CHECK(ordered(U"روز .)۷/۳", {9, 8, 7, 0, 0, 1, 2, 3, 4}) == U"روز ۷/۳).");
}

TEST_CASE("signs of numbers stay where there are letters, or no Persian in the block") {
  CHECK(ordered(U"(15) a", {0, 1, 2, 3, 0, 5}) == U"(15) a");
  CHECK(ordered(U"از a15)", {9, 8, 0, 0, 1, 2, 3}) == U"از a15)");
}

TEST_CASE("a comma between Persian digits is the thousands or the decimal sign") {
  CHECK(separated(U"۴,۲۰۰") == U"۴٬۲۰۰");
  CHECK(separated(U"از ۱۲,۳۴۵,۶۷۸ تا") == U"از ۱۲٬۳۴۵٬۶۷۸ تا");
  CHECK(separated(U"۱۸,۶") == U"۱۸٫۶");
  CHECK(separated(U"(۰,۷۵)") == U"(۰٫۷۵)");
}

TEST_CASE("a comma of other numbers is itself") {
  CHECK(separated(U"4,200") == U"4,200");
  CHECK(separated(U"۱۳۹۵,۱۳۹۶") == U"۱۳۹۵,۱۳۹۶");
  CHECK(separated(U"۱,۲,۳") == U"۱,۲,۳");
  CHECK(separated(U"۱,۲۰۰/۵") == U"۱,۲۰۰/۵");
  CHECK(separated(U"۵/۱,۲۰۰") == U"۵/۱,۲۰۰");
  CHECK(separated(U"۴, ۲۰۰") == U"۴, ۲۰۰");
}
