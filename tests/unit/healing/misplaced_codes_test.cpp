// Latin letters inside of Persian words.
#include "healing/misplaced_codes.h"

#include <catch2/catch.hpp>

using namespace bazyab;
using namespace bazyab::healing;

namespace {

// A line of one font, its letters from right to left, half an em each; a space is white.
PageFacts page_of(std::u32string_view text) {
  PageFacts page;
  page.fonts.resize(1);
  float x = 1000;
  for (const char32_t letter : text) {
    x -= 5;
    if (letter == U' ') continue;
    Item item{.box = {x, 0, x + 5, 10}, .em = 10, .code = letter};
    item.letters.begin = static_cast<std::uint32_t>(page.letters.size());
    page.letters += letter;
    item.letters.end = static_cast<std::uint32_t>(page.letters.size());
    page.items.push_back(item);
  }
  page.lines.push_back({.items = {0, static_cast<std::uint32_t>(page.items.size())}});
  return page;
}

std::u32string misplaced(std::u32string_view text) {
  std::u32string codes;
  for (const CodeChange& change : misplaced_codes(page_of(text))) {
    CHECK(change.claim == Claim::lost);
    codes += static_cast<char32_t>(change.code);
  }
  return codes;
}

}  // namespace

TEST_CASE("Latin letters that stand in Persian words are lost, their other uses too") {
  CHECK((misplaced(U"سAل باBار تCزه شAر A") == U"ABC"));
}

TEST_CASE("Latin words beside Persian ones stay") {
  CHECK((misplaced(U"این ABC و این BCA بازار CAB است") == U""));
}

TEST_CASE("one or two Latin letters at Persian words are an author's") {
  CHECK((misplaced(U"پروژهX و گزینهX بازار") == U""));
}

TEST_CASE("a font without Arabic letters is none of ours") {
  CHECK((misplaced(U"ABC DEF") == U""));
}

TEST_CASE("three digits in words are lost, signs that open words and Latin-1 with them") {
  CHECK((misplaced(U"ب7گ ج7ا 7نگ با8ار ا8 8یبا سا9 لبا9 برا9 /می /فتر کر/ه ساعت ú÷ این text است") ==
         U"/789÷ú"));
}

TEST_CASE("digits behind words and hours stay, whatever else touches words") {
  CHECK((misplaced(U"کووید19 سال18 روز17 کووید19 سال17 روز18 و/یا /می 3بعدی 87 17 39 87 18 93") ==
         U""));
}

TEST_CASE("one or two digits before letters are an author's") {
  CHECK((misplaced(U"3بعدی 3نفره 3گانه 2نفره 2گانه 2بعدی، سال 4") == U""));
}
