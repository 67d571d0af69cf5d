// Numbers with digits that no map names.
#include "healing/lost_digits.h"

#include <catch2/catch.hpp>
#include <map>

using namespace bazyab;
using namespace bazyab::healing;

namespace {

// A line of pieces from left to right, as it is drawn; A, B and C are lost codes as wide as digits,
// t one that is narrow.
std::map<char32_t, std::u32string> told(std::u32string_view text) {
  PageFacts facts;
  facts.fonts.push_back({.id = 7});
  float x = 0;
  for (const char32_t letter : text) {
    const float width = letter == U't' || letter == U':' ? 2 : 5;
    x += width;
    if (letter == U' ') continue;
    Item item{.em = 10, .code = static_cast<std::uint32_t>(letter)};
    item.box = {.x0 = x - width, .y0 = 0, .x1 = x, .y1 = 10};
    const bool lost = (letter >= U'A' && letter <= U'C') || letter == U't';
    item.letters.begin = static_cast<std::uint32_t>(facts.letters.size());
    facts.letters += lost ? U'\uFFFD' : letter;
    item.letters.end = static_cast<std::uint32_t>(facts.letters.size());
    facts.items.push_back(item);
  }
  facts.lines.push_back({.items = {0, static_cast<std::uint32_t>(facts.items.size())}});
  std::map<char32_t, std::u32string> letters;
  for (const CodeChange& change : lost_digits(facts)) letters[change.code] = change.letters;
  return letters;
}

using Letters = std::map<char32_t, std::u32string>;

}  // namespace

TEST_CASE("the one digit that a font lacks is the one that it has lost") {
  CHECK((told(U"۰۱۲۳ ۵۶۷۸۹ ۲A") == Letters{{U'A', U"۴"}}));
}

TEST_CASE("of two lost digits years tell which is which") {
  CHECK((told(U"۱A۰۰ ۱A۰۱ ۲۳ ۵۶ ۸۹ B۲") == Letters{{U'A', U"۴"}, {U'B', U"۷"}}));
  CHECK(told(U"۱۰ ۲۳ ۵۶ ۸۹ A۲ B۳").empty());
}

TEST_CASE("no clock and no calendar shows what is no hour and no day") {
  CHECK((told(U"۱۸:A۵ ۰۱ ۲۳ ۵۶ ۸۹ B۲") == Letters{{U'A', U"۴"}, {U'B', U"۷"}}));
  CHECK((told(U"۱۳۹۸/۱۰/A۰ ۰۱ ۲۴ ۵۶ ۸۹ B۲").empty()));
  CHECK((told(U"۱۴۰۰/۱۰/A۰ ۲ ۵۶ ۸۹ B۲") == Letters{{U'A', U"۳"}, {U'B', U"۷"}}));
}

TEST_CASE("a narrow code before three digits parts thousands") {
  CHECK((told(U"۱t۲۳۴ ۵t۶۷۸") == Letters{{U't', U"٬"}}));
  CHECK(told(U"۱t۲۳ ۵t۶۷۸").empty());
  CHECK(told(U"۱t۲۳۴۵ ۶۷۸").empty());
}

TEST_CASE("an Arabic six among Persian digits is a six") {
  CHECK((told(U"۱۲۳ ٦۷۸") == Letters{{U'٦', U"۶"}}));
  CHECK(told(U"۱۲۳ ٦۷۸ ۶").empty());
  CHECK(told(U"٤٥٦ ۱۲۳۷").empty());
  CHECK(told(U"١٢٣ ٦").empty());
}

TEST_CASE("what stands alone is a digit only where it stands in numbers too") {
  CHECK(told(U"۰۱۲۳ ۵۶۷۸۹ A").empty());
  CHECK((told(U"۰۱۲۳ ۵۶۷۸۹ A ۱A") == Letters{{U'A', U"۴"}}));
}

TEST_CASE("what stands beside letters, too, is no digit") {
  CHECK(told(U"۰۱۲۳ ۵۶۷۸۹ ۲A سAم").empty());
  CHECK(told(U"سAم").empty());
}
