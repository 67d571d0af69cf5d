// Numbers and commas in what OCR read.
#include "ocr/signs.h"

#include <catch2/catch.hpp>
#include <string_view>

#include "unit/ocr/line_of_symbols.h"

using namespace bazyab;
using namespace bazyab::test;

namespace {

std::u32string ordered(std::u32string_view letters, const std::vector<int>& at) {
  auto symbols = symbols_of(letters, at);
  ocr::order_numbers(symbols);
  return text_of(symbols);
}

std::u32string with_commas(std::u32string_view letters) {
  auto symbols = symbols_of(letters, std::vector<int>(letters.size()));
  ocr::use_persian_commas(symbols);
  return text_of(symbols);
}

std::u32string with_percents(std::u32string_view letters, const std::vector<int>& at) {
  auto symbols = symbols_of(letters, at);
  ocr::place_percents(symbols);
  return text_of(symbols);
}

std::u32string united(std::u32string_view letters) {
  auto symbols = symbols_of(letters, std::vector<int>(letters.size()));
  ocr::unite_digits(symbols);
  return text_of(symbols);
}

std::u32string with_brackets(std::u32string_view letters) {
  auto symbols = symbols_of(letters, std::vector<int>(letters.size()));
  ocr::turn_brackets(symbols);
  return text_of(symbols);
}

}  // namespace

TEST_CASE("a percent sign is read where it stands, from the right between Persian letters") {
  // From the left: the sign, ۲۲, the word.
  CHECK(with_percents(U"از ٪۲۲", {5, 4, 0, 0, 1, 2}) == U"از ۲۲٪");
  CHECK(with_percents(U"از ۲۲٪", {5, 4, 0, 1, 2, 0}) == U"از ۲۲٪");
  // From the left: ۱۵, the sign, the word.
  CHECK(with_percents(U"از ۱۵٪", {5, 4, 0, 0, 1, 2}) == U"از ٪۱۵");
  CHECK(with_percents(U"از ٪۱۵", {5, 4, 0, 2, 0, 1}) == U"از ٪۱۵");
  CHECK(with_percents(U"by 15%", {0, 1, 0, 3, 4, 5}) == U"by 15%");
  CHECK(with_percents(U"by %15", {0, 1, 0, 5, 3, 4}) == U"by 15%");
}

TEST_CASE("a percent sign goes to the other side of the whole number") {
  // From the left: the sign, ۷/۳, the word.
  CHECK(with_percents(U"از ٪۷/۳", {6, 5, 0, 0, 1, 2, 3}) == U"از ۷/۳٪");
  CHECK(with_percents(U"از ۷/۳٪", {6, 5, 0, 0, 1, 2, 3}) == U"از ٪۷/۳");
  CHECK(with_percents(U"از ٪۷.", {6, 5, 0, 1, 2, 0}) == U"از ۷٪.");
}

TEST_CASE("a digit that was given in two scripts is one, in the script of the page") {
  CHECK(united(U"یک \u06F8\u0669\u06F9") == U"یک \u06F8\u06F9");
  CHECK(united(U"گفت \u0663\u0662 و \u0663\u0664") == U"گفت \u06F3\u06F2 و \u0663\u0664");
  CHECK(united(U"قال \u0663\u0662") == U"قال \u0663\u0662");
  CHECK(united(U"گفت \u06F3\u06F3") == U"گفت \u06F3\u06F3");
}

TEST_CASE("a percent sign without digits or between digits stays") {
  CHECK(with_percents(U"از ٪ و", {5, 4, 0, 3, 0, 1}) == U"از ٪ و");
  CHECK(with_percents(U"از ۲٪۳", {5, 4, 0, 0, 1, 2}) == U"از ۲٪۳");
}

TEST_CASE("brackets around Latin words that were mirrored are turned back") {
  CHECK(with_brackets(U"باتری )Battery Health( را") == U"باتری (Battery Health) را");
  CHECK(with_brackets(U"باتری (Battery Health) را") == U"باتری (Battery Health) را");
  CHECK(with_brackets(U"۱) الف (ب") == U"۱) الف (ب");
  CHECK(with_brackets(U"(a )b( c)") == U"(a )b( c)");
  CHECK(with_brackets(U"متن ]one[ بود") == U"متن [one] بود");
}

TEST_CASE("brackets around anything in a line of Latin words that were mirrored are turned back") {
  CHECK(with_brackets(U"call )021( 555") == U"call (021) 555");
  CHECK(with_brackets(U"report ]12[.") == U"report [12].");
  CHECK(with_brackets(U"set )\"time\"(") == U"set (\"time\")");
  CHECK(with_brackets(U"a) one (two") == U"a) one (two");
  CHECK(with_brackets(U"تلفن )021( 555") == U"تلفن )021( 555");
}

TEST_CASE("groups of digits with a hyphen come from the right after Persian letters") {
  // On the page, from the left: ۵۵۵-۰۲۱ and the word to the right of it.
  CHECK(ordered(U"کد ۵۵۵-۰۲۱", {9, 8, 7, 0, 1, 2, 3, 4, 5, 6}) == U"کد ۰۲۱-۵۵۵");
  CHECK(ordered(U"کد ۰۲۱-۵۵۵", {9, 8, 7, 4, 5, 6, 3, 0, 1, 2}) == U"کد ۰۲۱-۵۵۵");
  CHECK(ordered(U"در (۱۲/۵-۱)", {9, 8, 7, 6, 2, 3, 4, 5, 1, 0, -1}) == U"در (۱۲/۵-۱)");
}

TEST_CASE("groups of digits with a hyphen stay in order where no Persian stands before them") {
  CHECK(ordered(U"۰۲۱-۵۵۵", {0, 1, 2, 3, 4, 5, 6}) == U"۰۲۱-۵۵۵");
  CHECK(ordered(U"ABC 12-5", {0, 1, 2, 3, 4, 5, 6, 7}) == U"ABC 12-5");
}

TEST_CASE("dates, times and fractions run from left to right, however they were handed over") {
  CHECK(ordered(U"روز ۱۵/۸/۱۳۹۳", {12, 11, 10, 9, 7, 8, 6, 5, 4, 0, 1, 2, 3}) == U"روز ۱۳۹۳/۸/۱۵");
  CHECK(ordered(U"روز ۱۳۹۳/۸/۱۵", {12, 11, 10, 9, 0, 1, 2, 3, 4, 5, 6, 7, 8}) == U"روز ۱۳۹۳/۸/۱۵");
  CHECK(ordered(U"ساعت ۱۲:۳۰", {9, 8, 7, 6, 5, 0, 1, 2, 3, 4}) == U"ساعت ۱۲:۳۰");
}

TEST_CASE("a separator at the end of a number is left where it is") {
  CHECK(ordered(U"سال ۱۳۹۳. تا", {9, 8, 7, 6, 2, 3, 4, 5, 1, 0, -1, -2}) == U"سال ۱۳۹۳. تا");
}

TEST_CASE("a lone Latin comma in Persian is the Persian one") {
  CHECK(with_commas(U"آب, نان") == U"آب، نان");
  CHECK(with_commas(U"سال ۱۳۹۰, و") == U"سال ۱۳۹۰، و");
  CHECK(with_commas(U"۲,۵ درصد") == U"۲,۵ درصد");
  CHECK(with_commas(U"PDF, txt") == U"PDF, txt");
}

TEST_CASE("a mark joins the letter that it stands on") {
  auto symbols = symbols_of(U"حتما\u064B نه", {6, 5, 4, 3, 3, 2, 1, 0});
  ocr::join_marks(symbols);
  CHECK(text_of(symbols) == U"حتما\u064B نه");
  REQUIRE(symbols.size() == 6);
  CHECK(symbols[3].letters == U"ا\u064B");
}
