// Words that the language has read otherwise than OCR: what undoing them gives.
#include "repair/changed_words.h"

#include <catch2/catch.hpp>

#include "repair/blocks.h"
#include "unit/repair/trial.h"

using namespace bazyab;
using namespace bazyab::repair;

namespace {

// A page of one line: an item a letter, and the words of `changed`, counted in letters, that OCR
// alone had read as `said`.
PageFacts page_of(std::u32string_view line, Span changed, std::u32string_view said) {
  PageFacts page;
  page.number = 2;
  for (const char32_t letter : line) {
    const auto at = static_cast<std::uint32_t>(page.letters.size());
    Item item;
    item.letters = {at, at + 1};
    if (letter == U' ') item.kind = ItemKind::space;
    page.letters += letter;
    page.items.push_back(item);
  }
  const auto at = static_cast<std::uint32_t>(page.letters.size());
  page.letters += said;
  page.word_changes.push_back(
      {changed, {at, static_cast<std::uint32_t>(page.letters.size())}, 0.75F});
  return page;
}

// The line's text as layout gives it.
Text text_of(std::u32string_view line) {
  Text text;
  for (const char32_t letter : line) {
    const auto at = static_cast<std::uint32_t>(text.letters.size());
    text.letters += letter;
    text.origins.push_back({2, at, letter == U' ' ? Source::inserted : Source::ocr_symbol});
    text.boundaries.emplace_back();
  }
  return text;
}

Repaired repaired(std::u32string_view line, Span changed, std::u32string_view said,
                  const RepairOptions& options = {}) {
  WordRecord record;
  record.add_page(page_of(line, changed, said));
  Repaired state{.text = text_of(line), .repairs = {}};
  Healer healer;
  healer.words = &record;
  repair_text(state, options, nullptr, {}, healer);
  return state;
}

}  // namespace

TEST_CASE("a word that the language chose is a repair of what OCR had read") {
  const Repaired state = repaired(U"در کشور ما", {3, 7}, U"کسور");
  CHECK(state.text.letters == U"در کشور ما");
  REQUIRE(state.repairs.size() == 1);
  CHECK(state.repairs[0] == Repair{.kind = RepairKind::letter,
                                   .span = {4, 5},
                                   .before = U"س",
                                   .after = U"ش",
                                   .evidence = Evidence::lexicon,
                                   .confidence = 0.75F});
  CHECK(undo_repairs(state.text.letters, state.repairs) == U"در کسور ما");
}

TEST_CASE("white space and ZWNJ that the language chose are repairs of their kinds") {
  const Repaired parted = repaired(U"نفر کار", {0, 7}, U"نفرکار");
  CHECK(parted.text.letters == U"نفر کار");
  REQUIRE(parted.repairs.size() == 1);
  CHECK(parted.repairs[0].kind == RepairKind::space);
  CHECK(undo_repairs(parted.text.letters, parted.repairs) == U"نفرکار");

  const Repaired joined = repaired(U"کتاب", {0, 4}, U"کت اب");
  CHECK(joined.text.letters == U"کتاب");
  CHECK(undo_repairs(joined.text.letters, joined.repairs) == U"کت اب");

  const Repaired gapped = repaired(U"می\u200Cرود", {0, 6}, U"میرود");
  CHECK(gapped.text.letters == U"می\u200Cرود");
  REQUIRE(gapped.repairs.size() == 1);
  CHECK(gapped.repairs[0].kind == RepairKind::zwnj);
  CHECK(undo_repairs(gapped.text.letters, gapped.repairs) == U"میرود");
}

TEST_CASE("without repairs the text is what OCR alone had read") {
  RepairOptions none;
  none.without.set();
  const Repaired state = repaired(U"در کشور ما", {3, 7}, U"کسور", none);
  CHECK(state.text.letters == U"در کسور ما");
  CHECK(state.repairs.empty());
}

TEST_CASE("a text that has lost a part of the words stays as it is") {
  WordRecord record;
  record.add_page(page_of(U"در کشور ما", {3, 7}, U"کسور"));
  Text text = text_of(U"در کشو");
  recall_words(text, record);
  CHECK(text.letters == U"در کشو");
  CHECK(propose_words(text, record).empty());
}
