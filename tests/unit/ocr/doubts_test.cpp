// Spellings of a row of outputs, and the words that are in doubt by them.
#include "ocr/doubts.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>

using namespace bazyab;
using ocr::Guess;
using ocr::Sign;
using ocr::Step;

namespace {

// Signs by number; 0 is white space.
const std::vector<std::u32string> letters = {U" ", U"ب", U"پ", U"ا", U"م", U"۵", U"."};
constexpr Sign beh = 1, peh = 2, alef = 3, meem = 4, five = 5;

Step step(std::vector<Guess> guesses) {
  float nothing = 1;
  for (const Guess& guess : guesses) nothing -= guess.probability;
  return {nothing, std::move(guesses)};
}

Step sure(Sign sign) {
  return step({{sign, 0.99F}});
}

Symbol symbol(std::u32string_view letter, std::uint32_t word) {
  Symbol made;
  made.letters = letter;
  made.word = word;
  return made;
}

// Readings as "letters letters", the likeliest first.
std::vector<std::u32string> texts(const Doubt& doubt) {
  std::vector<std::u32string> result;
  for (const InkReading& reading : doubt.readings) result.push_back(reading.letters);
  return result;
}

}  // namespace

TEST_CASE("all ways to see a spelling count together") {
  // ب alone is seen as ب+nothing, nothing+ب or ب+ب: 0.6·0.4 + 0.4·0.6 + 0.6·0.6.
  const std::vector<Step> steps = {step({{beh, 0.6F}}), step({{beh, 0.6F}})};
  const auto found = ocr::likeliest_spellings(steps, 5);
  REQUIRE(found.size() == 2);
  CHECK(found[0].signs == std::vector<Sign>{beh});
  CHECK(std::exp(found[0].log_probability) == Approx(0.84));
  CHECK(found[1].signs.empty());
  CHECK(std::exp(found[1].log_probability) == Approx(0.16));
}

TEST_CASE("the same sign twice needs a step without it between") {
  const std::vector<Step> steps = {sure(beh), step({}), sure(beh)};
  CHECK(ocr::likeliest_spellings(steps, 1)[0].signs == std::vector<Sign>{beh, beh});
  const std::vector<Step> close = {sure(beh), sure(beh)};
  CHECK(ocr::likeliest_spellings(close, 1)[0].signs == std::vector<Sign>{beh});
  CHECK(ocr::likeliest_spellings({}, 3).empty());
}

TEST_CASE("a row of a thousand steps keeps its probabilities") {
  std::vector<Step> steps;
  for (int i = 0; i < 500; ++i) {
    steps.push_back(step({{beh, 0.001F}}));
    steps.push_back(step({{peh, 0.5F}, {beh, 0.001F}}));
  }
  const auto found = ocr::likeliest_spellings(steps, 4);
  REQUIRE(found.size() == 4);
  for (const auto& spelled : found) CHECK(std::isfinite(spelled.log_probability));
}

TEST_CASE("a word with a letter that may be another is in doubt, read from the right") {
  // From the left: ا, then ب that may be پ.
  const std::vector<ocr::Trace> traces = {
      {.word = 3, .steps = {sure(alef), step({}), step({{beh, 0.7F}, {peh, 0.25F}})}}};
  const auto doubts =
      ocr::find_doubts(std::vector{symbol(U"ب", 3), symbol(U"ا", 3)}, traces, letters);
  REQUIRE(doubts.size() == 1);
  CHECK(doubts[0].first_word == 3);
  CHECK(doubts[0].last_word == 3);
  const auto found = texts(doubts[0]);
  REQUIRE(found.size() > 2);
  CHECK(found[0] == U"با");
  CHECK(found[1] == U"پا");
  CHECK(doubts[0].readings[0].log_probability - doubts[0].readings[1].log_probability ==
        Approx(std::log(0.7 / 0.25)).margin(0.01));
}

TEST_CASE("a word that the model is sure of is in no doubt") {
  const std::vector<ocr::Trace> traces = {{.steps = {sure(alef), step({}), sure(beh)}}};
  CHECK(ocr::find_doubts(std::vector{symbol(U"ب", 0), symbol(U"ا", 0)}, traces, letters).empty());
}

TEST_CASE("numbers are no matter of language") {
  const std::vector<ocr::Trace> traces = {
      {.steps = {step({{five, 0.6F}, {alef, 0.3F}}), step({}), step({{five, 0.6F}, {beh, 0.3F}})}}};
  CHECK(ocr::find_doubts(std::vector{symbol(U"۵", 0), symbol(U"۵", 0)}, traces, letters).empty());
  // Nor does a letter in doubt become a digit.
  const std::vector<ocr::Trace> letter = {
      {.steps = {step({{alef, 0.5F}, {five, 0.4F}}), step({}), step({{beh, 0.6F}, {peh, 0.3F}})}}};
  for (const Doubt& doubt :
       ocr::find_doubts(std::vector{symbol(U"ب", 0), symbol(U"ا", 0)}, letter, letters)) {
    for (const auto& text : texts(doubt)) CHECK(text.find(U'۵') == text.npos);
  }
}

TEST_CASE("words whose white space may be none are in doubt together") {
  // From the left: ا, a narrow white, م.
  const std::vector<ocr::Trace> traces = {
      {.word = 0, .left = 20, .space = {step({{ocr::white, 0.6F}})}, .steps = {sure(meem)}},
      {.word = 1, .left = 5, .space = {}, .steps = {sure(alef)}}};
  const auto doubts =
      ocr::find_doubts(std::vector{symbol(U"م", 0), symbol(U"ا", 1)}, traces, letters);
  REQUIRE(doubts.size() == 1);
  CHECK(doubts[0].first_word == 0);
  CHECK(doubts[0].last_word == 1);
  const auto found = texts(doubts[0]);
  REQUIRE(found.size() >= 2);
  CHECK(found[0] == U"م ا");
  CHECK(found[1] == U"ما");
}

TEST_CASE("the probability of one spelling is that of all ways to see it") {
  const std::vector<Step> steps = {step({{beh, 0.6F}}), step({{beh, 0.6F}})};
  const std::vector<Sign> once = {beh}, twice = {beh, beh}, other = {meem};
  CHECK(std::exp(ocr::spelling_log_probability(steps, once, 0)) == Approx(0.84));
  CHECK(std::exp(ocr::spelling_log_probability(steps, {}, 0)) == Approx(0.16));
  CHECK(ocr::spelling_log_probability(steps, twice, 0) < -100);
  // Nothing, then the sign that was not guessed, or the other way round, or twice.
  CHECK(std::exp(ocr::spelling_log_probability(steps, other, 0.001F)) ==
        Approx(2 * 0.4 * 0.001 + 0.001 * 0.001));
}

TEST_CASE("a second reading of a word has as much of a say as the first") {
  // From the left: ا, then ب or پ, on which the readings differ.
  const std::vector<ocr::Trace> first = {
      {.left = 5, .right = 30, .steps = {sure(alef), step({}), step({{beh, 0.6F}, {peh, 0.3F}})}}};
  const std::vector<ocr::Trace> second = {
      {.left = 6, .right = 29, .steps = {sure(alef), step({}), step({{beh, 0.05F}, {peh, 0.9F}})}}};
  const std::vector read = {symbol(U"ب", 0), symbol(U"ا", 0)};
  CHECK(texts(ocr::find_doubts(read, first, letters)[0])[0] == U"با");
  CHECK(texts(ocr::find_doubts(read, first, letters, second)[0])[0] == U"پا");
}

TEST_CASE(
    "a word that only the second reading has otherwise is in doubt, if its edges are the same") {
  const std::vector<ocr::Trace> first = {
      {.left = 5, .right = 30, .steps = {sure(alef), step({}), sure(beh)}}};
  std::vector<ocr::Trace> second = {
      {.left = 5, .right = 30, .steps = {sure(alef), step({}), sure(peh)}}};
  const std::vector read = {symbol(U"ب", 0), symbol(U"ا", 0)};
  CHECK(ocr::find_doubts(read, first, letters, first).empty());
  const auto doubts = ocr::find_doubts(read, first, letters, second);
  REQUIRE(doubts.size() == 1);
  const auto found = texts(doubts[0]);
  CHECK(std::find(found.begin(), found.end(), U"پا") != found.end());
  second[0].right = 60;
  CHECK(ocr::find_doubts(read, first, letters, second).empty());
}

TEST_CASE("a word whose box holds another word is not compared with a second reading") {
  // م stands to the right; the box of با reaches over it.
  const std::vector<ocr::Trace> first = {
      {.word = 0, .left = 40, .right = 50, .space = {sure(ocr::white)}, .steps = {sure(meem)}},
      {.word = 1, .left = 5, .right = 50, .steps = {sure(alef), step({}), sure(beh)}}};
  std::vector<ocr::Trace> second = first;
  second[1].right = 30;
  second[1].steps.back() = sure(peh);
  const std::vector read = {symbol(U"م", 0), symbol(U"ب", 1), symbol(U"ا", 1)};
  CHECK(ocr::find_doubts(read, first, letters, second).empty());
}

TEST_CASE("outputs that do not spell the word are not believed") {
  const std::vector<ocr::Trace> traces = {{.steps = {step({{beh, 0.7F}, {peh, 0.25F}})}}};
  CHECK(ocr::find_doubts(std::vector{symbol(U"م", 0)}, traces, letters).empty());
}
