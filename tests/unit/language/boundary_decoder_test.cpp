// Decisions of the decoder with weights so few that each can be followed by hand.
#include "language/boundary_decoder.h"

#include <catch2/catch.hpp>

#include "language/boundary_trainer.h"
#include "language/boundary_weights.h"
#include "language/lexicon_packer.h"

using namespace bazyab::language;

namespace {

const std::vector<CountedWord> words = {{U"کتاب", 50},  {U"ها", 20},   {U"کتاب‌ها", 30},
                                        {U"خانه", 600}, {U"در", 5000}, {U"ایران", 200}};

// 320 is ten nats: nearly sure, against two that say to leave a boundary alone.
constexpr std::string_view sure =
    "1n\t\t\t-64\t-64\n"
    "1s\t\t\t-64\t-64\n"
    "Sn\tها\t\t400\t0\n"
    "Wn\tکتاب\tها\t320\t-320\n"
    "Ws\tکتاب\tها\t320\t-320\n"
    "Wn\tدر\tخانه\t-320\t320\n"
    "Wn\tدر\tکتابها\t-320\t320\n"
    "Ws\tای\tران\t-320\t320\n";

Lexicon lexicon_with(std::string_view weights) {
  return Lexicon::of(pack_lexicon(words, pack_weights(weights)));
}

std::vector<BoundaryDecision> decided(BoundaryDecoder& decoder, std::u32string_view line) {
  GappedText text = gapped(line);
  std::vector<BoundaryDecision> decisions;
  decoder.decode(text, {}, decisions);
  for (const BoundaryDecision& one : decisions) CHECK(text.before[one.place] == one.gap);
  return decisions;
}

std::vector<BoundaryDecision> decided(std::u32string_view line, std::string_view weights = sure) {
  const Lexicon lexicon = lexicon_with(weights);
  BoundaryDecoder decoder(lexicon);
  return decided(decoder, line);
}

void check_one(const std::vector<BoundaryDecision>& decisions, std::uint32_t place, Gap gap) {
  REQUIRE(decisions.size() == 1);
  CHECK(decisions[0].place == place);
  CHECK(decisions[0].gap == gap);
  CHECK(decisions[0].probability > 0.99F);
}

}  // namespace

TEST_CASE("a space is kept or closed as the word's two spellings were counted") {
  // e: steps of two of ZWNJ against spaces, and the band of both together.
  constexpr std::string_view weights =
      "1s\t\t\t-64\t-64\n"
      "es\t<3\t\t320\t0\n";  // 16 to 1 and more, of 100 and more
  const auto changes = [&](std::uint32_t spaced) {
    const std::vector<CountedWord> counted = {
        {U"راه", 300}, {U"حل", 40}, {U"راه\u200cحل", 100, spaced}};
    const Lexicon lexicon = Lexicon::of(pack_lexicon(counted, pack_weights(weights)));
    BoundaryDecoder decoder(lexicon);
    return decided(decoder, U"راه حل");
  };
  check_one(changes(5), 3, Gap::zwnj);
  CHECK(changes(90).empty());
}

TEST_CASE("a ZWNJ is given back to a word that has lost it") {
  check_one(decided(U"کتابها"), 4, Gap::zwnj);
}

TEST_CASE("a ZWNJ is given back where a space stands for it") {
  check_one(decided(U"کتاب ها"), 4, Gap::zwnj);
}

TEST_CASE("two words that were run together are parted") {
  check_one(decided(U"درخانه"), 2, Gap::space);
}

TEST_CASE("a word that a space has cut is joined") {
  check_one(decided(U"ای ران"), 2, Gap::none);
}

TEST_CASE("what comes of a cut is asked again") {
  const auto decisions = decided(U"درکتابها");
  REQUIRE(decisions.size() == 2);
  CHECK(decisions[0].gap == Gap::space);
  CHECK(decisions[0].place == 2);
  CHECK(decisions[1].gap == Gap::zwnj);
  CHECK(decisions[1].place == 6);
}

TEST_CASE("a word that stands well is left alone, and so is one across a mark") {
  CHECK(decided(U"کتاب‌ها در خانه").empty());
  CHECK(decided(U"کتاب، ها").empty());
}

TEST_CASE("a change that is less likely than not is not made") {
  CHECK(decided(U"کتابها", "Sn\tها\t\t400\t0\nWn\tکتاب\tها\t-32\t0\n").empty());
}

TEST_CASE("without weights nothing is decided") {
  const Lexicon lexicon = Lexicon::of(pack_lexicon(words));
  BoundaryDecoder decoder(lexicon);
  CHECK(decided(decoder, U"کتابها ای ران").empty());
}

TEST_CASE("what was decided before does not change what is decided") {
  const Lexicon lexicon = lexicon_with(sure);
  BoundaryDecoder decoder(lexicon);
  const auto first = decided(decoder, U"ای ران کتابها");
  decided(decoder, U"درخانه کتاب ها");
  const auto again = decided(decoder, U"ای ران کتابها");
  REQUIRE(first.size() == 2);
  REQUIRE(again.size() == 2);
  CHECK(again[0].probability == first[0].probability);
  CHECK(again[1].probability == first[1].probability);
}

TEST_CASE("two words the other way round, or one word twice, are other pairs") {
  const Lexicon lexicon = lexicon_with(sure);
  BoundaryDecoder decoder(lexicon);
  CHECK(decided(decoder, U"ها کتاب").empty());
  check_one(decided(decoder, U"کتاب ها"), 4, Gap::zwnj);
  CHECK(decided(decoder, U"خانه خانه").empty());
  CHECK(decided(decoder, U"ها ها").empty());
}

TEST_CASE("a word longer than any is passed over") {
  CHECK(decided(std::u32string(500, U'ب') + U" " + std::u32string(70, U'ن')).empty());
}

TEST_CASE("two words in one, where ZWNJ were lost and words do not run together, get a ZWNJ") {
  constexpr std::string_view weights =
      "1n\t\t\t-64\t-64\n"
      "Wn\tکتاب\tخانه\t0\t80\n";
  const Lexicon lexicon = lexicon_with(weights);
  BoundaryDecoder decoder(lexicon);
  const auto changes = [&](TextHabit habit) {
    GappedText text = gapped(U"کتابخانه");
    std::vector<BoundaryDecision> decisions;
    decoder.decode(text, habit, decisions);
    return decisions;
  };
  CHECK(changes({}).empty());
  const auto lost = changes({.gaps = 4});
  REQUIRE(lost.size() == 1);
  CHECK(lost[0].place == 4);
  CHECK(lost[0].gap == Gap::zwnj);
}

TEST_CASE("where no ZWNJ vanished a word without one stays, but for endings that many join") {
  constexpr std::string_view weights =
      "1n\t\t\t-64\t-64\n"
      "Wn\tکتاب\tخانه\t128\t0\n"
      "Wn\tکتاب\tها\t128\t0\n";
  const Lexicon lexicon = lexicon_with(weights);
  BoundaryDecoder decoder(lexicon);
  const auto changes = [&](std::u32string_view line, bool joins_are_meant) {
    GappedText text = gapped(line);
    std::vector<BoundaryDecision> decisions;
    decoder.decode(text, {.joins_are_meant = joins_are_meant}, decisions);
    return decisions.size();
  };
  CHECK(changes(U"کتابخانه", false) == 1);
  CHECK(changes(U"کتابخانه", true) == 0);
  CHECK(changes(U"کتابها", false) == 1);
  CHECK(changes(U"کتابها", true) == 1);
}

TEST_CASE("of two ways to cut a word the words around choose") {
  constexpr std::string_view weights =
      "1n\t\t\t-64\t-64\n"
      "Wn\tنام\tهای\t112\t0\n"
      "Wn\tنامه\tای\t96\t0\n"
      "xn\tاین\tنامه\t64\t0\n";
  const std::vector<CountedWord> counted = {
      {U"نامه", 100}, {U"ای", 50}, {U"نام", 100}, {U"های", 60}, {U"این", 400}};
  const Lexicon lexicon = Lexicon::of(pack_lexicon(counted, pack_weights(weights)));
  BoundaryDecoder decoder(lexicon);
  const auto alone = decided(decoder, U"نامهای");
  REQUIRE(alone.size() == 1);
  CHECK(alone[0].place == 3);
  const auto here = decided(decoder, U"این نامهای");
  REQUIRE(here.size() == 1);
  CHECK(here[0].place == 7);
}

TEST_CASE("after its first ZWNJ a known word gets all that can be seen") {
  constexpr std::string_view weights =
      "1n\t\t\t-64\t-64\n"
      "Wn\tسی\tانان\t320\t0\n";
  const std::vector<CountedWord> counted = {
      {U"سی", 100}, {U"ان", 50}, {U"انان", 5}, {U"سی\u200cان\u200cان", 60}};
  const Lexicon lexicon = Lexicon::of(pack_lexicon(counted, pack_weights(weights)));
  BoundaryDecoder decoder(lexicon);
  const auto changes = decided(decoder, U"سیانان");
  REQUIRE(changes.size() == 2);
  CHECK(changes[0].place == 2);
  CHECK(changes[1].place == 4);
  CHECK(changes[1].gap == Gap::zwnj);
}

TEST_CASE("what is remembered of a word holds for one habit only") {
  // Both habits have the same bits set when they are put together: 5 ^ 1 is 4 ^ 0.
  constexpr std::string_view weights =
      "1n\t\t\t-64\t-64\n"
      "Sn\tها\t\t400\t0\n"
      "Wn\tکتاب\tها\t320\t-320\n"
      "hn\t5\t\t-640\t0\n";
  const Lexicon lexicon = lexicon_with(weights);
  BoundaryDecoder decoder(lexicon);
  std::vector<BoundaryDecision> decisions;
  GappedText text = gapped(U"کتابها");
  decoder.decode(text, {.gaps = 5, .breaks = 1}, decisions);
  CHECK(decisions.empty());
  decoder.decode(text, {.gaps = 4, .breaks = 0}, decisions);
  check_one(decisions, 4, Gap::zwnj);
}
