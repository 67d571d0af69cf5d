// Lines made into blocks: where a paragraph ends, what is a headline, what goes on.
#include <catch2/catch.hpp>
#include <string>

#include "layout/layout.h"
#include "unit/layout/read_page.h"

using namespace bazyab;
using namespace bazyab::layout;
using namespace bazyab::test;

namespace {

// Lines from x = 500 to the left; a word of four letters is 20 points wide, a space 2.5.
class Sheet {
 public:
  // A line of `words` words, `inset` points in, `step` points under the one before.
  Sheet& line(int words, float inset = 0, float step = 14) {
    baseline_ += step;
    builder_.line(500 - inset, baseline_);
    for (int word = 0; word < words; ++word) {
      if (word > 0) builder_.leftward(U" ");
      builder_.leftward(U"سلام");
    }
    return *this;
  }
  Sheet& full(float step = 14) { return line(10, 0, step); }
  Sheet& text(std::u32string_view letters, float step = 14) {
    baseline_ += step;
    builder_.line(500, baseline_).leftward(letters);
    return *this;
  }
  Sheet& em(float size) {
    builder_.em(size);
    return *this;
  }
  PageBuilder& builder() { return builder_; }
  std::vector<Block> blocks() { return blocks_of(builder_.page()); }

 private:
  PageBuilder builder_;
  float baseline_ = 60;
};

// Lines of each block: "3 2".
std::string lines_of_blocks(Sheet& sheet) {
  std::string list;
  for (const Block& block : sheet.blocks()) {
    if (!list.empty()) list += ' ';
    list += std::to_string(block.lines.size());
  }
  return list;
}

Block paragraph(float room_after, float first_word_width) {
  Block block;
  block.em = 10;
  block.room_after = room_after;
  block.first_word_width = first_word_width;
  block.opens_region = true;
  block.lines.push_back({.box = {}, .text = {.letters = U"سلام"}});
  return block;
}

}  // namespace

TEST_CASE("full lines at one distance are one paragraph") {
  CHECK(lines_of_blocks(Sheet().full().full().full().line(4)) == "4");
}

TEST_CASE("a line that had room for the next word ends its paragraph") {
  CHECK(lines_of_blocks(Sheet().full().full().line(6).full().full()) == "3 2");
}

TEST_CASE("a line that had no room for the next word does not") {
  // 10 words fill the line; 9 leave 22.5 points, a word and its space need 20 + 3.
  CHECK(lines_of_blocks(Sheet().full().line(9).full().full()) == "4");
}

TEST_CASE("an indent begins a paragraph where the document indents") {
  CHECK(lines_of_blocks(
            Sheet().line(10, 15).full().full().line(9, 15).full().full().line(9, 15).full()) ==
        "3 3 2");
}

TEST_CASE("one line set in by itself begins nothing") {
  CHECK(lines_of_blocks(Sheet().full().full().line(9, 15).full()) == "4");
}

TEST_CASE("where white parts the paragraphs, a line that breaks off in a sentence ends none") {
  const std::u32string_view whole = U"سلام سلام سلام سلام سلام سلام سلام سلام سلام سلام";
  const std::u32string_view off = U"سلام سلام سلام سلام سلام سلام سلام سلام سلام";
  const std::u32string_view end = U"سلام سلام.";
  Sheet sheet;
  const auto paragraph = [&](std::u32string_view second) {
    sheet.text(whole, 22).text(second).text(whole).text(end);
  };
  paragraph(whole);
  paragraph(off);
  paragraph(whole);
  CHECK(lines_of_blocks(sheet) == "4 4 4");
  // Verses break off one after the other.
  const std::u32string_view verse = U"سلام سلام سلام سلام سلام سلام سلام";
  sheet.text(verse, 22).text(verse).text(verse);
  CHECK(lines_of_blocks(sheet) == "4 4 4 1 1 1");
}

TEST_CASE("where only lines before white are clearly short, uneven lines end no paragraph") {
  Sheet sheet;
  for (int each = 0; each < 4; ++each) sheet.line(10, 0, 22).line(8).full().line(4);
  CHECK(lines_of_blocks(sheet) == "4 4 4 4");
  // One that ends before no white: paragraphs may end so.
  sheet.line(10, 0, 22).line(3).full().line(8).full();
  CHECK(lines_of_blocks(sheet) == "2 2 2 2 2 2 2 2 2 2 1");
}

TEST_CASE("a wider step begins a paragraph") {
  CHECK(lines_of_blocks(Sheet().full().full().full().full(20).full().full()) == "3 3");
}

TEST_CASE("a name at the far end of its line stands over the paragraph below it") {
  CHECK(lines_of_blocks(Sheet().line(3, 157.5F).full().full().line(4)) == "1 3");
}

TEST_CASE("a sign that hangs over the edge of the column makes no other line short") {
  Sheet sheet;
  const std::u32string_view short_word = U"سلام سلام سلام سلام سلام سلام سلام سلام سلام سلام";
  sheet.text(short_word).text(U"و سلام سلام سلام سلام سلام سلام سلام سلام سلامسلام");
  sheet.text(short_word).text(U"سلام سلام سلام سلام سلام سلام سلام سلام سلام سلام،،");
  sheet.text(U"و سلام سلام سلام سلام سلام سلام سلام سلام سلامسلام").text(short_word);
  CHECK(lines_of_blocks(sheet) == "6");
}

TEST_CASE("lines of contents and titles among them are blocks of their own") {
  Sheet sheet;
  PageBuilder& page = sheet.builder();
  float top = 100;
  for (const std::u32string_view entry : {U"آب سلام", U"شهر سلام سلام"}) {
    page.line(500, top).leftward(entry).line(300, top).leftward(U"۷");
    top += 14;
  }
  page.line(500, top).leftward(U"گزارش");
  CHECK(lines_of_blocks(sheet) == "1 1 1");
}

TEST_CASE("a slightly wider step does not where paragraphs are indented") {
  CHECK(lines_of_blocks(
            Sheet().line(9, 15).full().full().full(17).full().line(9, 15).full().full()) == "5 3");
}

TEST_CASE("a larger size is a headline, also over two balanced lines") {
  Sheet sheet;
  sheet.em(16).line(3, 100, 20).line(3, 100, 20).em(10).full(30).full().full().full();
  CHECK(lines_of_blocks(sheet) == "2 4");
  CHECK(sheet.blocks().at(0).kind == BlockKind::headline);
  CHECK(sheet.blocks().at(1).kind == BlockKind::paragraph);
}

TEST_CASE("bullets and numbers of a list begin a block each") {
  Sheet sheet;
  sheet.text(U"• سلام سلام سلام سلام")
      .text(U"• سلام سلام سلام سلام")
      .text(U"• سلام سلام سلام سلام");
  CHECK(lines_of_blocks(sheet) == "1 1 1");
  Sheet numbered;
  numbered.text(U"۱- سلام سلام سلام سلام").text(U"۲- سلام سلام سلام سلام");
  CHECK(lines_of_blocks(numbered) == "1 1");
}

TEST_CASE("a number at the begin of a line is no bullet without its sign") {
  CHECK(lines_of_blocks(Sheet().text(U"سلام سلام سلام سلام").text(U"۱۲ سلام سلام سلام")) == "2");
}

TEST_CASE("lines of Latin are short at their right end") {
  PageBuilder page;
  const auto line = [&](float baseline, float glyphs) {
    page.line(100 + 5 * glyphs, baseline);
    page.rightward(std::u32string(static_cast<std::size_t>(glyphs), U'a'));
  };
  line(100, 60);
  line(114, 20);
  line(128, 30);
  line(142, 60);
  const std::vector<Block> blocks = blocks_of(page.page());
  REQUIRE(blocks.size() == 2);
  CHECK(blocks[0].lines.size() == 2);
  CHECK(blocks[0].room_after == Approx(200));
}

TEST_CASE("room and first word are told in points") {
  Sheet sheet;
  sheet.full().full().line(4);
  const Block block = sheet.blocks().at(0);
  CHECK(block.em == 10);
  CHECK(block.first_word_width == Approx(20));
  CHECK(block.room_after == Approx(6 * 22.5));
  CHECK(block.opens_region);
  CHECK_FALSE(block.indented);
  CHECK(block.page == 1);
}

TEST_CASE("only the first block of a region opens it") {
  const std::vector<Block> blocks = Sheet().full().full().line(4).full().full().blocks();
  REQUIRE(blocks.size() == 2);
  CHECK(blocks[0].opens_region);
  CHECK_FALSE(blocks[1].opens_region);
}

TEST_CASE("boxes of blocks and lines lie on the page, however the text is turned") {
  Sheet sheet;
  sheet.full().full();
  for (std::uint8_t turn = 0; turn < 4; ++turn) {
    const GlyphPage page = turned(sheet.builder().page(), turn);
    Box glyphs = page.glyphs.front().box;
    for (const Glyph& glyph : page.glyphs) glyphs.include(glyph.box);
    const Block block = blocks_of(page).at(0);
    CHECK(block.box.x0 == Approx(glyphs.x0));
    CHECK(block.box.y0 == Approx(glyphs.y0));
    CHECK(block.box.x1 == Approx(glyphs.x1));
    CHECK(block.box.y1 == Approx(glyphs.y1));
  }
}

TEST_CASE("a paragraph goes on when its last line had no room for the next word") {
  CHECK(goes_on(paragraph(10, 20), paragraph(0, 20), {}));
  CHECK_FALSE(goes_on(paragraph(60, 20), paragraph(0, 20), {}));
  // The next word needs 0.3 em beside itself.
  CHECK(goes_on(paragraph(22, 20), paragraph(0, 20), {}));
  CHECK_FALSE(goes_on(paragraph(24, 20), paragraph(0, 20), {}));
}

TEST_CASE("a telephone number behind a sentence ends an advertisement, a number in one does not") {
  const auto goes_on_behind = [](std::u32string_view line) {
    Block before = paragraph(0, 20);
    before.lines.back().text.letters = line;
    before.lines.back().text.boundaries.resize(line.size());
    return goes_on(before, paragraph(0, 20), {});
  };
  CHECK_FALSE(goes_on_behind(U"خوابگاه و خوراک. ۵۵۲۲۶۷۱۸"));
  CHECK(goes_on_behind(U"به شماره موتور ۱۱۲۸۴۰۳"));
}

TEST_CASE("nothing goes on into an indented paragraph where the document indents") {
  Block after = paragraph(0, 20);
  after.indented = true;
  CHECK_FALSE(goes_on(paragraph(0, 20), after, {.indents = true}));
  CHECK(goes_on(paragraph(0, 20), after, {.indents = false}));
}

TEST_CASE("nothing goes on into a headline, another size, a bullet or the middle of a region") {
  const Block before = paragraph(0, 20);
  Block headline = paragraph(0, 20);
  headline.kind = BlockKind::headline;
  CHECK_FALSE(goes_on(before, headline, {}));
  Block larger = paragraph(0, 20);
  larger.em = 14;
  CHECK_FALSE(goes_on(before, larger, {}));
  Block bullet = paragraph(0, 20);
  bullet.lines[0].text.letters = U"• سلام";
  CHECK_FALSE(goes_on(before, bullet, {}));
  Block inside = paragraph(0, 20);
  inside.opens_region = false;
  CHECK_FALSE(goes_on(before, inside, {}));
}

TEST_CASE("the paragraphs of two columns touch as their lines say") {
  PageBuilder page;
  for (int row = 0; row < 4; ++row) {
    const float y = 100 + 14 * static_cast<float>(row);
    page.line(580, y).leftward(U"سلام سلام سلام سلام");
    page.line(300, y).leftward(row == 3 ? U"سلام" : U"سلام سلام سلام سلام");
  }
  const PageFacts facts = analyse_page(page.page());
  const DocumentFacts document = facts_of({facts});
  const std::vector<Block> blocks = compose_page(facts, document);
  REQUIRE(blocks.size() == 2);
  CHECK(goes_on(blocks[0], blocks[1], document));
  CHECK_FALSE(goes_on(blocks[1], blocks[0], document));
}

TEST_CASE("each entry of a list of contents stands alone") {
  Sheet sheet;
  sheet.text(U"یکم . . . . . . ۴").text(U"دوم . . . . . . ۵").text(U"سوم . . . . . . ۶");
  CHECK(lines_of_blocks(sheet) == "1 1 1");
}

TEST_CASE("a line of words alone at the head of a column is no end of the paragraph before") {
  Block heading = paragraph(100, 20);
  CHECK_FALSE(goes_on(paragraph(0, 20), heading, DocumentFacts{}));
  heading.lines.front().text.letters = U"سلام.";
  CHECK(goes_on(paragraph(0, 20), heading, DocumentFacts{}));
}

TEST_CASE("in the font of a paragraph that breaks off at the end of a page it is its end") {
  Block before = paragraph(0, 20), after = paragraph(100, 20);
  before.font = after.font = 7;
  before.page = 1;
  after.page = 2;
  CHECK(goes_on(before, after, DocumentFacts{}));
  after.font = 8;
  CHECK_FALSE(goes_on(before, after, DocumentFacts{}));
  after.font = 7;
  before.lines.front().text.letters = U"سلام.";
  CHECK_FALSE(goes_on(before, after, DocumentFacts{}));
}

TEST_CASE("lines set in below a bullet go on in its item, in a document with indents too") {
  Sheet sheet;
  sheet.line(9, 10).full().line(4).line(9, 10).full().line(4);  // two indented paragraphs
  sheet.text(U"• سلام سلام سلام سلام سلام سلام سلام سلام سلام سلام", 30);
  sheet.line(9, 15).line(2, 15);
  CHECK(lines_of_blocks(sheet) == "3 3 3");
}

TEST_CASE("lines set flush left have their room before them") {
  Sheet sheet;
  // Words of 20 points, 2.5 between: each line ends at the same place on the left.
  const auto flush_left = [&](int words) {
    sheet.line(words, 222.5F - (22.5F * static_cast<float>(words) - 2.5F));
  };
  flush_left(10), flush_left(9), flush_left(10), flush_left(5);
  flush_left(10), flush_left(9), flush_left(9), flush_left(4);
  CHECK(lines_of_blocks(sheet) == "4 4");
}

TEST_CASE("a name that stands off its column does not go on in the next one") {
  Block name = paragraph(0, 20);
  const Block next = paragraph(0, 20);
  CHECK(goes_on(name, next, {}));
  name.set_in = 80;
  CHECK_FALSE(goes_on(name, next, {}));
}

TEST_CASE("text that a page of small print takes for a headline goes on from the page before") {
  Block before = paragraph(0, 20), after = paragraph(0, 20);
  before.page = 1;
  after.page = 2;
  after.kind = BlockKind::headline;
  CHECK(goes_on(before, after, {}));
  before.lines.back().text.letters = U"سلام.";
  CHECK_FALSE(goes_on(before, after, {}));
}
