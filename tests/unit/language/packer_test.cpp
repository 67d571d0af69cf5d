// What goes into a packed lexicon comes out of it, and what cannot go in is refused.
#include <algorithm>
#include <catch2/catch.hpp>

#include "core/error.h"
#include "language/lexicon_packer.h"
#include "scratch_file.h"

using namespace bazyab;
using namespace bazyab::language;

namespace {

std::string message_of(std::string_view list) {
  try {
    pack_lexicon(read_word_list(list));
  } catch (const Error& error) {
    REQUIRE(error.code == ErrorCode::damaged);
    return error.what();
  }
  return "";
}

}  // namespace

TEST_CASE("a word list is read line by line, without comments and remarks") {
  const auto words = read_word_list("# word\tcount\nآب\t12\tls\n\nکتاب\t3\nگل\t1");
  CHECK(words == std::vector<CountedWord>{{U"آب", 12}, {U"کتاب", 3}, {U"گل", 1}});
}

TEST_CASE("a line without a count is refused by its number") {
  CHECK(message_of("آب\t1\nکتاب\n") == "line 2: a word and a count are wanted");
  CHECK(message_of("آب\tx\n") == "line 1: the count is no number from 1 on");
  CHECK(message_of("آب\t0\n") == "line 1: the count is no number from 1 on");
  CHECK(message_of("آب\t99999999999\n") == "line 1: the count is no number from 1 on");
}

TEST_CASE("the last field of a line is how often the word is written with a space") {
  const auto words =
      read_word_list("به\u200cزودی\t9\tl\t\t4\nراه\u200cحل\t5\tl\to\t2\nآب\t1\tl\to");
  CHECK(words ==
        std::vector<CountedWord>{{U"به\u200cزودی", 9, 4}, {U"راه\u200cحل", 5, 2}, {U"آب", 1, 0}});
  CHECK(message_of("آب\t1\tl\t\tx\n") ==
        "line 1: how often it is written with a space is no number from 1 on");
  CHECK(message_of("آب\t1\tl\t\t0\n") ==
        "line 1: how often it is written with a space is no number from 1 on");
}

TEST_CASE("words that the lexicon cannot hold are refused") {
  CHECK(message_of("water\t1\n") == "word water: a letter outside of U+0600..U+06FF");
  CHECK(message_of("آب\t1\nآب\t2\n") == "word آب: there twice");
  CHECK(message_of("می\u200cرود\t1\nمی\u200cرود\t2\n") == "word می\u200cرود: there twice");
  CHECK(message_of("می\u200c\t1\n") == "word می\u200c: a ZWNJ at its edge or empty");
  CHECK(message_of("\u200cها\t1\n") == "word \u200cها: a ZWNJ at its edge or twice");
  CHECK(message_of("می\u200c\u200cرود\t1\n") ==
        "word می\u200c\u200cرود: a ZWNJ at its edge or twice");
  const std::vector<CountedWord> long_word{{std::u32string(64, U'ب'), 1}};
  CHECK_THROWS_AS(pack_lexicon(long_word), Error);
}

TEST_CASE("the packed bytes do not depend on the order of the words") {
  std::vector<CountedWord> words{{U"آب", 7}, {U"می\u200cرود", 5}, {U"میرود", 1}, {U"باران", 2}};
  const std::string packed = pack_lexicon(words);
  std::reverse(words.begin(), words.end());
  CHECK(pack_lexicon(words) == packed);
}

TEST_CASE("a lexicon without words knows nothing") {
  const Lexicon lexicon = open_bytes(pack_lexicon({}));
  CHECK(lexicon.count(U"آب") == 0);
  CHECK_FALSE(lexicon.spelling(U"آب").has_value());
}

TEST_CASE("every one of many words is found again with its own count") {
  const std::u32string_view letters = U"ابپتجدرسکلمن";
  std::vector<CountedWord> words;
  for (std::uint32_t number = 1; number <= 20000; ++number) {
    std::u32string word;
    for (std::uint32_t rest = number; rest > 0; rest /= 12) word.push_back(letters[rest % 12]);
    words.push_back({word, number});
  }
  const Lexicon lexicon = open_bytes(pack_lexicon(words));
  std::size_t wrong = 0;
  for (const CountedWord& word : words) wrong += lexicon.count(word.word) != word.count;
  CHECK(wrong == 0);
  CHECK(lexicon.count(U"هوا") == 0);
}
