// From a damaged sentence to questions.
#include "language/boundary_questions.h"

#include <algorithm>
#include <catch2/catch.hpp>

using namespace bazyab::language;

namespace {

const std::vector<CountedWord> words = {
    {U"کتاب", 50},         {U"خانه", 600},
    {U"ها", 20},           {U"کتاب\u200cخانه", 20},
    {U"خانه\u200cها", 30}, {U"در", 900},
    {U"آب", 500},          {U"آب\u200cها", 1},
    {U"سنگ", 500},         {.word = U"سنگ\u200cها", .count = 1, .listed = false}};

// The questions of `sound` when its gaps are those of `seen`.
std::vector<Question> questions_of(std::u32string_view sound, std::u32string_view seen,
                                   bool walks) {
  const Lexicon lexicon = Lexicon::of(pack_lexicon(words));
  const Partners partners;
  BoundaryQuestions asked(lexicon, words, partners);
  std::vector<Question> questions;
  QuestionTakers takers;
  takers.use = [&](const Question& question) { questions.push_back(question); };
  asked.ask(gapped(sound), gapped(seen).before, {.habit = {}, .unknown = false, .walks = walks},
            takers);
  return questions;
}

bool has_feature(const Question& question, char kind, std::u32string_view first) {
  const std::uint64_t hash = feature_hash(kind, 'n', first, {});
  return std::find(question.features.begin(), question.features.end(), hash) !=
         question.features.end();
}

}  // namespace

TEST_CASE("a word that needs two cuts is asked as a whole, and again when one is made") {
  const auto questions = questions_of(U"کتاب‌خانه‌ها", U"کتابخانهها", true);
  REQUIRE(questions.size() == 2);
  REQUIRE(questions[0].places.size() == 2);
  CHECK(questions[0].places[0].at == 4);
  CHECK(questions[0].places[0].answer == 1);
  CHECK(questions[0].places[1].at == 8);
  CHECK(questions[0].places[1].answer == 1);
  REQUIRE(questions[1].places.size() == 1);
  CHECK(questions[1].places[0].at == 8);
}

TEST_CASE("without walking each boundary is a question by itself") {
  const auto questions = questions_of(U"کتاب‌خانه‌ها", U"کتابخانهها", false);
  REQUIRE(questions.size() == 2);
  for (const Question& question : questions) CHECK(question.places.size() == 1);
  CHECK(questions[0].places[0].at == 4);
  CHECK(questions[1].places[0].at == 8);
}

TEST_CASE("a space that a cut makes is not asked about as a space") {
  const auto questions = questions_of(U"در خانه", U"درخانه", true);
  REQUIRE(questions.size() == 1);
  CHECK(questions[0].places[0].at == 2);
  CHECK(questions[0].places[0].answer == 2);
}

TEST_CASE("a word that only this text has is asked about as one that the lexicon has not") {
  // Counts of the word together and with a ZWNJ here, and whether that is all of it.
  const auto listed = questions_of(U"آب‌ها", U"آبها", true);
  REQUIRE(listed.size() == 1);
  CHECK(has_feature(listed[0], kind::counts_whole, U"011"));
  const auto unlisted = questions_of(U"سنگ‌ها", U"سنگها", true);
  REQUIRE(unlisted.size() == 1);
  CHECK(has_feature(unlisted[0], kind::counts_whole, U"000"));
}
