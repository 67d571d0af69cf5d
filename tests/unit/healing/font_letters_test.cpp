// A page's map beside the font's own.
#include "healing/font_letters.h"

#include <catch2/catch.hpp>

using namespace bazyab;
using namespace bazyab::healing;

namespace {

constexpr GlyphLook ink{.outline = Outline::inked, .contours = 1, .height = 0.5F};

// What is made of one code; no change: nothing.
std::vector<CodeChange> compared(std::u32string said, CodeMaps maps) {
  maps.code = 5;
  return compare_maps({.font = 0, .said = {{5, std::move(said)}}}, std::span(&maps, 1));
}

void check(const std::vector<CodeChange>& changes, Claim claim, std::u32string_view letters) {
  REQUIRE(changes.size() == 1);
  CHECK(changes[0].claim == claim);
  CHECK((changes[0].letters == letters));
}

}  // namespace

TEST_CASE("maps that agree change nothing, look-alikes and mirrored brackets among them") {
  CHECK(compared(U"س", {.cmap = U"س", .look = ink}).empty());
  CHECK(compared(U"ی", {.cmap = U"ي", .look = ink}).empty());
  CHECK(compared(U"(", {.cmap = U")", .look = ink}).empty());
  CHECK(compared(U"ال", {.cmap = U"\uFEFB", .look = ink}).empty());
  CHECK(compared(U"س", {.look = ink}).empty());
}

TEST_CASE("digits and blanks are looked at, and every code beside one that says nothing") {
  const auto wanted = [](std::map<std::uint32_t, std::u32string> said) {
    return looks_wanted({.font = 0, .said = std::move(said)});
  };
  CHECK((wanted({{1, U"س"}, {2, U" "}, {3, U"7"}, {4, U"۷"}, {5, U"a"}}) ==
         std::vector<bool>{false, true, true, false, false}));
  CHECK((wanted({{1, U"س"}, {2, U""}}) == std::vector<bool>{true, true}));
}

TEST_CASE("where the letter is the same, the font tells its form") {
  check(compared(U"س", {.cmap = U"\uFEB3", .look = ink}), Claim::form, U"\uFEB3");
  check(compared(U"س", {.name = U"س", .name_shape = Shape::medial, .look = ink}), Claim::form,
        U"\uFEB4");
}

TEST_CASE("signs for much less and much greater are quotation marks") {
  check(compared(U"\u226A", {.look = ink}), Claim::clear, U"«");
  check(compared(U"\u226B", {.look = ink}), Claim::clear, U"»");
}

TEST_CASE("a code without a letter, or with a private one, takes the font's") {
  check(compared(U"", {.cmap = U"\uE801گ", .look = ink}), Claim::clear, U"گ");
  check(compared(U"\uF0A1", {.name = U"گ", .look = ink}), Claim::clear, U"گ");
}

TEST_CASE("bytes that were written over in an entry are restored") {
  check(compared(U"ل\u4427", {.look = ink}), Claim::clear, U"لا");
  const auto changes = compared(U"\u200C\u0C2F", {.look = ink});
  check(changes, Claim::clear, U"د");
  CHECK((changes.front().said == U"\u0C2F"));
}

TEST_CASE("a ZWNJ that the map has beside a letter is no matter of which letter it is") {
  CHECK(compared(U"\u200Cا", {.cmap = U"ا", .look = ink}).empty());
  check(compared(U"\u200Cه", {.cmap = U"ک", .look = ink}), Claim::disputed, U"\u200Cک");
  check(compared(U"ه\u200C", {.cmap = U"\uFEEA", .look = ink}), Claim::form, U"\uFEEA\u200C");
}

TEST_CASE("white space that draws ink is a letter, named or lost") {
  check(compared(U" ", {.cmap = U"ح", .look = ink}), Claim::clear, U"ح");
  check(compared(U" ", {.look = ink}), Claim::lost, U"");
  CHECK(compared(U" ", {.cmap = U"ح", .look = {.outline = Outline::empty}}).empty());
  CHECK(compared(U" ", {.cmap = U"ح"}).empty());
}

TEST_CASE("white space that draws a low piece is no letter") {
  const GlyphLook low{.outline = Outline::inked, .contours = 2, .height = 0.15F};
  check(compared(U" ", {.look = low}), Claim::form, U"ـ");
}

TEST_CASE("digits are the font's: Persian ones at ASCII codes, exchanged ones") {
  check(compared(U"7", {.cmap = U"7٧۷", .look = ink}), Claim::clear, U"۷");
  check(compared(U"۹", {.cmap = U"۷", .look = ink}), Claim::clear, U"۷");
  CHECK(compared(U"7", {.cmap = U"7", .look = ink}).empty());
}

TEST_CASE("ASCII digits whose outlines are Persian are so though no map says it") {
  std::vector<CodeMaps> maps = {{.code = 48, .cmap = U"0", .look = {Outline::inked, 1, 0.2F}},
                                {.code = 54, .cmap = U"6", .look = {Outline::inked, 1, 0.6F}}};
  const auto changes = compare_maps({.font = 0, .said = {{48, U"0"}, {54, U"6"}}}, maps);
  REQUIRE(changes.size() == 2);
  CHECK((changes[0].letters == U"۰"));
  CHECK((changes[1].letters == U"۶"));
}

namespace {

// Four letters at codes of signs, and as many signs at their own codes as `signs` has.
DoubtedFont numbering_font(std::u32string_view signs) {
  DoubtedFont font{.font = 0, .said = {{'(', U"س"}, {'*', U"ل"}, {'+', U"ا"}, {',', U"م"}}};
  for (const char32_t sign : signs) font.said[sign] = std::u32string(1, sign);
  return font;
}
std::vector<CodeChange> compared(const DoubtedFont& font, std::u32string_view confirmed) {
  std::vector<CodeMaps> maps;
  for (const auto& [code, said] : font.said) {
    const bool known = confirmed.find(static_cast<char32_t>(code)) != std::u32string_view::npos;
    maps.push_back({.code = code, .cmap = known ? said : U"", .look = ink});
  }
  return compare_maps(font, maps);
}

}  // namespace

TEST_CASE("codes for signs say nothing where the font numbers its glyphs by such codes") {
  const auto changes = compared(numbering_font(U"!\"#."), U".");
  REQUIRE(changes.size() == 3);
  CHECK(changes[0].claim == Claim::lost);
  CHECK(changes[0].code == '!');
  CHECK(changes[0].letters.empty());
}

TEST_CASE("such a code that draws nothing is white") {
  const DoubtedFont font = numbering_font(U"!\"#$");
  CHECK(looks_wanted(font) == std::vector<bool>(font.said.size(), true));
  std::vector<CodeMaps> maps;
  for (const auto& [code, said] : font.said) {
    maps.push_back({.code = code, .look = code == '$' ? GlyphLook{Outline::empty, 0, 0} : ink});
  }
  const auto changes = compare_maps(font, maps);
  REQUIRE(changes.size() == 4);
  CHECK(changes[3].claim == Claim::form);
  CHECK((changes[3].letters == U" "));
}

TEST_CASE("few signs at their own codes stand there by chance") {
  CHECK(compared(numbering_font(U"!\"."), U"").empty());
}

TEST_CASE("another letter is disputed, a kashida for a letter too") {
  check(compared(U"ه", {.cmap = U"\uFEE3", .look = ink}), Claim::disputed, U"\uFEE3");
  check(compared(U"ز", {.cmap = U"ـ", .look = ink}), Claim::disputed, U"ـ");
}

TEST_CASE("Latin letters that differ are left alone, and so are phrases") {
  CHECK(compared(U"a", {.cmap = U"b", .look = ink}).empty());
  CHECK(compared(U"مزرعه", {.cmap = U"م", .look = ink}).empty());
}

TEST_CASE("a phrase on one code gives way where the font names the others, which say nothing") {
  std::vector<CodeMaps> maps;
  DoubtedFont font{.font = 0, .said = {{1, U"مزرعه"}}};
  const std::u32string letters = U"مزرع";
  for (std::uint32_t code = 1; code <= 4; ++code) {
    maps.push_back({.code = code, .cmap = letters.substr(code - 1, 1), .look = ink});
    font.said.try_emplace(code);
  }
  const auto changes = compare_maps(font, maps);
  REQUIRE(changes.size() == 4);
  CHECK((changes[0].letters == U"م"));
  CHECK(changes[0].claim == Claim::clear);
}

TEST_CASE("of several code points the Persian one counts, its form where only one is told") {
  CHECK((letters_of_cmap({.cmap = U"كک"}) == U"ک"));
  CHECK((letters_of_cmap({.cmap = U"\uFEF3\uFBFE"}) == U"\uFBFE"));
  CHECK((letters_of_cmap({.cmap = U"\uFEB3\uFEB4"}) == U"س"));
}
