// PageFacts written down and read back.
#include "core/page_facts.h"

#include <catch2/catch.hpp>

using namespace bazyab;

namespace {

PageFacts example() {
  PageFacts facts;
  facts.number = 3;
  facts.width = 595;
  facts.via = Via::ocr;
  facts.letters = U"سلام";
  facts.items.push_back({.letters = {0, 4}, .box = {1, 2, 3, 4}, .code = 7});
  facts.lines.push_back({.items = {0, 1}, .em = 12});
  facts.regions.push_back({.lines = {0, 1}, .turn = 1});
  facts.fonts.push_back({.id = 9, .name = "Nazli", .type = FontType::truetype, .embedded = true});
  facts.warnings.push_back({"damaged-content", 3, "broken"});
  facts.code_uses.push_back({9, 7, 2, 1});
  facts.dot_hints.push_back({.font = 0, .code = 7, .above = 3});
  facts.word_changes.push_back({.items = {2, 5}, .said = {0, 1}, .confidence = 0.5F});
  facts.brackets.mirrored[0] = 4;
  facts.gaps[15] = 6;
  facts.hidden_letters = 2;
  return facts;
}

}  // namespace

TEST_CASE("the facts of a page come back as they were written") {
  const PageFacts facts = from_bytes(to_bytes(example()));
  CHECK(facts.number == 3);
  CHECK(facts.via == Via::ocr);
  CHECK(facts.letters == U"سلام");
  CHECK(facts.items.at(0).code == 7);
  CHECK(facts.items.at(0).box == Box{1, 2, 3, 4});
  CHECK(facts.lines.at(0).em == 12);
  CHECK(facts.regions.at(0).turn == 1);
  CHECK(facts.fonts == example().fonts);
  CHECK(facts.warnings == example().warnings);
  CHECK(facts.dot_hints.at(0).above == 3);
  CHECK(facts.word_changes.at(0).items == Span{2, 5});
  CHECK(facts.brackets.mirrored[0] == 4);
  CHECK(facts.gaps[15] == 6);
  CHECK(facts.hidden_letters == 2);
}

TEST_CASE("bytes that are cut or too long are refused") {
  const std::string bytes = to_bytes(example());
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    CHECK_THROWS_AS(from_bytes(bytes.substr(0, size)), Error);
  }
  CHECK_THROWS_AS(from_bytes(bytes + "x"), Error);
}
