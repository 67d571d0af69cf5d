// The choice among readings of doubtful words.
#include "repair/reading_along.h"

#include <catch2/catch.hpp>

#include "unit/repair/trial.h"

using namespace bazyab;
using repair::trial::lexicon_of;

namespace {

language::Lexicon words() {
  return lexicon_of("reading_along", {{U"کشور", 900},
                                      {U"چه", 800},
                                      {U"می\u200Cکند", 900},
                                      {U"نمی\u200Cکند", 500},
                                      {U"نفر", 700},
                                      {U"کار", 900},
                                      {U"کتاب", 700},
                                      {U"در", 5000},
                                      {U"این", 4000}});
}

// Symbols of a line, 10 pixels a letter from x = 1000 to the left; a space begins a new word.
std::vector<Symbol> line(std::u32string_view text) {
  std::vector<Symbol> symbols;
  std::uint32_t word = 0;
  float right = 1000;
  for (const char32_t letter : text) {
    right -= 10;
    if (letter == U' ') {
      ++word;
      continue;
    }
    Symbol symbol;
    symbol.letters = letter;
    symbol.box = {right, 0, right + 9, 20};
    symbol.word = word;
    symbols.push_back(symbol);
  }
  return symbols;
}

// In one line.
std::u32string text_of(const std::vector<Symbol>& symbols) {
  const std::u32string text = repair::text_of(symbols);
  return text.substr(0, text.size() - 1);
}

std::u32string read(std::u32string_view text, std::vector<Doubt> doubts) {
  auto symbols = line(text);
  repair::read_along(symbols, doubts, words());
  return text_of(symbols);
}

Doubt doubt(std::uint32_t first, std::uint32_t last, std::vector<InkReading> readings) {
  return {first, last, std::move(readings)};
}

}  // namespace

TEST_CASE("the reading that is a word is taken where the ink leaves it open") {
  CHECK(read(U"در کسور این", {doubt(1, 1, {{U"کسور", -0.4F}, {U"کشور", -1.5F}})}) ==
        U"در کشور این");
  CHECK(read(U"جه", {doubt(0, 0, {{U"جه", -0.1F}, {U"چه", -3}})}) == U"چه");
}

TEST_CASE("a word that is not known stays where the ink is clear") {
  CHECK(read(U"کسور", {doubt(0, 0, {{U"کسور", -0.001F}, {U"کشور", -17}})}) == U"کسور");
}

TEST_CASE("what the ink does not show is never chosen") {
  CHECK(read(U"کسور", {}) == U"کسور");
  CHECK(read(U"کسور", {doubt(0, 0, {{U"کسور", -0.4F}, {U"کسوز", -1.5F}})}) == U"کسور");
}

TEST_CASE("a word is not shortened to a commoner one") {
  CHECK(read(U"نمی\u200Cکند", {doubt(0, 0, {{U"نمی\u200Cکند", -0.3F}, {U"می\u200Cکند", -1.6F}})}) ==
        U"نمی\u200Cکند");
}

TEST_CASE("white space is given back and taken away, and words are counted anew") {
  auto symbols = line(U"در نفرکار این");
  const std::vector<Doubt> parted = {doubt(1, 1, {{U"نفرکار", -0.3F}, {U"نفر کار", -2}})};
  const auto choices = repair::read_along(symbols, parted, words());
  CHECK(text_of(symbols) == U"در نفر کار این");
  REQUIRE(choices.size() == 1);
  CHECK(choices[0].first_word == 1);
  CHECK(choices[0].last_word == 2);
  CHECK(choices[0].said == U"نفرکار");
  CHECK(symbols.back().word == 3);
  CHECK(read(U"کت اب در", {doubt(0, 1, {{U"کت اب", -0.3F}, {U"کتاب", -2}})}) == U"کتاب در");
}

TEST_CASE("letters that stay keep their boxes, a new one lies by its neighbour") {
  auto symbols = line(U"کشر");
  const std::vector<Doubt> lost = {doubt(0, 0, {{U"کشر", -0.7F}, {U"کشور", -0.9F}})};
  repair::read_along(symbols, lost, words());
  REQUIRE(text_of(symbols) == U"کشور");
  CHECK(symbols[0].box == Box{990, 0, 999, 20});
  CHECK(symbols[1].box == Box{980, 0, 989, 20});
  CHECK(symbols[2].box == Box{980, 0, 989, 20});
  CHECK(symbols[3].box == Box{970, 0, 979, 20});
}

TEST_CASE("a doubt about other letters than the symbols have is left alone") {
  CHECK(read(U"در", {doubt(0, 0, {{U"کسور", -0.4F}, {U"کشور", -1.5F}})}) == U"در");
  CHECK(read(U"در", {doubt(7, 7, {{U"کسور", -0.4F}, {U"کشور", -1.5F}})}) == U"در");
}

TEST_CASE("a vowel mark is part of the letter that bears it") {
  auto symbols = line(U"در");
  symbols[1].letters = U"ر\u064E";
  const std::vector<Doubt> marked = {doubt(0, 0, {{U"در\u064E", -2.6F}, {U"در", -0.5F}})};
  repair::read_along(symbols, marked, words());
  REQUIRE(symbols.size() == 2);
  CHECK(symbols[1].letters == U"ر");
}

TEST_CASE("a vowel mark that the ink rather shows than not is kept") {
  const std::vector<Doubt> doubts{doubt(0, 0, {{U"کِتاب", -0.4F}, {U"کتاب", -1.1F}, {U"کُتاب", -6}})};
  CHECK(read(U"کِتاب", doubts) == U"کِتاب");
}

TEST_CASE("symbols spell words with spaces between and lines") {
  auto symbols = line(U"در این");
  symbols[2].line = symbols[3].line = symbols[4].line = 1;
  CHECK(repair::text_of(symbols) == U"در\nاین\n");
  CHECK(repair::text_of(line(U"در این")) == U"در این\n");
  CHECK(repair::text_of({}) == U"");
}
