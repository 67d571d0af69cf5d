// Letters of a font's own maps, on record.
#include "repair/healed.h"

#include <catch2/catch.hpp>

#include "unit/repair/trial.h"

using namespace bazyab;
using namespace bazyab::repair;
using trial::utf8;

namespace {

// Letters of page 1, each from the glyph of its index.
Text page_text(std::u32string_view letters) {
  Text text;
  text.letters = letters;
  for (std::uint32_t at = 0; at < letters.size(); ++at) {
    text.origins.push_back({1, at, Source::page_glyph});
    text.boundaries.push_back({});
  }
  return text;
}

Healer mending(std::uint32_t item, const Mended& mended) {
  return {.lost = {}, .mended = [=](const Origin& origin) -> std::optional<Mended> {
            return origin.index == item ? std::optional(mended) : std::nullopt;
          }};
}

Repaired healed(Text text, const Healer& healer) {
  Repaired state{.text = std::move(text), .repairs = {}};
  recall_maps(state.text, healer);
  apply_repairs(state, propose_healed(state.text, healer));
  return state;
}

}  // namespace

TEST_CASE("a mended letter is a repair from what the map said, by the font's evidence") {
  const Repaired state =
      healed(page_text(U"آزمون"), mending(2, {.said = U"ه", .letters = U"م", .confidence = 0.9F}));
  CHECK(utf8(state.text.letters) == "آزمون");
  REQUIRE(state.repairs.size() == 1);
  CHECK(state.repairs[0].span == Span{2, 3});
  CHECK(utf8(state.repairs[0].before) == "ه");
  CHECK(utf8(state.repairs[0].after) == "م");
  CHECK(state.repairs[0].evidence == Evidence::font);
  CHECK(utf8(undo_repairs(state.text.letters, state.repairs)) == "آزهون");
}

TEST_CASE("where the map said nothing, U+FFFD stood there before") {
  const Repaired state =
      healed(page_text(U"گل"), mending(0, {.letters = U"گ", .confidence = 0.9F}));
  CHECK(utf8(undo_repairs(state.text.letters, state.repairs)) == "\uFFFDل");
}

TEST_CASE("a letter that is only known to be lost becomes what the words say, if they do") {
  Healer healer = mending(1, {.said = U"ÿ", .letters = U"\uFFFD", .confidence = 0.9F});
  const Repaired lost = healed(page_text(U"س\uFFFDل"), healer);
  CHECK(utf8(lost.text.letters) == "س\uFFFDل");
  REQUIRE(lost.repairs.size() == 1);
  CHECK(lost.repairs[0].evidence == Evidence::glyph);
  healer.lost = [](const Origin&) -> std::optional<Healed> { return Healed{U"ا", 0.95F}; };
  const Repaired found = healed(page_text(U"س\uFFFDل"), healer);
  CHECK(utf8(found.text.letters) == "سال");
  REQUIRE(found.repairs.size() == 1);
  CHECK(found.repairs[0].evidence == Evidence::lexicon);
  CHECK(utf8(undo_repairs(found.text.letters, found.repairs)) == "سÿل");
}

TEST_CASE("a bracket that its line has turned takes no letters behind it") {
  const Repaired state =
      healed(page_text(U"«پل»"), mending(0, {.said = U"«پل", .letters = U"»", .confidence = 0.9F}));
  CHECK(utf8(state.text.letters) == "«پل»");
  const Repaired partner =
      healed(page_text(U"«پل»"), mending(0, {.said = U"«", .letters = U"»", .confidence = 0.9F}));
  CHECK(utf8(partner.text.letters) == "«پل»");
}

TEST_CASE("a mark over a letter that the words tell stays") {
  Text text = page_text(U"س\uFFFDل");
  text.letters.insert(2, 1, U'\u064B');
  text.origins.insert(text.origins.begin() + 2, text.origins[1]);
  text.boundaries.push_back({});
  Healer healer = mending(1, {.said = U"", .letters = U"\uFFFD\u064B", .confidence = 0.9F});
  healer.lost = [](const Origin&) -> std::optional<Healed> { return Healed{U"ا", 0.95F}; };
  CHECK(utf8(healed(text, healer).text.letters) == "ساًل");
}

TEST_CASE("letters that an ActualText has changed since are left alone") {
  const Repaired state =
      healed(page_text(U"سال"), mending(1, {.said = U"ه", .letters = U"م", .confidence = 0.9F}));
  CHECK(utf8(state.text.letters) == "سال");
  CHECK(state.repairs.empty());
}
