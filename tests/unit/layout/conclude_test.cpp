// What all pages say together.
#include <catch2/catch.hpp>

#include "layout/layout.h"
#include "layout/line_text.h"
#include "unit/layout/read_page.h"

using namespace bazyab;
using namespace bazyab::layout;
using namespace bazyab::test;

namespace {

// Lines of words without a space glyph: letters `kerning` apart, words `space` apart.
GlyphPage page_of_gaps(float kerning, float space) {
  PageBuilder page;
  for (int row = 0; row < 10; ++row) {
    page.line(580, 60 + 14 * static_cast<float>(row));
    for (int word = 0; word < 6; ++word) {
      page.leftward(U"س").gap(kerning).leftward(U"ل").leftward(U"ام").gap(space);
    }
  }
  return page.page();
}

DocumentFacts document_with(const GapCounts& gaps, std::uint64_t spaces) {
  DocumentFacts document;
  document.gaps = gaps;
  document.spaces = spaces;
  conclude(document);
  return document;
}

}  // namespace

TEST_CASE("a document without space glyphs tells the width of its spaces by its gaps") {
  const PageFacts page = analyse_page(page_of_gaps(0.1F, 0.28F));
  const float gap = facts_of({page}).space_gap;
  CHECK(gap > 0.12F);
  CHECK(gap < 0.27F);
  const DocumentFacts document = facts_of({page});
  CHECK(shown(line_text(page, page.lines.at(0), document, false).letters) ==
        "سلام سلام سلام سلام سلام سلام");
}

TEST_CASE("spaces that are all of one narrow width are found") {
  // No gap is wider: white beyond the widest gaps parts nothing.
  const PageFacts page = analyse_page(page_of_gaps(0.03F, 0.16F));
  CHECK(shown(line_text(page, page.lines.at(0), facts_of({page}), false).letters) ==
        "سلام سلام سلام سلام سلام سلام");
}

TEST_CASE("letters end their words at narrow spaces too") {
  // The last letter of these words stands at no other end: were it taken for one that joins, the
  // spaces would be tears in words.
  PageBuilder page;
  for (int row = 0; row < 10; ++row) {
    page.line(580, 60 + 14 * static_cast<float>(row));
    for (int word = 0; word < 6; ++word) page.leftward(U"سلام").gap(0.16F);
    page.leftward(U"دور");
  }
  const PageFacts facts = analyse_page(page.page());
  CHECK(shown(line_text(facts, facts.lines.at(0), facts_of({facts}), false).letters) ==
        "سلام سلام سلام سلام سلام سلام دور");
}

TEST_CASE("the widest empty stretch of gaps is parted in its middle") {
  GapCounts gaps{};
  gaps[0] = 500;
  gaps[10] = 40;
  gaps[30] = 100;
  CHECK(document_with(gaps, 0).space_gap == Approx(0.205F));
}

TEST_CASE("one stray gap in a long document does not fill the stretch") {
  GapCounts gaps{};
  gaps[0] = 50000;
  gaps[10] = 4000;
  gaps[20] = 3;
  gaps[30] = 10000;
  CHECK(document_with(gaps, 0).space_gap == Approx(0.205F));
}

TEST_CASE("too few gaps tell nothing: the usual width holds") {
  GapCounts gaps{};
  gaps[0] = 40;
  gaps[30] = 9;
  CHECK(document_with(gaps, 0).space_gap == Approx(0.145F));
}

TEST_CASE("where spaces are glyphs, gaps alone need more to be a space") {
  GapCounts gaps{};
  gaps[0] = 800;
  gaps[10] = 40;
  CHECK(document_with(gaps, 200).space_gap == Approx(0.21F));
}

TEST_CASE("counts of pages add up") {
  PageBuilder builder;
  builder.line(500, 100).glyph(U"ه", 0.5F, 40).leftward(U" س");
  const PageFacts page = analyse_page(builder.page());
  const DocumentFacts document = facts_of({page, page, page});
  CHECK(document.pages == 3);
  CHECK(document.spaces == 3);
  const CodeUse& use = document.code_uses.at({1, 40});
  CHECK(use.uses == 3);
  CHECK(use.at_word_end == 3);
  CHECK(use.unjoined == 3);
}

TEST_CASE("code uses of a page are sorted by font and code") {
  PageBuilder builder;
  builder.line(500, 100).font(9).leftward(U"سب").font(4).leftward(U"بس");
  const PageFacts page = analyse_page(builder.page());
  REQUIRE(page.code_uses.size() == 4);
  for (std::size_t index = 1; index < page.code_uses.size(); ++index) {
    const CodeUse& a = page.code_uses[index - 1];
    const CodeUse& b = page.code_uses[index];
    CHECK(std::pair(a.font_id, a.code) < std::pair(b.font_id, b.code));
  }
}

TEST_CASE("each pair of brackets takes the reading that balances more") {
  DocumentFacts document;
  document.brackets.as_mapped = {5, 0, 0, 2, 0, 0};
  document.brackets.mirrored = {1, 0, 0, 9, 0, 0};
  conclude(document);
  CHECK_FALSE(document.mirror_brackets[0]);
  CHECK(document.mirror_brackets[3]);
  // Pairs without votes go with most others.
  CHECK(document.mirror_brackets[1]);
}

TEST_CASE("one line set in is no habit, two are") {
  DocumentFacts document;
  document.indented_lines = 1;
  conclude(document);
  CHECK_FALSE(document.indents);
  document.indented_lines = 2;
  conclude(document);
  CHECK(document.indents);
}

TEST_CASE("lines set in between lines that are not are counted") {
  PageBuilder page;
  const auto line = [&](float inset, float baseline) {
    page.line(500 - inset, baseline).leftward(U"سلام دنیا سلام");
  };
  line(15, 100);
  line(0, 114);
  line(0, 128);
  line(15, 142);
  line(0, 156);
  CHECK(analyse_page(page.page()).indented_lines == 2);
}

TEST_CASE("a page turned to any side says the same") {
  const GlyphPage upright = page_of_gaps(0.1F, 0.28F);
  const PageFacts expected = analyse_page(upright);
  for (std::uint8_t turn = 1; turn < 4; ++turn) {
    const PageFacts facts = analyse_page(turned(upright, turn));
    CHECK(facts.lines.size() == expected.lines.size());
    CHECK(facts.regions.at(0).turn == turn);
    CHECK(text_of(turned(upright, turn)) == text_of(upright));
  }
}

TEST_CASE("a bracket without its other half is told by the word that it touches") {
  for (const bool turned : {false, true}) {
    PageBuilder page;
    for (int row = 0; row < 3; ++row) {
      page.line(580, 60 + 14 * static_cast<float>(row));
      page.leftward(turned ? U"ب(" : U"ب)").gap(0.3F).leftward(U"سلام");
    }
    const PageFacts facts = analyse_page(page.page());
    CHECK(shown(line_text(facts, facts.lines.at(0), facts_of({facts}), false).letters) ==
          "ب) سلام");
  }
}
