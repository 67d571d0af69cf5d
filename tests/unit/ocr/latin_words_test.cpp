// Latin words and signs beside them in lines that run from the right.
#include "ocr/latin_words.h"

#include <catch2/catch.hpp>
#include <string_view>

#include "unit/ocr/line_of_symbols.h"

using namespace bazyab;
using namespace bazyab::test;

namespace {

// Letters as they stand from the left, in words: their places are counted up.
std::vector<Symbol> from_left(std::u32string_view letters) {
  std::vector<int> at;
  for (std::size_t i = 0; i < letters.size(); ++i) at.push_back(static_cast<int>(i));
  return symbols_of(letters, at);
}

// A line of Persian letters, which make the page a Persian one.
void add_persian_line(std::vector<Symbol>& symbols) {
  const std::uint32_t word = symbols.back().word + 1;
  for (int i = 0; i < 40; ++i) {
    Symbol symbol = symbols.front();
    symbol.letters = U"ب";
    symbol.word = word;
    symbol.line = 1;
    symbols.push_back(symbol);
  }
}

std::u32string first_line(const std::vector<Symbol>& symbols) {
  std::u32string text;
  std::uint32_t word = 0;
  for (const Symbol& symbol : symbols) {
    if (symbol.line > 0) break;
    if (symbol.word != word) text += U' ';
    word = symbol.word;
    text += symbol.letters;
  }
  return text;
}

// As on a page of Persian.
std::u32string from_right(std::vector<Symbol> symbols) {
  std::vector<Doubt> doubts;
  add_persian_line(symbols);
  ocr::read_from_right(symbols, doubts);
  return first_line(symbols);
}

std::u32string with_signs_moved(std::u32string_view letters, const std::vector<int>& at) {
  auto symbols = symbols_of(letters, at);
  add_persian_line(symbols);
  ocr::move_signs_around_latin(symbols);
  return first_line(symbols);
}

}  // namespace

TEST_CASE("a line with Persian words that was given from the left is read from the right") {
  CHECK(from_right(from_left(U"رد ab cd زا ef کی")) == U"کی ef زا ab cd رد");
  CHECK(from_right(from_left(U"ab 12 زا")) == U"زا ab 12");
  CHECK(from_right(from_left(U"12 ab زا")) == U"زا ab 12");
}

TEST_CASE("a line that was given from the right stays") {
  CHECK(from_right(symbols_of(U"از ab cd تا", {20, 19, 0, 5, 6, 0, 8, 9, 0, 2, 1})) ==
        U"از ab cd تا");
}

TEST_CASE("lines without Persian words, and pages of Latin, stay as they were given") {
  CHECK(from_right(from_left(U"ab cd 12")) == U"ab cd 12");
  auto symbols = from_left(U"abcdefg زا");
  std::vector<Doubt> doubts;
  ocr::read_from_right(symbols, doubts);
  CHECK(first_line(symbols) == U"abcdefg زا");
}

TEST_CASE("doubts follow their words into the order from the right") {
  auto symbols = from_left(U"رد ab زا کی");
  add_persian_line(symbols);
  const auto doubt = [](std::uint32_t first, std::uint32_t last) {
    return Doubt{.first_word = first, .last_word = last, .readings = {}};
  };
  std::vector<Doubt> doubts = {doubt(0, 0), doubt(2, 3), doubt(4, 4)};
  ocr::read_from_right(symbols, doubts);
  CHECK(first_line(symbols) == U"کی زا ab رد");
  REQUIRE(doubts.size() == 2);
  CHECK(doubts[0].first_word == 3);
  CHECK(doubts[0].last_word == 3);
  CHECK(doubts[1].first_word == 4);
}

TEST_CASE("a sign on the left of Latin words in a Persian line is read after them") {
  // From the left: the sign, the Latin words, the Persian word.
  CHECK(with_signs_moved(U"از ،ab", {9, 8, 0, 0, 1, 2}) == U"از ab،");
  CHECK(with_signs_moved(U"از .ab cd تا", {20, 19, 0, 0, 1, 2, 0, 4, 5, 0, -4, -5}) ==
        U"از ab cd. تا");
  CHECK(with_signs_moved(U"از :!ab", {9, 8, 0, 0, 1, 2, 3}) == U"از ab!:");
}

TEST_CASE("guillemets and brackets around Latin words open on the right") {
  CHECK(with_signs_moved(U"از »ab«", {9, 8, 0, 0, 1, 2, 3}) == U"از «ab»");
  CHECK(with_signs_moved(U"از .)ab cd(", {20, 19, 0, 0, 1, 2, 3, 0, 5, 6, 7}) == U"از (ab cd).");
}

TEST_CASE("guillemets between Latin words open on the left") {
  CHECK(with_signs_moved(U"از »ab«، »cd«", {20, 19, 0, 0, 1, 2, 3, 4, 0, 6, 7, 8, 9}) ==
        U"از «ab»، «cd»");
}

TEST_CASE("signs stay that are not at the ends of Latin words, or in a line of Latin") {
  CHECK(with_signs_moved(U"ab .cd", {0, 1, 0, 3, 4, 5}) == U"ab .cd");
  CHECK(with_signs_moved(U"از ab .cd", {20, 19, 0, 0, 1, 0, 3, 4, 5}) == U"از ab .cd");
  CHECK(with_signs_moved(U"از ab. تا", {20, 19, 0, 2, 3, 4, 0, -4, -5}) == U"از ab. تا");
  CHECK(with_signs_moved(U"از .۱۲", {9, 8, 0, 0, 1, 2}) == U"از .۱۲");
}
