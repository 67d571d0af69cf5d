// Lost letters beside the outlines of known ones.
#include "healing/outline_letters.h"

#include <catch2/catch.hpp>

#include "unit/healing/outlines.h"

using namespace bazyab;
using namespace bazyab::healing;
using namespace bazyab::test;

namespace {

// Letters that a font of this test names rightly, with their dots.
std::vector<DrawnCode> sound_font() {
  return {{0, 1, U"د", {box(0, 0, 0.4F, 0.5F, 0.3F)}},
          {0, 2, U"ز", with_dots(box(0, -0.25F, 0.3F, 0.25F, 0.3F), 1, 0)},
          {0, 3, U"ق", with_dots(box(0, -0.2F, 0.6F, 0.4F, 0.4F), 2, 0)},
          {0, 4, U"ل", {box(0, -0.25F, 0.6F, 0.7F, 0.3F)}},
          {0, 5, U"ش", with_dots(box(0, -0.25F, 1.1F, 0.35F, 0.3F), 3, 0)}};
}

std::vector<OutlineFinding> findings(std::vector<DrawnCode> more) {
  std::vector<DrawnCode> codes = sound_font();
  codes.insert(codes.end(), more.begin(), more.end());
  return read_outlines(codes);
}

}  // namespace

TEST_CASE("the same outline is the same letter, in another font too") {
  const auto found = findings({{1, 9, U"", with_dots(box(0, -0.25F, 0.3F, 0.25F, 0.3F), 1, 0)}});
  REQUIRE(found.size() == 1);
  CHECK((found[0].letters == U"ز"));
}

TEST_CASE("a known base with other dots is another letter of its family") {
  const auto found = findings({{0, 9, U"", with_dots(box(0, -0.25F, 0.3F, 0.25F, 0.3F), 3, 0)},
                               {0, 10, U"", {box(0, -0.25F, 0.3F, 0.25F, 0.3F)}}});
  REQUIRE(found.size() == 2);
  CHECK((found[0].letters == U"ژ"));
  CHECK((found[1].letters == U"ر"));
}

TEST_CASE("lost letters of one base tell each other where only one family has such dots") {
  const auto found = findings({{0, 9, U"", with_dots(tooth(), 0, 2)},
                               {0, 10, U"", with_dots(tooth(), 1, 0)},
                               {0, 11, U"", with_dots(tooth(), 0, 3)}});
  REQUIRE(found.size() == 3);
  CHECK((found[0].letters == U"ی"));
  CHECK((found[1].letters == U"ن"));
  CHECK((found[2].letters == U"پ"));
}

TEST_CASE("lost letters of one base that is as high as an alef are ligatures with it") {
  const Curve base = box(0, 0, 0.45F, 0.6F, 0.3F);
  const auto found = findings({{0, 8, U"ا", {box(0, 0, 0.2F, 0.6F)}},
                               {0, 9, U"", with_dots(base, 0, 1)},
                               {0, 10, U"", with_dots(base, 0, 2)}});
  REQUIRE(found.size() == 2);
  CHECK((found[0].letters == U"با"));
  CHECK((found[1].letters == U"یا"));
}

TEST_CASE("where two families have such dots, only the dots are told") {
  const auto found =
      findings({{0, 9, U"", with_dots(head(), 0, 1)}, {0, 10, U"", with_dots(head(), 1, 0)}});
  REQUIRE(found.size() == 2);
  CHECK(found[0].letters.empty());
  CHECK(found[0].has_dots);
  CHECK(found[0].dots == Dots{0, 1});
}

TEST_CASE("a base of its own is a letter, whose dots are told") {
  const auto found = findings({{0, 9, U"", {box(0, -0.3F, 0.5F, 0.35F, 0.4F)}}});
  REQUIRE(found.size() == 1);
  CHECK(found[0].letters.empty());
  CHECK(found[0].is_letter);
  CHECK(found[0].dots == Dots{});
}

TEST_CASE("a flat piece on the line is a kashida") {
  const auto found = findings({{0, 9, U"", {box(0, 0, 0.5F, 0.08F)}}});
  REQUIRE(found.size() == 1);
  CHECK((found[0].letters == U"ـ"));
}

TEST_CASE("a font whose known letters have other dots than they should tells nothing") {
  std::vector<DrawnCode> codes = sound_font();
  for (DrawnCode& code : codes) code.letters = U"چ";
  codes.push_back({0, 9, U"", with_dots(tooth(), 0, 2)});
  CHECK(read_outlines(codes).empty());
}

TEST_CASE("a code whose dots its letter cannot have is refuted, where the font is believed") {
  std::vector<DrawnCode> codes = sound_font();
  codes.push_back({0, 8, U"ب", with_dots(tooth(), 0, 1)});
  codes.push_back({0, 9, U"ب", with_dots(tooth(), 0, 3)});
  codes.push_back({0, 10, U"", with_dots(tooth(), 1, 0)});
  CHECK(refuted_by_outlines(codes) == std::vector<std::size_t>{6});
  for (DrawnCode& code : codes) code.letters = U"ا";
  CHECK(refuted_by_outlines(codes).empty());
}
