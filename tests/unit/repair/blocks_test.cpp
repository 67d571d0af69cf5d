// Blocks of a page to repaired paragraphs.
#include "repair/blocks.h"

#include <catch2/catch.hpp>

#include "unit/repair/trial.h"

using namespace bazyab;
using namespace bazyab::repair;
using trial::utf8;

namespace {

Line line(std::u32string_view letters, std::uint32_t first_item) {
  Line result;
  result.text = trial::plain(letters);
  for (std::size_t at = 0; at < letters.size(); ++at) {
    result.text.origins.push_back(
        {2, first_item + static_cast<std::uint32_t>(at), Source::page_glyph});
    result.text.boundaries.push_back({});
  }
  if (!letters.empty()) result.text.boundaries[0].observed = Observed::line_break;
  return result;
}

Block block(BlockKind kind, std::vector<Line> lines) {
  return {.kind = kind, .page = 2, .box = {1, 2, 3, 4}, .lines = std::move(lines)};
}

std::vector<Paragraph> repaired(std::vector<Block> blocks, const RepairOptions& options = {}) {
  return repair_blocks(std::move(blocks), options, nullptr, {});
}

}  // namespace

TEST_CASE("lines of a paragraph are joined by a space, which is no repair") {
  const auto paragraphs = repaired(
      {block(BlockKind::paragraph, {line(U"شهر ما ", 0), line(U"", 0), line(U"باران", 20)})});
  REQUIRE(paragraphs.size() == 1);
  CHECK(utf8(paragraphs[0].text.letters) == "شهر ما باران");
  CHECK(paragraphs[0].repairs.empty());
  CHECK(paragraphs[0].page == 2);
  CHECK(paragraphs[0].box == Box{1, 2, 3, 4});
  REQUIRE(paragraphs[0].text.origins.size() == 12);
  CHECK(paragraphs[0].text.origins[6].source == Source::inserted);
  CHECK(paragraphs[0].text.origins[7] == Origin{2, 20, Source::page_glyph});
  CHECK(paragraphs[0].text.boundaries[7].observed == Observed::line_break);
}

TEST_CASE("tables, lists, poems and kept lines keep their breaks") {
  const std::vector<Line> lines = {line(U"شهر", 0), line(U"باران", 9)};
  CHECK(utf8(repaired({block(BlockKind::poem, lines)})[0].text.letters) == "شهر\nباران");
  CHECK(utf8(repaired({block(BlockKind::table, lines)})[0].text.letters) == "شهر\nباران");
  CHECK(utf8(repaired({block(BlockKind::headline, lines)})[0].text.letters) == "شهر باران");
  CHECK(utf8(repaired({block(BlockKind::headline, lines)}, {.keep_lines = true})[0].text.letters) ==
        "شهر\nباران");
}

TEST_CASE("a word cut behind its ZWNJ is joined without a space") {
  const auto paragraphs =
      repaired({block(BlockKind::paragraph, {line(U"باران می\u200C", 0), line(U"بارد", 20)})});
  CHECK(utf8(paragraphs[0].text.letters) == "باران می\u200Cبارد");
}

TEST_CASE("repairs of a page carry its number and keep origins in step") {
  const auto paragraphs = repaired(
      {block(BlockKind::paragraph, {line(U"آیت االله ، رفت", 0)}), block(BlockKind::table, {})});
  REQUIRE(paragraphs.size() == 1);
  const Paragraph& paragraph = paragraphs[0];
  CHECK(utf8(paragraph.text.letters) == "آیت\u200Cالله، رفت");
  REQUIRE(paragraph.repairs.size() == 2);
  CHECK(paragraph.repairs[0].page == 2);
  CHECK(paragraph.repairs[0].kind == RepairKind::letter);
  CHECK(paragraph.repairs[1].kind == RepairKind::space);
  CHECK(paragraph.text.origins.size() == paragraph.text.letters.size());
  CHECK(paragraph.text.boundaries.size() == paragraph.text.letters.size());
  CHECK(undo_repairs(paragraph.text.letters, paragraph.repairs) == U"آیت االله ، رفت");
}
