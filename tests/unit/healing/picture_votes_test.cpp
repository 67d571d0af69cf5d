// Codes that take the letters which were read where they are drawn.
#include "healing/picture_votes.h"

#include <catch2/catch.hpp>

#include "unicode/letters.h"

using namespace bazyab;
using namespace bazyab::healing;

namespace {

constexpr float em = 10;

// Words from the right, a letter every half em, white between them. Upper-case letters are codes
// without a letter, the others say what they are; `_` makes the one before it wider.
PageFacts drawn(std::u32string_view text) {
  PageFacts facts;
  facts.fonts.push_back({.id = 1});
  float x = 500;
  for (const char32_t letter : text) {
    x -= 5;
    if (letter == U' ') continue;
    if (letter == U'_') {
      facts.items.back().box.x0 = x;
      continue;
    }
    const bool lost = letter >= U'A' && letter <= U'Z';
    Item& item = facts.items.emplace_back();
    item.box = {x, 90, x + 5, 100};
    item.em = em;
    item.code = letter;
    item.letters.begin = static_cast<std::uint32_t>(facts.letters.size());
    facts.letters += lost ? unicode::replacement : letter;
    item.letters.end = static_cast<std::uint32_t>(facts.letters.size());
  }
  facts.lines.push_back({.items = {0, static_cast<std::uint32_t>(facts.items.size())}});
  facts.regions.push_back({.lines = {0, 1}});
  return facts;
}

struct Reading {
  PageFacts facts;
  std::vector<Text> lines;
};

// The same places read by OCR.
Reading read(std::u32string_view text) {
  Reading reading;
  Text& line = reading.lines.emplace_back();
  float x = 500;
  for (const char32_t letter : text) {
    x -= 5;
    line.letters += letter;
    line.origins.push_back(
        {1, static_cast<std::uint32_t>(reading.facts.items.size()), Source::ocr_symbol});
    Item& item = reading.facts.items.emplace_back();
    item.box = {x, 90, x + 5, 100};
    item.letters.begin = static_cast<std::uint32_t>(reading.facts.letters.size());
    reading.facts.letters += letter;
    item.letters.end = static_cast<std::uint32_t>(reading.facts.letters.size());
  }
  return reading;
}

std::u32string voted(std::u32string_view text, std::u32string_view seen,
                     const std::map<FontCode, std::u32string>& known = {}) {
  const Reading reading = read(seen);
  std::u32string result;
  const PictureVotes votes = vote_by_picture(drawn(text), reading.facts, reading.lines, known);
  for (const CodeChange& change : votes.changes) {
    result += static_cast<char32_t>(change.code);
    result += change.claim == Claim::lost ? U"-" : change.letters;
    result += U' ';
  }
  return result;
}

}  // namespace

TEST_CASE("a lost code takes the letter that was read there") {
  CHECK(voted(U"سAام دنیا", U"سلام دنیا") == U"Aل ");
}

TEST_CASE("a misread letter is outvoted by the other uses of its code") {
  CHECK(voted(U"Aار Aال Aاغ کار", U"بار بال تاغ کار") == U"");
  CHECK(voted(U"Aار Aال Aاغ Aاب", U"بار بال تاغ باب") == U"Aب ");
}

TEST_CASE("where the map holds, what it says stays") {
  CHECK(voted(U"سلام دنیا", U"سلام دنبا") == U"");
}

TEST_CASE("a map that lies is read anew, and what is not read of it is lost") {
  CHECK(voted(U"ابپ بپتا", U"سلم لمنس") == U"اس بل تن پم ");
  CHECK(voted(U"ابپ بپتا ژژژژ", U"سلم لمنس") == U"اس بل تن پم ژ- ");
}

TEST_CASE("a ligature takes the letters that are left between known ones") {
  CHECK(voted(U"سA_م A_سم متن", U"سلام لاسم متن") == U"Aلا ");
}

TEST_CASE("codes side by side take the letters that are left between known ones") {
  CHECK(voted(U"متن باغ کارسABم", U"متن باغ کار سلنم") == U"Aل Bن ");
  CHECK(voted(U"متن باغ «سABم»کار", U"متن باغ »سلنم« کار") == U"Aل Bن ");
}

TEST_CASE("a sign that was not read hides no letters behind it") {
  CHECK(voted(U"متن باغ، Aار متن", U"متن باغ  کار متن") == U"Aک ");
  CHECK(voted(U"متن باغ، کAر متن", U"متن باغ  کار متن") == U"Aا ");
}

TEST_CASE("a word tells its letters though the words of its line were read in another order") {
  // The sign within the word was not read, and the Latin word was put before it.
  Reading reading = read(U"متن سخ نکتن MPQRSTV");
  for (std::size_t at = 0; at < reading.lines[0].letters.size(); ++at) {
    if (unicode::is_latin_script(reading.lines[0].letters[at])) {
      reading.facts.items[at].box.x0 += 60;
      reading.facts.items[at].box.x1 += 60;
    }
  }
  reading.lines[0].letters.erase(6, 1);
  reading.lines[0].origins.erase(reading.lines[0].origins.begin() + 6);
  std::map<char32_t, std::u32string> told;
  for (const CodeChange& change :
       vote_by_picture(drawn(U"متن سخ-نCتن ABDEFGH"), reading.facts, reading.lines, {}).changes) {
    told[change.code] = change.letters;
  }
  CHECK((told[U'C'] == U"ک"));
}

TEST_CASE("numbers are read from the left") {
  CHECK(voted(U"متن متن BA متن", U"متن متن ۱۲ متن") == U"A۱ B۲ ");
  CHECK(voted(U"متن متن (CBA)، متن", U"متن متن (WHO)، متن") == U"AW BH CO ");
  CHECK(voted(U"متن متن BC/A: متن", U"متن متن ۱/۲۵: متن") == U"A۱ B۵ C۲ ");
}

TEST_CASE("a one that was read as a bar as well is a one") {
  CHECK(voted(U"متن A متن ۰A متن", U"متن | متن ۱۰ متن") == U"A۱ ");
  CHECK(voted(U"متن A متن", U"متن | متن") == U"A| ");
}

TEST_CASE("Latin letters and digits that no word tells are what was read at their place") {
  // A one too many was read in the word, over the edge of its middle letter.
  Reading reading = read(U"متن باغ کار متن باغ MTW");
  Text& line = reading.lines.front();
  const Item& middle = reading.facts.items[reading.facts.items.size() - 2];
  line.letters.insert(line.letters.size() - 1, U"1");
  line.origins.insert(
      line.origins.end() - 1,
      {1, static_cast<std::uint32_t>(reading.facts.items.size()), Source::ocr_symbol});
  Item one = middle;
  one.box.x0 += 1;
  one.letters = {static_cast<std::uint32_t>(reading.facts.letters.size()),
                 static_cast<std::uint32_t>(reading.facts.letters.size() + 1)};
  reading.facts.letters += U'1';
  reading.facts.items.push_back(one);
  std::u32string told;
  for (const CodeChange& change :
       vote_by_picture(drawn(U"متن باغ کار متن باغ ABC"), reading.facts, reading.lines, {})
           .changes) {
    told += change.letters;
  }
  CHECK(told == U"MTW");
}

TEST_CASE("a sign that was read as a letter is none where the map holds, but a bar may be a bar") {
  CHECK(voted(U"متن متن حز( و تن", U"متن متن حزب و تن") == U"(ب ");
  CHECK(voted(U"متن متن این/تن متن", U"متن متن ایناتن متن") == U"");
  CHECK(voted(U"متن متن (تن) متن", U"متن متن (تن) متن") == U"");
}

TEST_CASE("what other pages told of a code is known") {
  CHECK(voted(U"متن متن Aن متن", U"متن متن نن متن", {{{0, U'A'}, U"ت"}}) == U"Aت ");
}

TEST_CASE("two uses make letters sure") {
  const Reading reading = read(U"متن باغ کار متن");
  const PictureVotes votes =
      vote_by_picture(drawn(U"Aتن باغ کار Aتن"), reading.facts, reading.lines, {});
  CHECK(votes.sure == std::map<FontCode, std::u32string>{{{0, U'A'}, U"م"}});
}
