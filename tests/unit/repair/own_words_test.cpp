// What a text has again and again is told from what it has once.
#include "repair/own_words.h"

#include <catch2/catch.hpp>

#include "unit/repair/trial.h"

using namespace bazyab;
using namespace bazyab::repair;

namespace {

OwnWords own_words_of(std::u32string_view text) {
  static const language::Lexicon lexicon = trial::lexicon_of("own_words", {{U"ای", 900},
                                                                           {U"میل", 200},
                                                                           {U"ایمیل", 100},
                                                                           {U"این", 9000},
                                                                           {U"یک", 9000},
                                                                           {U"هزار", 2000},
                                                                           {U"یکهزار", 20}});
  OwnWords words;
  WordMemory memory;
  words.find(text, lexicon, memory);
  return words;
}

bool prefers_apart(const OwnWords& words, std::u32string first, std::u32string_view second) {
  const std::u32string both = first + std::u32string(second);
  return words.prefers_apart(word_hash(first), word_hash(second), word_hash(both));
}
bool prefers_joined(const OwnWords& words, std::u32string first, std::u32string_view second) {
  const std::u32string both = first + std::u32string(second);
  return words.prefers_joined(word_hash(both), word_hash(first), word_hash(second));
}

}  // namespace

TEST_CASE("two common words that a text parts twice are its author's") {
  CHECK(prefers_apart(own_words_of(U"یک ای میل آمد و ای میل رفت"), U"ای", U"میل"));
  CHECK_FALSE(prefers_apart(own_words_of(U"یک ای میل آمد"), U"ای", U"میل"));
  // A line break or a comma between them is no space.
  CHECK_FALSE(prefers_apart(own_words_of(U"یک ای میل آمد و ای\nمیل رفت"), U"ای", U"میل"));
}

TEST_CASE("a word that stands joined as often shows that its pieces were cut") {
  CHECK_FALSE(
      prefers_apart(own_words_of(U"ایمیل آمد، ای میل رفت، ایمیل ماند، ای میل شد"), U"ای", U"میل"));
}

TEST_CASE("pieces that are no words are damage however often they stand there") {
  CHECK_FALSE(prefers_apart(own_words_of(U"این ترنتی و باز این ترنتی"), U"این", U"ترنتی"));
}

TEST_CASE("one word that a text has twice, and never parted, is its author's") {
  CHECK(prefers_joined(own_words_of(U"یکهزار نفر و یکهزار خانه"), U"یک", U"هزار"));
  CHECK_FALSE(prefers_joined(own_words_of(U"یکهزار نفر و یک هزار خانه"), U"یک", U"هزار"));
}
