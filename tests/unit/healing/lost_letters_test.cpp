// Letters found again by their words.
#include "healing/lost_letters.h"

#include <catch2/catch.hpp>
#include <fstream>

#include "language/lexicon_packer.h"

using namespace bazyab;
using namespace bazyab::healing;

namespace {

// A lexicon of the words that these tests need.
language::Lexicon small_lexicon() {
  const std::string path = BAZYAB_BUILD_DIR "/healing_test.lexicon";
  const auto words = language::read_word_list(
      "این\t900\tt\nبازار\t300\tt\nتازه\t200\tt\nتبریز\t100\tt\nتهران\t400\tt\nسلامت\t90\tt\n"
      "ایران\t800\tt\nگذرگاه\t20\tt\nعلاقه\t80\tt\nاسلامی\t300\tt\nمتن\t50\tt\nمن\t200\tt\nمدن\t40"
      "\tt\nلایحه\t120\tt\nصیحه\t10\tt\nعبدالله\t90\tt\nآیت‌الله\t300\tt"
      "\n");
  std::ofstream(path, std::ios::binary) << language::pack_lexicon(words);
  return language::Lexicon::open(path);
}

// A page of one line; digits in `text` are lost glyphs of that code, upper-case ones doubtful.
class Page {
 public:
  explicit Page(std::u32string_view text) {
    facts_.number = 1;
    facts_.fonts.push_back({.id = 7});
    for (const char32_t letter : text) {
      Item item{.code = static_cast<std::uint32_t>(letter)};
      const bool lost = letter >= U'0' && letter <= U'9';
      const bool doubtful = letter == U'K';
      if (doubtful) item.confidence = 0;
      line_.letters += lost || doubtful ? U'\uFFFD' : letter;
      line_.origins.push_back(
          {1, static_cast<std::uint32_t>(facts_.items.size()), Source::page_glyph});
      facts_.items.push_back(item);
    }
  }

  // The outline of a lost code has these dots.
  Page& with_dots(char32_t code, std::uint8_t above, std::uint8_t below) {
    facts_.dot_hints.push_back(
        {.font = 0, .code = static_cast<std::uint32_t>(code), .above = above, .below = below});
    return *this;
  }

  // The line with what was found in its place.
  std::u32string healed() const {
    LostLetters lost;
    lost.add_line(line_, facts_);
    lost.find(small_lexicon());
    std::u32string text;
    for (std::size_t at = 0; at < line_.letters.size(); ++at) {
      const auto found = lost.letter_at(line_.origins[at]);
      text += found ? found->letters : std::u32string(1, line_.letters[at]);
    }
    return text;
  }

 private:
  PageFacts facts_;
  Text line_;
};

}  // namespace

TEST_CASE("a letter is found by the words that only it makes") {
  CHECK(Page(U"1ازه 1بریز 1هران").healed() == U"تازه تبریز تهران");
}

TEST_CASE("two letters on one glyph are found where no letter fits") {
  CHECK(Page(U"ع1قه اس1می س1مت").healed() == U"علاقه اسلامی سلامت");
}

TEST_CASE("lam-alef on one glyph is as likely as a letter") {
  CHECK(Page(U"1یحه").healed() == U"لایحه");
}

TEST_CASE("the divine name on one glyph is found by its words") {
  CHECK(Page(U"عبد1 آیت1").healed() == U"عبدالله آیتالله");
  CHECK(Page(U"آیتا1").healed() == U"آیتالله");
}

TEST_CASE("a letter that was found helps with the words that it shares") {
  CHECK(Page(U"1ازه 1هران 1بر2ز ا2ران ا2ن").healed() == U"تازه تهران تبریز ایران این");
}

TEST_CASE("a glyph that no word can tell stays lost") {
  CHECK(Page(U"م1ن").healed() == U"م\uFFFDن");
  CHECK(Page(U"ژ1ژ").healed() == U"ژ\uFFFDژ");
}

TEST_CASE("a glyph between joined letters is a kashida unless the words ask for a letter") {
  CHECK(Page(U"ایKران گKذرگاه").healed() == U"ایران گذرگاه");
  CHECK(Page(U"تKران").healed() == U"تهران");
  CHECK(Page(U"ژKژ").healed() == U"ژژ");
}

TEST_CASE("the dots of its outline choose among letters that all make words") {
  CHECK(Page(U"م1ن").healed() == U"م\uFFFDن");
  CHECK(Page(U"م1ن").with_dots(U'1', 2, 0).healed() == U"متن");
  CHECK(Page(U"م1ن").with_dots(U'1', 0, 0).healed() == U"مدن");
}

TEST_CASE("what has an outline of its own is no kashida") {
  CHECK(Page(U"ژKژ").with_dots(U'K', 0, 0).healed() == U"ژ\uFFFDژ");
}

TEST_CASE("a page without lost letters asks nothing") {
  LostLetters lost;
  lost.add_line({.letters = U"ایران", .origins = std::vector<Origin>(5)}, {});
  CHECK(lost.empty());
  CHECK_FALSE(lost.letter_at({1, 2, Source::page_glyph}));
}
