// Blocks of pages to blocks of a document: furniture apart, paragraphs over columns and pages
// whole.
#include "job/assemble.h"

#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <iterator>
#include <span>

#include "layout/layout.h"
#include "unicode/encoding.h"

using namespace bazyab;
using bazyab::job::Assembler;
using bazyab::job::count_edges;

namespace {

constexpr float line_height = 20;

Text text_of(std::u32string letters) {
  Text text;
  text.origins.resize(letters.size());
  text.boundaries.resize(letters.size());
  text.letters = std::move(letters);
  return text;
}

// A paragraph whose first line stands at `top`. Its last line ends in the middle of the column.
Block block_of(int page, float top, std::vector<std::u32string> lines) {
  Block block;
  block.page = page;
  block.em = 10;
  block.room_after = 100;
  block.first_word_width = 30;
  block.box = {50, top, 350, top};
  for (std::u32string& line : lines) {
    const Box box{50, block.box.y1, 350, block.box.y1 + line_height};
    block.box.include(box);
    block.lines.push_back({box, text_of(std::move(line))});
  }
  return block;
}

// The same, but filled to the end of its last line: it may go on.
Block full(Block block) {
  block.room_after = 0;
  return block;
}

Block opening(Block block) {
  block.opens_region = true;
  return block;
}

// "kind: line / line" of each.
std::vector<std::string> shown(const std::vector<Block>& blocks) {
  std::vector<std::string> result;
  for (const Block& block : blocks) {
    std::string text = std::string(name_of(block.kind)) + ":";
    for (const Line& line : block.lines) {
      text += (text.back() == ':' ? " " : " / ") + unicode::encode_utf8(line.text.letters);
    }
    result.push_back(text);
  }
  return result;
}

std::vector<std::string> assembled(const std::vector<std::vector<Block>>& pages,
                                   DocumentFacts facts = {}) {
  facts.pages = static_cast<std::uint32_t>(pages.size());
  Assembler assembler(facts);
  std::vector<Block> blocks;
  const auto take = [&](std::vector<Block> done) {
    std::move(done.begin(), done.end(), std::back_inserter(blocks));
  };
  for (const std::vector<Block>& page : pages) take(assembler.add(page));
  take(assembler.finish());
  return shown(blocks);
}

using Lines = std::vector<std::string>;

// Enough lines of an article that nothing in the middle is near an edge of the page.
Block article(int page, float top) {
  return block_of(
      page, top,
      {U"شهرداری از آغاز کار خط تازه اتوبوس خبر داد و گفت", U"این خط هر ده دقیقه یک بار",
       U"از میدان مرکزی به راه می‌افتد و تا ایستگاه",
       U"راه‌آهن پیش می‌رود و بازمی‌گردد."});
}
const std::string article_text =
    "paragraph: شهرداری از آغاز کار خط تازه اتوبوس خبر داد و گفت / این خط هر ده دقیقه یک بار / "
    "از میدان مرکزی به راه می‌افتد و تا ایستگاه / "
    "راه‌آهن "
    "پیش "
    "می‌رود "
    "و "
    "بازمی‌گردد.";

}  // namespace

TEST_CASE("a paragraph goes on in the next column and on the next page") {
  const Block first = full(block_of(1, 100, {U"سطر یکم بند که پر است"}));
  const Block second = full(opening(block_of(1, 100, {U"سطر دوم آن در ستون دیگر"})));
  const Block third = opening(block_of(2, 100, {U"و پایان آن."}));
  CHECK(assembled({{first, second}, {third}}) ==
        Lines{"paragraph: سطر یکم بند که پر است / سطر دوم آن در ستون دیگر / و پایان آن."});
}

TEST_CASE("a paragraph that ends short, and one that stands below another, are apart") {
  const Block ends = block_of(1, 100, {U"این بند تمام شد."});
  const Block next = opening(block_of(2, 100, {U"این بند دیگری است."}));
  CHECK(assembled({{ends}, {next}}) ==
        Lines{"paragraph: این بند تمام شد.", "paragraph: این بند دیگری است."});
  const Block below = block_of(1, 200, {U"زیر آن، نه در ستون دیگر."});
  CHECK(assembled({{full(ends), below}}) ==
        Lines{"paragraph: این بند تمام شد.", "paragraph: زیر آن، نه در ستون دیگر."});
}

TEST_CASE("where paragraphs are indented, an indented one begins anew") {
  DocumentFacts facts;
  facts.indents = true;
  const Block first = full(block_of(1, 100, {U"سطر پر تا پایان."}));
  Block second = opening(block_of(2, 100, {U"بند تازه با تورفتگی."}));
  second.indented = true;
  CHECK(assembled({{first}, {second}}, facts).size() == 2);
  second.indented = false;
  CHECK(assembled({{first}, {second}}, facts).size() == 1);
}

TEST_CASE("headlines are joined to nothing") {
  Block headline = full(block_of(1, 100, {U"سرخط خبر"}));
  headline.kind = BlockKind::headline;
  const Block text = opening(block_of(1, 100, {U"متن خبر."}));
  CHECK(assembled({{headline, text}}) == Lines{"headline: سرخط خبر", "paragraph: متن خبر."});
}

TEST_CASE("furniture between two pages does not part a paragraph") {
  const Block first = full(block_of(1, 100, {U"سطر یکم بند که پر است"}));
  const Block footer = block_of(1, 700, {U"صفحه ۱ از ۲"});
  const Block second = opening(block_of(2, 100, {U"و پایان آن."}));
  CHECK(assembled({{first, footer}, {second}}) ==
        Lines{"paragraph: سطر یکم بند که پر است / و پایان آن.", "furniture: صفحه ۱ از ۲"});
}

TEST_CASE("furniture at the head of a page leaves the opening to the text below it") {
  const Block first = full(block_of(1, 100, {U"سطر یکم بند که پر است"}));
  const Block header = opening(block_of(2, 20, {U"صفحه ۲ از ۲"}));
  const Block second = block_of(2, 100, {U"و پایان آن."});
  CHECK(assembled({{first}, {header, second}}) ==
        Lines{"paragraph: سطر یکم بند که پر است / و پایان آن.", "furniture: صفحه ۲ از ۲"});
}

TEST_CASE("furniture inside a block is cut out of it, with what belongs to its letters") {
  Block block = article(1, 100);
  block.lines.push_back({{50, 180, 350, 200}, text_of(U"کد خبر: ۴۸۲۱۳")});
  DocumentFacts facts;
  facts.pages = 1;
  Assembler assembler(facts);
  std::vector<Block> blocks = assembler.add({block});
  for (Block& each : assembler.finish()) blocks.push_back(std::move(each));
  REQUIRE(shown(blocks) == Lines{article_text, "furniture: کد خبر: ۴۸۲۱۳"});
  CHECK(blocks[0].box == Box{50, 100, 350, 180});
  CHECK(blocks[1].box == Box{50, 180, 350, 200});
  for (const Block& each : blocks) {
    for (const Line& line : each.lines) {
      CHECK(line.text.origins.size() == line.text.letters.size());
      CHECK(line.text.boundaries.size() == line.text.letters.size());
    }
  }
}

TEST_CASE("what stands at the same edge of several pages is furniture, digits apart") {
  DocumentFacts facts;
  std::vector<std::vector<Block>> pages;
  for (int number = 1; number <= 3; ++number) {
    const std::u32string digit(1, U'۰' + static_cast<char32_t>(number));
    pages.push_back(
        {opening(block_of(number, 20, {U"هفته‌نامه نمونه | شماره " + digit})),
         article(number, 100)});
    PageFacts page;
    std::vector<Text> lines;
    for (const Block& block : pages.back()) {
      for (const Line& line : block.lines) {
        page.lines.push_back({.box = line.box});
        lines.push_back(line.text);
      }
    }
    count_edges(facts, page, lines);
  }
  CHECK(std::count_if(facts.edge_lines.begin(), facts.edge_lines.end(), [](const auto& each) {
          return each.first.starts_with(U'^') && each.second.pages == 3;
        }) == 3);  // the header and the first two lines of the article
  const Lines blocks = assembled(pages, facts);
  CHECK(std::count(blocks.begin(), blocks.end(),
                   "furniture: هفته‌نامه نمونه | شماره ۱") == 1);
  CHECK(std::count(blocks.begin(), blocks.end(),
                   "furniture: هفته‌نامه نمونه | شماره ۳") == 1);
}

TEST_CASE("a line that one page says several times stands on one page") {
  PageFacts page;
  std::vector<Text> lines;
  for (int line = 0; line < 4; ++line) {
    page.lines.push_back({.box = {50, line_height * static_cast<float>(line), 350, 0}});
    lines.push_back(text_of(U"نمونه خط"));
  }
  DocumentFacts facts;
  count_edges(facts, page, lines);
  REQUIRE(facts.edge_lines.size() == 2);  // at the top and at the bottom
  for (const auto& [key, line] : facts.edge_lines) CHECK(line.pages == 1);
}

namespace {

// Pages of two lines each: `first` at the heights `tops`, and an article that differs.
Lines pages_that_begin(std::u32string_view first, std::span<const float> tops) {
  DocumentFacts facts;
  std::vector<std::vector<Block>> pages;
  for (const float top : tops) {
    const int number = static_cast<int>(pages.size()) + 1;
    const std::u32string text =
        U"باران بارید و رود پر شد " + std::u32string(3, U'ا' + static_cast<char32_t>(number));
    pages.push_back(
        {block_of(number, top, {std::u32string(first)}), block_of(number, 300, {text})});
    PageFacts page{.number = number};
    page.lines = {{.box = pages.back()[0].box}, {.box = pages.back()[1].box}};
    count_edges(facts, page, {text_of(std::u32string(first)), text_of(text)});
  }
  return assembled(pages, facts);
}

std::size_t furniture_among(const Lines& blocks) {
  return static_cast<std::size_t>(
      std::count_if(blocks.begin(), blocks.end(),
                    [](const std::string& block) { return block.starts_with("furniture: "); }));
}

}  // namespace

TEST_CASE("a refrain that stands among the first lines of pages is no head of theirs") {
  constexpr std::array<float, 4> head = {20, 20, 21, 20}, refrain = {20, 58, 96, 39};
  CHECK(furniture_among(pages_that_begin(U"ای خانه کنار رود", head)) == 4);
  CHECK(furniture_among(pages_that_begin(U"ای خانه کنار رود", refrain)) == 0);
}

TEST_CASE("the head of all pages but the first is furniture, the headline above the text is not") {
  constexpr std::array<float, 4> tops = {90, 20, 20, 20};
  const Lines blocks = pages_that_begin(U"باران و رود", tops);
  CHECK(furniture_among(blocks) == 3);
  CHECK(blocks.front() == "paragraph: باران و رود");
}

TEST_CASE("blocks are given out once they cannot grow any more") {
  DocumentFacts facts;
  facts.pages = 2;
  Assembler assembler(facts);
  const Block open = full(block_of(1, 200, {U"این بند ناتمام است"}));
  CHECK(shown(assembler.add({article(1, 100), open})) == Lines{article_text});
  const Block rest = opening(block_of(2, 100, {U"و اینجا تمام می‌شود."}));
  CHECK(assembler.add({rest}).empty());
  CHECK(
      shown(assembler.finish()) ==
      Lines{
          "paragraph: این بند ناتمام است / و اینجا تمام می‌شود."});
  CHECK(assembler.finish().empty());
}

TEST_CASE("pages without blocks are no trouble") {
  CHECK(assembled({}).empty());
  CHECK(assembled({{}, {block_of(2, 100, {U"تنها بند."})}, {}}) == Lines{"paragraph: تنها بند."});
}

TEST_CASE("a footnote does not part a paragraph that goes on on the next page") {
  Block note = block_of(1, 700, {U"۱ نام کتاب"});
  note.em = 8;
  const auto found = assembled({{full(block_of(1, 100, {U"باران بارید و"})), note},
                                {opening(block_of(2, 100, {U"رود پر شد.", U"شهر"}))}});
  CHECK(found == std::vector<std::string>{"paragraph: باران بارید و / رود پر شد. / شهر",
                                          "paragraph: ۱ نام کتاب"});
}

TEST_CASE("headers that change with the chapter are told by their page number") {
  std::vector<std::vector<Block>> pages;
  DocumentFacts facts;
  const std::vector<std::u32string> heads = {U"باران ۱", U"رود ۲", U"شهر ۳", U"کوه ۴"};
  for (int page = 1; page <= 4; ++page) {
    const std::u32string& head = heads[static_cast<std::size_t>(page - 1)];
    pages.push_back({block_of(page, 20, {head}), block_of(page, 100, {U"دشت سبز است."})});
    PageFacts page_facts{.number = page};
    page_facts.lines.resize(2);
    page_facts.lines[0].box = {50, 20, 350, 40};
    page_facts.lines[1].box = {50, 100, 350, 120};
    count_edges(facts, page_facts, {text_of(head), text_of(U"دشت سبز است.")});
  }
  const auto found = assembled(pages, facts);
  CHECK(std::count(found.begin(), found.end(), "paragraph: دشت سبز است.") == 4);
  CHECK(std::count_if(found.begin(), found.end(), [](const std::string& block) {
          return block.starts_with("furniture: ");
        }) == 4);
}

TEST_CASE(
    "a table between two paragraphs of a page joins them only where the first is plainly cut") {
  Block table = block_of(1, 300, {U"نان\tدو"});
  table.kind = BlockKind::table;
  const auto pages = [&](std::u32string first) {
    return assembled({{full(block_of(1, 100, {std::move(first)})), table,
                       opening(block_of(1, 500, {U"رود پر شد.", U"شهر"}))}});
  };
  CHECK(pages(U"باران بارید.").size() == 3);
  CHECK(pages(U"باران بارید و").size() == 2);
}
