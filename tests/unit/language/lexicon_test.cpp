// The lexicon as it is asked: words, spellings, letters, and files that are none.
#include "language/lexicon.h"

#include <catch2/catch.hpp>
#include <cmath>
#include <random>

#include "core/error.h"
#include "language/packed_format.h"
#include "scratch_file.h"

using namespace bazyab;
using namespace bazyab::language;

namespace {

const std::vector<CountedWord> few_words{
    {U"آب", 300},
    {U"آنها", 90},
    {U"آن\u200cها", 80},
    {U"می\u200cرود", 40},
    {U"نمی\u200cخواهم\u200cشان", 2},
    {U"نمی\u200cخواهمشان", 3},
};

std::string error_of(std::string_view bytes) {
  try {
    open_bytes(bytes);
  } catch (const Error& error) {
    REQUIRE(error.code == ErrorCode::model_missing);
    REQUIRE_FALSE(error.file.empty());
    return error.what();
  }
  return "";
}

}  // namespace

TEST_CASE("a word is counted as it is spelled, with or without ZWNJ") {
  const Lexicon lexicon = open_bytes(pack_lexicon(few_words));
  CHECK(lexicon.count(U"آب") == 300);
  CHECK(lexicon.count(U"آنها") == 90);
  CHECK(lexicon.count(U"آن\u200cها") == 80);
  CHECK(lexicon.count(U"می\u200cرود") == 40);
  CHECK(lexicon.count(U"میرود") == 0);
  CHECK(lexicon.count(U"می\u200cر\u200cود") == 0);
  CHECK(lexicon.contains(U"نمی\u200cخواهم\u200cشان"));
  CHECK_FALSE(lexicon.contains(U"باران"));
  CHECK(lexicon.total_count() == 515);
}

TEST_CASE("what can be no word is unknown") {
  const Lexicon lexicon = open_bytes(pack_lexicon(few_words));
  CHECK(lexicon.count(U"") == 0);
  CHECK(lexicon.count(U"\u200c") == 0);
  CHECK(lexicon.count(U"آب\u200c") == 0);
  CHECK(lexicon.count(U"\u200cآب") == 0);
  CHECK(lexicon.count(U"آ\u200c\u200cب") == 0);
  CHECK(lexicon.count(U"water") == 0);
  CHECK(lexicon.count(U"آبw") == 0);
  CHECK(lexicon.count(std::u32string(1000, U'آ')) == 0);
  CHECK_FALSE(lexicon.spelling(std::u32string(64, U'آ')).has_value());
  CHECK_FALSE(lexicon.spelling(U"می\u200cرود").has_value());
}

TEST_CASE("the spellings of letters give the places of the commonest ZWNJ") {
  const Lexicon lexicon = open_bytes(pack_lexicon(few_words));
  const auto both = lexicon.spelling(U"آنها");
  REQUIRE(both.has_value());
  CHECK(both->zwnj_before == 0b100);
  CHECK(both->count_with == 80);
  CHECK(both->count_without == 90);

  const auto only_with = lexicon.spelling(U"میرود");
  REQUIRE(only_with.has_value());
  CHECK(only_with->zwnj_before == 0b100);
  CHECK(only_with->count_with == 40);
  CHECK(only_with->count_without == 0);

  const auto only_without = lexicon.spelling(U"آب");
  REQUIRE(only_without.has_value());
  CHECK(only_without->zwnj_before == 0);
  CHECK(only_without->count_with == 0);
  CHECK(only_without->count_without == 300);

  const auto two_ways = lexicon.spelling(U"نمیخواهمشان");
  REQUIRE(two_ways.has_value());
  CHECK(two_ways->zwnj_before == 0b1000);
  CHECK(two_ways->count_with == 3);

  CHECK_FALSE(lexicon.spelling(U"باران").has_value());
}

TEST_CASE("a spelling says how often it is written with a space instead of its ZWNJ") {
  const Lexicon lexicon = open_bytes(pack_lexicon(std::vector<CountedWord>{
      {U"راه\u200cحل", 7, 3}, {U"راهحل", 2, 0}, {U"ر\u200cاهحل", 1, 9}, {U"آب", 4, 0}}));
  const auto both = lexicon.spelling(U"راهحل");
  REQUIRE(both.has_value());
  CHECK(both->count_with == 7);
  CHECK(both->count_spaced == 3);
  CHECK(both->count_without == 2);
  CHECK(lexicon.count(U"ر\u200cاهحل") == 1);
  CHECK(lexicon.spelling(U"آب")->count_spaced == 0);
}

TEST_CASE(
    "letters that follow each other in words are likely, and all that may follow sum to one") {
  const Lexicon lexicon = open_bytes(pack_lexicon(few_words));
  CHECK(lexicon.letter_log_probability(U' ', U' ', U'آ') >
        lexicon.letter_log_probability(U' ', U' ', U'ب'));
  CHECK(lexicon.letter_log_probability(U'م', U'ی', U'ر') >
        lexicon.letter_log_probability(U'م', U'ی', U'آ'));
  double sum = 0;
  for (const char32_t letter : std::u32string_view(U" آابخدرشمنهوی")) {
    sum += std::exp(lexicon.letter_log_probability(U'م', U'ی', letter));
  }
  CHECK(sum == Approx(1).margin(0.02));
}

TEST_CASE("letters outside the model share one low value") {
  const Lexicon lexicon = open_bytes(pack_lexicon(few_words));
  const float low = lexicon.letter_log_probability(U' ', U'آ', U'x');
  CHECK(low == Approx(std::log(1e-6)).margin(0.001));
  CHECK(lexicon.letter_log_probability(U'م', U'ی', U'\U0001F600') == low);
  CHECK(lexicon.letter_log_probability(U'x', U'y', U'ژ') == low);
}

TEST_CASE("the lexicon of the build knows Persian") {
  const Lexicon lexicon = open_built();
  CHECK(lexicon.count(U"و") > lexicon.count(U"کتاب"));
  CHECK(lexicon.count(U"کتاب") > 100);
  CHECK(lexicon.contains(U"آیت\u200cالله"));
  CHECK_FALSE(lexicon.contains(U"میکند"));
  const auto going = lexicon.spelling(U"میکند");
  REQUIRE(going.has_value());
  CHECK(going->zwnj_before == 0b100);
  CHECK(going->count_with > 1000);
  CHECK(lexicon.letter_log_probability(U'ا', U'ی', U'ن') >
        lexicon.letter_log_probability(U'ا', U'ی', U'ظ'));
}

TEST_CASE("a lexicon that is missing or no lexicon says so") {
  CHECK_THROWS_AS(Lexicon::open("/nonexistent/fa.lexicon"), Error);
  CHECK(error_of("") == "lexicon: the file is too short");
  CHECK(error_of("short") == "lexicon: the file is too short");
  const std::string good = pack_lexicon(few_words);
  CHECK(error_of(std::string(good.size(), 'x')) == "lexicon: this is no packed lexicon");
  try {
    Lexicon::open(BAZYAB_BUILD_DIR);
    FAIL("a folder was opened");
  } catch (const Error& error) {
    CHECK(error.code == ErrorCode::model_missing);
    CHECK(std::string(error.what()) == "lexicon: not a file");
    CHECK(error.file == BAZYAB_BUILD_DIR);
  }
}

TEST_CASE("a lexicon cut anywhere is refused") {
  const std::string good = pack_lexicon(few_words);
  for (std::size_t size = 0; size < good.size(); size += 97) {
    CHECK_FALSE(error_of(std::string_view(good).substr(0, size)).empty());
  }
  CHECK(error_of(good + "x") == "lexicon: the file is not as long as it was");
}

TEST_CASE("a lexicon of another version or byte order is refused") {
  const std::string good = pack_lexicon(few_words);
  std::string other = good;
  other[offsetof(packed::Header, version)] ^= 1;
  CHECK(error_of(other) == "lexicon: packed by another version");
  other = good;
  std::reverse(other.begin() + offsetof(packed::Header, byte_order),
               other.begin() + offsetof(packed::Header, byte_order) + 4);
  CHECK(error_of(other) == "lexicon: packed for another byte order");
}

TEST_CASE("look-ups in a damaged lexicon stay inside of it") {
  const std::string good = pack_lexicon(few_words);
  std::mt19937 random(7);
  std::size_t opened = 0;
  for (int round = 0; round < 3000; ++round) {
    std::string damaged = good;
    // The large table of letters takes most of the file: half of the damage goes elsewhere.
    for (unsigned flips = 1 + random() % 8; flips > 0; --flips) {
      const std::size_t place =
          random() % 2 == 0
              ? random() % damaged.size()
              : (random() % 2 == 0 ? random() % 400 : damaged.size() - 1 - random() % 160);
      damaged[place] = static_cast<char>(random());
    }
    try {
      const Lexicon lexicon = open_bytes(damaged);
      ++opened;
      for (const CountedWord& word : few_words) {
        lexicon.count(word.word);
        std::u32string letters = word.word;
        std::erase(letters, U'\u200c');
        const auto spelling = lexicon.spelling(letters);
        if (spelling) CHECK((spelling->zwnj_before >> letters.size()) == 0);
        for (const char32_t letter : letters) {
          CHECK(lexicon.letter_log_probability(letters[0], letters[1], letter) <= 0);
        }
      }
    } catch (const Error& error) {
      REQUIRE(error.code == ErrorCode::model_missing);
    }
  }
  CHECK(opened > 900);
}
