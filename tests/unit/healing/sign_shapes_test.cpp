// Punctuation by shape and place.
#include "healing/sign_shapes.h"

#include <catch2/catch.hpp>

#include "unit/healing/outlines.h"

using namespace bazyab;
using namespace bazyab::healing;
using namespace bazyab::test;

namespace {

// Its ends are on the right, its belly on the left.
Curve bow(float y0, float y1) {
  Curve curve = box(0, y0, 0.25F, y1, 0.3F);
  curve.left_y = (y0 + y1) / 2;
  curve.right_y = y1;
  return curve;
}

Curve chevron(float x) {
  Curve curve = box(x, 0.05F, x + 0.15F, 0.45F, 0.35F);
  curve.left_y = 0.25F;
  curve.right_y = 0.05F;
  return curve;
}

// A line of one-em glyphs from the right: letters, spaces and, as `?`, the code 7 without a letter.
class Row {
 public:
  explicit Row(std::u32string_view text) {
    facts_.fonts.push_back({.id = 1});
    float x = 500;
    for (const char32_t letter : text) {
      x -= 5;
      if (letter == U' ') continue;
      Item& item = facts_.items.emplace_back();
      item.box = {x, 90, x + 5, 100};
      item.em = 10;
      item.code = letter == U'?' ? 7 : 8;
      item.kind = letter == U'?' ? ItemKind::stretch : ItemKind::letter;
      if (letter == U'?') continue;
      item.letters.begin = static_cast<std::uint32_t>(facts_.letters.size());
      facts_.letters += letter;
      item.letters.end = static_cast<std::uint32_t>(facts_.letters.size());
    }
    facts_.lines.push_back({.items = {0, static_cast<std::uint32_t>(facts_.items.size())}});
  }

  const PageFacts& page() const { return facts_; }
  char32_t sign(char32_t drawn) const {
    const auto places = find_places(facts_, {{0, 7}});
    REQUIRE(places.size() == 1);
    return agreed_sign(drawn, places.at({0, 7}));
  }

 private:
  PageFacts facts_;
};

}  // namespace

TEST_CASE("signs are told by their parts") {
  CHECK(sign_drawn({dot(0, 0)}) == U'.');
  CHECK(sign_drawn({box(0, 0, 0.12F, 0.28F, 0.5F)}) == U'،');
  CHECK(sign_drawn({box(0, -0.12F, 0.12F, 0.1F, 0.5F)}) == U',');
  CHECK(sign_drawn({dot(0, 0), dot(0, 0.3F)}) == U':');
  CHECK(sign_drawn({dot(0, 0), box(0, 0.2F, 0.12F, 0.48F, 0.5F)}) == U'؛');
  CHECK(sign_drawn({dot(0, 0), box(0, 0.25F, 0.11F, 0.75F, 0.8F)}) == U'!');
  CHECK(sign_drawn({dot(0, 0), box(-0.1F, 0.2F, 0.3F, 0.7F, 0.3F)}) == U'؟');
  CHECK(sign_drawn({chevron(0), chevron(0.16F)}) == U'«');
  CHECK(sign_drawn({box(0, 0.2F, 0.3F, 0.27F)}) == U'-');
  CHECK(sign_drawn({bow(-0.2F, 0.75F)}) == U'(');
}

TEST_CASE("a bow that hangs below the line is a final letter") {
  CHECK(sign_drawn({bow(-0.5F, 0.3F)}) == 0);
}

TEST_CASE("letters, zeros and what has holes are no signs") {
  CHECK(sign_drawn({dot(0, 0.2F)}) == 0);
  CHECK(sign_drawn(with_dots(tooth(), 0, 1)) == 0);
  CHECK(sign_drawn({box(0, 0, 0.1F, 0.7F)}) == 0);
  CHECK(sign_drawn({box(0, 0, 0.2F, 0.2F), hole(0.05F, 0.05F, 0.15F, 0.15F)}) == 0);
  CHECK(sign_drawn({}) == 0);
}

TEST_CASE("a full stop ends words") {
  CHECK(Row(U"متن? متن?").sign(U'.') == U'.');
  CHECK(Row(U"م?تن متن").sign(U'.') == 0);
  CHECK(Row(U"?متن متن").sign(U'.') == 0);
  CHECK(Row(U"news?ir").sign(U'.') == U'.');
}

TEST_CASE("quotation marks open before words and close behind them") {
  CHECK(Row(U"متن ?متن").sign(U'«') == U'«');
  CHECK(Row(U"متن? متن").sign(U'«') == U'»');
  CHECK(Row(U"متن?متن").sign(U'«') == 0);
}

TEST_CASE("an upright box with a hole behind code 0 is what a font draws for what it lacks") {
  const Sketch empty{box(0.05F, 0, 0.5F, 0.7F, 1), hole(0.1F, 0.05F, 0.45F, 0.65F)};
  CHECK(is_missing_glyph(0, empty));
  CHECK_FALSE(is_missing_glyph(1, empty));
  // A heh, a bar and a full box are none.
  CHECK_FALSE(is_missing_glyph(0, {box(0, 0, 0.4F, 0.5F, 0.7F), hole(0.1F, 0.1F, 0.3F, 0.3F)}));
  CHECK_FALSE(is_missing_glyph(0, {box(0, 0, 0.4F, 0.7F, 1)}));
  CHECK_FALSE(is_missing_glyph(0, {}));
}

TEST_CASE("a box that only stands between letters of a word, as a ZWNJ does, may be one") {
  const std::set<FontCode> box{{0, 7}};
  CHECK(boxes_for_zwnj(Row(U"می?رود نان?ها").page(), box) == box);
  CHECK(boxes_for_zwnj(Row(U"می?رود نان? ها").page(), box).empty());
  CHECK(boxes_for_zwnj(Row(U"حز?الله می?رود").page(), box).empty());
}
