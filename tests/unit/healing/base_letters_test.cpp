// Words choose among the letters that dots leave.
#include "healing/base_letters.h"

#include <catch2/catch.hpp>
#include <fstream>

#include "language/lexicon_packer.h"

using namespace bazyab;
using namespace bazyab::healing;

namespace {

language::Lexicon small_lexicon() {
  const std::string path = BAZYAB_BUILD_DIR "/base_letters_test.lexicon";
  const auto words = language::read_word_list(
      "شرح\t200\tt\nدرستی\t300\tt\nیعنی\t400\tt\nدرست\t500\tt\nکمتر\t600\tt\nدخترم\t60\tt\n"
      "ترانه\t90\tt\nخیره\t70\tt\nزیر\t900\tt\nکنیز\t30\tt\nسرد\t200\tt\n");
  std::ofstream(path, std::ios::binary) << language::pack_lexicon(words);
  return language::Lexicon::open(path);
}

// A line in which digits are bases with dots, each a code of its own.
std::map<char32_t, std::u32string> told(std::u32string_view text,
                                        const std::vector<DottedBase>& bases) {
  PageFacts facts;
  facts.number = 1;
  facts.fonts.push_back({.id = 7});
  Text line;
  for (const char32_t letter : text) {
    Item item{.code = static_cast<std::uint32_t>(letter)};
    const bool lost = letter >= U'0' && letter <= U'9';
    line.letters += lost ? U'\uFFFD' : letter;
    line.origins.push_back({1, static_cast<std::uint32_t>(facts.items.size()), Source::page_glyph});
    if (!lost) {
      item.letters.begin = static_cast<std::uint32_t>(facts.letters.size());
      facts.letters += letter;
      item.letters.end = static_cast<std::uint32_t>(facts.letters.size());
    }
    facts.items.push_back(item);
  }
  std::map<char32_t, std::u32string> letters;
  const language::Lexicon lexicon = small_lexicon();
  for (const CodeChange& change : tell_base_letters(facts, std::span(&line, 1), bases, lexicon)) {
    CHECK(change.claim == Claim::drawn);
    letters[static_cast<char32_t>(change.code)] = change.letters;
  }
  return letters;
}

DottedBase base(std::uint32_t drawn, char32_t code, Dots dots, std::u32string said) {
  return {.font = 0,
          .base = drawn,
          .dots = dots,
          .code = static_cast<std::uint32_t>(code),
          .said = std::move(said)};
}

using Told = std::map<char32_t, std::u32string>;

}  // namespace

TEST_CASE("one base with several dots is told by all its words together") {
  // تی and نی: the map names the base by the first and the dots by both.
  CHECK(told(U"درس1 یع2", {base(9, U'1', {2, 0}, U"تی"), base(9, U'2', {1, 0}, U"تی")}) ==
        Told{{U'1', U"تی"}, {U'2', U"نی"}});
}

TEST_CASE("three dots over a base named by seen are sheen and what follows") {
  CHECK(told(U"1ح", {base(9, U'1', {3, 0}, U"شر")}) == Told{{U'1', U"شر"}});
}

TEST_CASE("what one base is told helps the words of another") {
  const std::vector<DottedBase> bases = {base(9, U'1', {2, 0}, U"تر"),
                                         base(8, U'2', {0, 2}, U"یر")};
  CHECK(told(U"کم1 دخ1م خ2ه", bases) == Told{{U'1', U"تر"}, {U'2', U"یر"}});
}

TEST_CASE("a base without dots is told where the maps name it by one of two letters") {
  CHECK(told(U"1ح 2د", {base(9, U'1', {3, 0}, U"شر"), base(9, U'2', {}, U"ش")}) ==
        Told{{U'1', U"شر"}, {U'2', U"سر"}});
}

TEST_CASE("bases in words that nothing makes known are left as the maps name them") {
  CHECK(told(U"ژگژ1پگپ", {base(9, U'1', {2, 0}, U"تر")}).empty());
}
