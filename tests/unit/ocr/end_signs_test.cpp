// Full stops, commas and guillemets at word ends, by their ink.
#include "ocr/end_signs.h"

#include <catch2/catch.hpp>
#include <cmath>
#include <string>
#include <string_view>

using namespace bazyab;
using Catch::Matchers::WithinAbs;

namespace {

constexpr float unit = 20;

// A line read from right to left: words of two letters, each 10 pixels wide, and a sign, 8 wide and
// 6 high, with 12 pixels of white between words.
std::vector<Symbol> line_of(std::u32string_view signs) {
  std::vector<Symbol> symbols;
  float x = 500;
  for (std::uint32_t word = 0; word < signs.size(); ++word) {
    for (const char32_t letter : {U'ا', U'د', signs[word]}) {
      if (letter == U' ') continue;
      const float width = letter == signs[word] ? 8 : 10;
      Symbol symbol;
      symbol.letters = letter;
      symbol.word = word;
      symbol.box = {x - width, 0, x, letter == signs[word] ? 6 : unit};
      symbols.push_back(symbol);
      x -= width + 1;
    }
    x -= 12;
  }
  return symbols;
}

std::vector<Box> ink_of(const std::vector<Symbol>& symbols) {
  std::vector<Box> ink;
  for (const Symbol& symbol : symbols) ink.push_back(symbol.box);
  return ink;
}

std::u32string signs_of(const std::vector<Symbol>& symbols) {
  std::u32string signs;
  for (std::size_t at = 0; at < symbols.size(); ++at) {
    if (at + 1 == symbols.size() || symbols[at + 1].word != symbols[at].word) {
      signs += symbols[at].letters;
    }
  }
  return signs;
}

ocr::EndPiece piece(std::uint32_t word, float width, float height, bool twin = false) {
  return {.word = word, .width = width, .height = height, .twin = twin, .quoted = false};
}

std::u32string settled(std::u32string_view signs, const std::vector<ocr::EndPiece>& ends) {
  auto symbols = line_of(signs);
  std::vector<Doubt> doubts;
  ocr::settle_end_signs(symbols, doubts, ends);
  return signs_of(symbols);
}

}  // namespace

TEST_CASE("the piece at the left end of a word with a sign is measured") {
  const auto symbols = line_of(U".، »");
  auto ink = ink_of(symbols);
  const auto ends = ocr::find_end_pieces(symbols, ink, unit);
  REQUIRE(ends.size() == 3);
  CHECK(ends[0].word == 0);
  CHECK(ends[1].word == 1);
  CHECK(ends[2].word == 3);
  CHECK_THAT(ends[0].width, WithinAbs(8 / unit, 1e-5));
  CHECK_THAT(ends[0].height, WithinAbs(6 / unit, 1e-5));
  CHECK_FALSE(ends[0].twin);
}

TEST_CASE("ink that touches the column of another piece is no sign alone") {
  const auto symbols = line_of(U".");
  auto ink = ink_of(symbols);
  ink.push_back({ink.back().x0 + 2, 30, ink.back().x1, 34});
  CHECK(ocr::find_end_pieces(symbols, ink, unit).empty());
}

TEST_CASE("two strokes side by side are twins") {
  const auto symbols = line_of(U"»");
  auto ink = ink_of(symbols);
  const Box sign = ink.back();
  ink.back() = {sign.x0, 0, sign.x0 + 3, 8};
  ink.push_back({sign.x0 + 4, 0, sign.x0 + 7, 8});
  const auto ends = ocr::find_end_pieces(symbols, ink, unit);
  REQUIRE(ends.size() == 1);
  CHECK(ends[0].twin);
}

TEST_CASE("a comma as low as the full stops of the page is one of them") {
  const std::vector<ocr::EndPiece> ends = {piece(0, 0.3F, 0.3F), piece(1, 0.35F, 0.65F),
                                           piece(2, 0.3F, 0.3F), piece(3, 0.35F, 0.65F),
                                           piece(4, 0.3F, 0.32F)};
  CHECK(settled(U".،.،،", ends) == U".،.،.");
}

TEST_CASE("a full stop as high as the commas of the page is one of them") {
  const std::vector<ocr::EndPiece> ends = {piece(0, 0.3F, 0.3F), piece(1, 0.35F, 0.65F),
                                           piece(2, 0.3F, 0.3F), piece(3, 0.35F, 0.65F),
                                           piece(4, 0.3F, 0.6F), piece(5, 0.3F, 0.3F)};
  CHECK(settled(U".،.،..", ends) == U".،.،،.");
}

TEST_CASE("a guillemet of one stroke, shaped like the commas, is one of them") {
  const std::vector<ocr::EndPiece> ends = {piece(0, 0.3F, 0.3F),         piece(1, 0.35F, 0.65F),
                                           piece(2, 0.3F, 0.3F),         piece(3, 0.35F, 0.65F),
                                           piece(4, 0.36F, 0.62F, true), piece(5, 0.36F, 0.62F)};
  CHECK(settled(U".،.،»»", ends) == U".،.،»،");
}

TEST_CASE("where stops and commas are of one height, or few, nothing is changed") {
  const std::vector<ocr::EndPiece> alike = {piece(0, 0.3F, 0.3F), piece(1, 0.3F, 0.35F),
                                            piece(2, 0.3F, 0.3F), piece(3, 0.3F, 0.35F),
                                            piece(4, 0.3F, 0.28F)};
  CHECK(settled(U".،.،،", alike) == U".،.،،");
  const std::vector<ocr::EndPiece> few = {piece(0, 0.3F, 0.3F), piece(1, 0.35F, 0.65F),
                                          piece(2, 0.3F, 0.3F)};
  CHECK(settled(U".،،", few) == U".،،");
}

TEST_CASE("the doubts about a word have the sign that its ink is") {
  auto symbols = line_of(U".،.،، ");
  const std::vector<ocr::EndPiece> ends = {piece(0, 0.3F, 0.3F), piece(1, 0.35F, 0.65F),
                                           piece(2, 0.3F, 0.3F), piece(3, 0.35F, 0.65F),
                                           piece(4, 0.3F, 0.3F)};
  std::vector<Doubt> doubts = {{.first_word = 4,
                                .last_word = 5,
                                .readings = {{U"اد، اد", std::log(0.5F)},
                                             {U"اد. اد", std::log(0.25F)},
                                             {U"از، اد", std::log(0.125F)},
                                             {U"ادناد", std::log(0.0625F)}}}};
  ocr::settle_end_signs(symbols, doubts, ends);
  CHECK(signs_of(symbols) == U".،.،.د");
  REQUIRE(doubts[0].readings.size() == 2);
  CHECK(doubts[0].readings[0].letters == U"اد. اد");
  CHECK_THAT(doubts[0].readings[0].log_probability, WithinAbs(std::log(0.75F), 1e-5));
  CHECK(doubts[0].readings[1].letters == U"از. اد");
}

TEST_CASE("a sign that is what its ink is stands in all readings of its doubt") {
  auto symbols = line_of(U".،.،.");
  const std::vector<ocr::EndPiece> ends = {piece(0, 0.3F, 0.3F), piece(1, 0.35F, 0.65F),
                                           piece(2, 0.3F, 0.3F), piece(3, 0.35F, 0.65F),
                                           piece(4, 0.3F, 0.3F)};
  std::vector<Doubt> doubts = {
      {.first_word = 4,
       .last_word = 4,
       .readings = {
           {U"اد.", std::log(0.5F)}, {U"از،", std::log(0.25F)}, {U"ا د،", std::log(0.125F)}}}};
  ocr::settle_end_signs(symbols, doubts, ends);
  CHECK(signs_of(symbols) == U".،.،.");
  REQUIRE(doubts[0].readings.size() == 3);
  CHECK(doubts[0].readings[0].letters == U"اد.");
  CHECK(doubts[0].readings[1].letters == U"از.");
  CHECK(doubts[0].readings[2].letters == U"ا د.");
}

TEST_CASE("a sign before the guillemet of its word is measured and settled like the others") {
  auto symbols = line_of(U".،.،»");
  Symbol sign = symbols.back();
  sign.letters = U"،";
  symbols.back().box = {sign.box.x0 - 9, 0, sign.box.x0 - 1, 12};
  symbols.insert(symbols.end() - 1, sign);
  const auto measured = ocr::find_end_pieces(symbols, ink_of(symbols), unit);
  REQUIRE(measured.size() == 6);
  CHECK(measured[4].quoted);
  CHECK_THAT(measured[4].height, WithinAbs(6 / unit, 1e-5));
  const std::vector<ocr::EndPiece> ends = {
      piece(0, 0.3F, 0.3F),
      piece(1, 0.35F, 0.65F),
      piece(2, 0.3F, 0.3F),
      piece(3, 0.35F, 0.65F),
      {.word = 4, .width = 0.3F, .height = 0.3F, .twin = false, .quoted = true}};
  std::vector<Doubt> doubts = {
      {.first_word = 4, .last_word = 4, .readings = {{U"اد،»", 0}, {U"از،»", -1}}}};
  ocr::settle_end_signs(symbols, doubts, ends);
  CHECK(symbols[symbols.size() - 2].letters == U".");
  REQUIRE(doubts[0].readings.size() == 2);
  CHECK(doubts[0].readings[0].letters == U"اد.»");
  CHECK(doubts[0].readings[1].letters == U"از.»");
}
