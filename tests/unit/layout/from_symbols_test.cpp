// Symbols of OCR as the facts of a page.
#include <catch2/catch.hpp>

#include "layout/layout.h"
#include "unit/layout/read_page.h"

using namespace bazyab;
using namespace bazyab::layout;
using namespace bazyab::test;

namespace {

// Symbols of words in reading order, 10 pixels wide, from right to left.
class Reading {
 public:
  Reading& block(float right, float top) {
    ++block_;
    right_ = right;
    bottom_ = top;
    return *this;
  }
  Reading& line(std::initializer_list<std::u32string_view> words) {
    ++line_;
    bottom_ += 25;
    float x = right_;
    for (const std::u32string_view word : words) {
      ++word_;
      for (const char32_t letter : word) {
        symbols_.push_back({.letters = std::u32string(1, letter),
                            .box = {x - 10, bottom_ - 20, x, bottom_},
                            .confidence = 0.9F,
                            .word = word_,
                            .line = line_,
                            .block = block_});
        x -= 10;
      }
      x -= 10;
    }
    return *this;
  }
  PageFacts facts() const {
    return analyse_symbols(symbols_, {.number = 3, .width = 600, .height = 800, .scale = 0.5F});
  }
  std::vector<Symbol>& symbols() { return symbols_; }

 private:
  std::vector<Symbol> symbols_;
  std::uint32_t block_ = 0, line_ = 0, word_ = 0;
  float right_ = 0, bottom_ = 0;
};

std::string text_of_facts(const PageFacts& facts) {
  return text_of(compose_page(facts, facts_of({facts})));
}

}  // namespace

TEST_CASE("symbols become lines with spaces between words") {
  Reading reading;
  reading.block(1000, 100).line({U"سلام", U"بر", U"شما"}).line({U"حال", U"شما", U"خوب"});
  const PageFacts facts = reading.facts();
  CHECK(text_of_facts(facts) == "سلام بر شما\nحال شما خوب");
  CHECK(facts.number == 3);
  CHECK(facts.width == 600);
  CHECK(facts.via == Via::ocr);
  CHECK(facts.lines.size() == 2);
  CHECK(facts.regions.size() == 1);
}

TEST_CASE("boxes of symbols are scaled to points") {
  Reading reading;
  reading.block(1000, 100).line({U"س"});
  const PageFacts facts = reading.facts();
  CHECK(facts.items.at(0).box == Box{495, 52.5F, 500, 62.5F});
  CHECK(facts.items.at(0).confidence == 0.9F);
  CHECK(facts.lines.at(0).box == Box{495, 52.5F, 500, 62.5F});
}

TEST_CASE("letters of OCR come from symbols, their spaces are inserted") {
  Reading reading;
  reading.block(1000, 100).line({U"از", U"ما"});
  const PageFacts facts = reading.facts();
  const Text text = preview_lines(facts).at(0);
  CHECK(text.origins.at(0).source == Source::ocr_symbol);
  CHECK(text.origins.at(2).source == Source::inserted);
  CHECK(text.boundaries.at(0).observed == Observed::line_break);
  CHECK(text.boundaries.at(2).observed == Observed::space);
  CHECK(text.origins.at(0).page == 3);
}

TEST_CASE("presentation forms and controls of direction that OCR gives are taken apart") {
  Reading reading;
  reading.block(1000, 100).line({U"\uFEFB\u200E\uFE8D"});
  CHECK(text_of_facts(reading.facts()) == "لاا");
}

TEST_CASE("words that were read otherwise are noted with the items that they have become") {
  Reading reading;
  reading.block(500, 100).line({U"در", U"نفر", U"کار", U"ما"});
  const std::vector<Choice> choices = {
      {.first_word = 2, .last_word = 3, .said = U"نفرکار", .confidence = 0.75F}};
  const PageFacts facts = analyse_symbols(
      reading.symbols(),
      {.number = 3, .width = 600, .height = 800, .scale = 0.5F, .choices = choices});
  REQUIRE(facts.word_changes.size() == 1);
  const WordChange& change = facts.word_changes[0];
  // Two letters and a space before; three letters, a space and three letters in it.
  CHECK(change.items == Span{3, 10});
  CHECK(slice(facts.letters, change.said) == U"نفرکار");
  CHECK(change.confidence == 0.75F);
  CHECK(preview_lines(facts).at(0).letters == U"در نفر کار ما");
}

TEST_CASE("words that were read otherwise are noted on the page that a reading is put on") {
  Reading first, second;
  first.block(500, 100).line({U"این", U"است"});
  second.block(500, 200).line({U"در", U"کشور"});
  const std::vector<Choice> choices = {
      {.first_word = 2, .last_word = 2, .said = U"کسور", .confidence = 0.75F}};
  PageFacts page = first.facts();
  const PageFacts read = analyse_symbols(
      second.symbols(),
      {.number = 3, .width = 600, .height = 800, .scale = 0.5F, .choices = choices});
  add_read(page, read, false);
  REQUIRE(page.word_changes.size() == 1);
  CHECK(slice(page.letters, page.word_changes[0].said) == U"کسور");
  std::u32string letters;
  for (std::uint32_t at = page.word_changes[0].items.begin; at < page.word_changes[0].items.end;
       ++at) {
    letters += slice(page.letters, page.items[at].letters);
  }
  CHECK(letters == U"کشور");
}

TEST_CASE("blocks side by side are read from the right, others from the top") {
  Reading reading;
  reading.block(400, 100).line({U"چپ"}).line({U"چپ"}).line({U"چپ"});
  reading.block(1000, 110).line({U"راست"}).line({U"راست"}).line({U"راست"});
  reading.block(1000, 20).line({U"تیتر"});
  CHECK(text_of_facts(reading.facts()).substr(0, std::string("تیتر\n\nراست").size()) ==
        "تیتر\n\nراست");
}

TEST_CASE("symbols without a letter between words leave no word glued and no space in front") {
  Reading reading;
  reading.block(1000, 100).line({U"سلام", U"\u200F", U"شما"}).line({U"\u200F", U"خوب"});
  CHECK(text_of_facts(reading.facts()) == "سلام شما\nخوب");
}

TEST_CASE("a page that begins with a symbol without a letter") {
  Reading reading;
  reading.block(1000, 100).line({U"\u200F", U"خوب"});
  CHECK(text_of_facts(reading.facts()) == "خوب");
}

TEST_CASE("nothing read makes a page without lines") {
  const PageFacts facts =
      analyse_symbols({}, {.number = 1, .width = 600, .height = 800, .scale = 0.5F});
  CHECK(facts.lines.empty());
  CHECK(facts.regions.empty());
  CHECK(compose_page(facts, facts_of({facts})).empty());
}
