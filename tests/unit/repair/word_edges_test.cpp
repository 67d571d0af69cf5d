// Words that a space has cut or that run together, in a text that shows such damage.
#include "repair/word_edges.h"

#include <catch2/catch.hpp>

#include "unit/repair/trial.h"

using namespace bazyab;
using namespace bazyab::repair;

namespace {

const language::Lexicon& lexicon() {
  static const language::Lexicon words = trial::lexicon_of("word_edges", {{U"بود", 9000},
                                                                          {U"که", 20000},
                                                                          {U"شهر", 4000},
                                                                          {U"باران", 800},
                                                                          {U"ها", 500},
                                                                          {U"های", 900},
                                                                          {U"کتاب", 2000},
                                                                          {U"خانه", 3000},
                                                                          {U"می\u200Cرود", 600},
                                                                          {U"برنامه", 2500}});
  return words;
}

Habit splitting() {
  Habit habit;
  habit.breaks = {.words = 1000, .split = 10};
  return habit;
}

Habit gluing() {
  Habit habit{.letters = 400, .zwnj = 10, .mi_with_zwnj = 5};
  habit.breaks = {.words = 1000, .glued = 10};
  return habit;
}

std::vector<Proposal> edges_of(std::u32string_view text, const language::Lexicon& words,
                               const Habit& habit) {
  WordMemory memory;
  return propose_word_edges(trial::plain(text), words, habit, memory);
}

std::string after(std::u32string_view text, const Habit& habit) {
  return trial::after(text, edges_of(text, lexicon(), habit));
}

}  // namespace

TEST_CASE("words that run together are cut where both are likelier than one unknown word") {
  CHECK(after(U"خانه بودکه", gluing()) == "خانه بود که");
  CHECK(after(U"کتاببرنامه", gluing()) == "کتاب برنامه");
  CHECK(after(U"شهربودکه", gluing()) == "شهر بود که");
}

TEST_CASE("an ending is not cut from its word") {
  CHECK(after(U"برنامهها", gluing()) == "برنامهها");
}

TEST_CASE("the halves of a word are joined, those of two words are not") {
  CHECK(after(U"خانه برن امه", splitting()) == "خانه برنامه");
  CHECK(after(U"می\u200Cر ود", splitting()) == "می\u200Cرود");
  CHECK(after(U"شهر باران", splitting()) == "شهر باران");
  CHECK(after(U"کتاب ها", splitting()) == "کتاب ها");
}

TEST_CASE("a space that joins is not taken twice") {
  CHECK(after(U"بار ان بار ان", splitting()) == "باران باران");
}

TEST_CASE("the end of a verb is joined to it, an ending that authors write apart is not") {
  const language::Lexicon words = trial::lexicon_of(
      "verbs", {{U"گرفت", 900}, {U"گرفتیم", 40}, {U"رفته", 500}, {U"رفتهام", 20}, {U"ام", 60}});
  const auto repaired = [&](std::u32string_view text) {
    return trial::after(text, edges_of(text, words, splitting()));
  };
  CHECK(repaired(U"گرفت یم") == "گرفتیم");
  CHECK(repaired(U"رفته ام") == "رفته ام");
}

TEST_CASE("words that were met beside each other are told from those that were not") {
  const std::vector<language::CountedWord> counts = {
      {U"راه", 300}, {U"حل", 200}, {U"راهحل", 1500}, {U"کتاب", 500000}};
  const language::Lexicon met =
      trial::lexicon_of("met", counts, "1n\t\t\t0\t0\n", "راه\tحل\t190\n");
  const language::Lexicon unmet = trial::lexicon_of("unmet", counts, "1n\t\t\t0\t0\n");
  const std::u32string_view text = U"راه حل";
  const auto repaired = [&](const language::Lexicon& lexicon) {
    return trial::after(text, edges_of(text, lexicon, splitting()));
  };
  CHECK(repaired(met) == "راه حل");
  CHECK(repaired(unmet) == "راهحل");
}

TEST_CASE("a spelling that is far oftener two words is cut in a text that runs together") {
  const std::vector<language::CountedWord> counts = {
      {U"با", 60000}, {U"وجود", 2000}, {U"باوجود", 200}, {U"کتاب", 900000}};
  const std::string_view weights = "1n\t\t\t0\t0\n";
  const language::Lexicon slip = trial::lexicon_of("slip", counts, weights, "با\tوجود\t1900\n");
  const language::Lexicon word = trial::lexicon_of("noslip", counts, weights);
  const std::u32string_view text = U"باوجود";
  const auto repaired = [&](const language::Lexicon& lexicon) {
    return trial::after(text, edges_of(text, lexicon, gluing()));
  };
  CHECK(repaired(slip) == "با وجود");
  CHECK(repaired(word) == "باوجود");
}

TEST_CASE("a compound whose ZWNJ cannot be seen is no two words") {
  const std::vector<language::CountedWord> counts = {
      {U"پرواز", 600}, {U"کنندگان", 36}, {U"کتاب", 900000}};
  const language::Lexicon tails = trial::lexicon_of("tails", counts, "Sn\tکنندگان\t\t26\t0\n");
  const language::Lexicon words = trial::lexicon_of("notails", counts, "1n\t\t\t0\t0\n");
  const std::u32string_view text = U"پروازکنندگان";
  const auto repaired = [&](const language::Lexicon& lexicon) {
    return trial::after(text, edges_of(text, lexicon, gluing()));
  };
  CHECK(repaired(tails) == "پروازکنندگان");
  CHECK(repaired(words) == "پرواز کنندگان");
}

TEST_CASE("a text without such damage is left alone") {
  CHECK(edges_of(U"بودکه برن امه", lexicon(), Habit{}).empty());
}

TEST_CASE("a few compounds in a short text do not make it one that runs together") {
  Habit habit = gluing();
  habit.breaks = {.words = 200, .glued = 3};
  CHECK(after(U"خانه بودکه", habit) == "خانه بودکه");
}

TEST_CASE("a text that has lost its ZWNJ is not cut") {
  Habit habit = gluing();
  habit.zwnj = 0;
  CHECK(after(U"خانه بودکه", habit) == "خانه بودکه");
}

TEST_CASE("an unknown word that the text has again and again is its own") {
  Habit habit = gluing();
  const std::u32string_view name = U"کتابباران";
  CHECK(after(name, habit) == "کتاب باران");
  std::u32string again;
  for (int count = 0; count < 40; ++count) again.append(name).append(U"، ");
  WordMemory memory;
  habit.own_words.find(again, lexicon(), memory);
  CHECK(habit.own_words.times(name) == 40);
  CHECK(habit.own_words.times(U"کتاب") == 0);
  CHECK(after(name, habit) == "کتابباران");
}

TEST_CASE("what a habit saw fades, and adds up, in every count") {
  Habit habit;
  habit.count(U"علاقه می رود می\u200Cشود ۴ ٤ ى ي کتاب\u200Cها شلی یم ", &lexicon());
  habit.breaks = {.words = 10, .split = 4, .glued = 2};
  Habit twice = habit;
  twice.add(habit);
  CHECK(twice.letters == 2 * habit.letters);
  CHECK(twice.breaks.split == 8);
  twice.halve();
  CHECK(twice.letters == habit.letters);
  CHECK(twice.zwnj == habit.zwnj);
  CHECK(twice.mi_apart == habit.mi_apart);
  CHECK(twice.persian_digits == habit.persian_digits);
  CHECK(twice.final_yeh == habit.final_yeh);
  CHECK(twice.gaps.zwnj == habit.gaps.zwnj);
  CHECK(twice.breaks.words == 10);
}

TEST_CASE("a habit once repaired shows no damage and as many words") {
  Habit habit{.letters = 400, .mi_joined = 3, .turned_lam_alef = 2};
  habit.gaps = {.zwnj = 1, .apart = 2, .joined = 3};
  habit.breaks = {.words = 1000, .split = 10, .glued = 10};
  const Habit sound = habit.once_repaired();
  CHECK(sound.zwnj == 5);
  CHECK(sound.mi_with_zwnj == 3);
  CHECK(sound.mi_joined == 0);
  CHECK(sound.lam_alef == 2);
  CHECK(sound.gaps.zwnj == 6);
  CHECK(sound.breaks.words == 1000);
  CHECK(sound.breaks.code() == 0);
}

TEST_CASE("a text that has its ZWNJ keeps the plurals that its author joins once it is repaired") {
  Habit habit{.letters = 4000, .zwnj = 60, .mi_with_zwnj = 40};
  habit.gaps = {.zwnj = 50, .joined = 10};
  habit.breaks = {.words = 1000, .glued = 10};
  REQUIRE(habit.joins_plurals());
  const Habit sound = habit.once_repaired();
  CHECK(sound.gaps.joined == 10);
  CHECK(sound.joins_plurals());
  CHECK(sound.breaks.code() == 0);
}

TEST_CASE("two common words that the text parts again and again are not joined, nor the reverse") {
  const language::Lexicon words = trial::lexicon_of(
      "again", {{U"ای", 100}, {U"میل", 20}, {U"ایمیل", 4000}, {U"بود", 9000}, {U"که", 20000}});
  const auto after_own = [&](std::u32string_view text, std::u32string_view own, Habit habit) {
    WordMemory memory;
    habit.own_words.find(own, words, memory);
    return trial::after(text, edges_of(text, words, habit));
  };
  CHECK(after_own(U"ای میل", U"ای میل", splitting()) == "ایمیل");
  CHECK(after_own(U"ای میل", U"ای میل، ای میل", splitting()) == "ای میل");
  CHECK(after_own(U"ای میل", U"ای میل، ای میل، ایمیل، ایمیل", splitting()) == "ایمیل");
  CHECK(after_own(U"بودکه", U"بود که", gluing()) == "بود که");
}

TEST_CASE("what was weighed once is weighed alike again, beside other words too") {
  WordMemory memory;
  const Habit habit = gluing();
  for (const std::u32string_view text :
       {U"خانه بودکه", U"بودکه شهر", U"شهربودکه", U"کتاببرنامه", U"باران بودکه خانه"}) {
    const auto fresh = edges_of(text, lexicon(), habit);
    for (int round = 0; round < 2; ++round) {
      const auto again = propose_word_edges(trial::plain(text), lexicon(), habit, memory);
      REQUIRE(again.size() == fresh.size());
      for (std::size_t at = 0; at < fresh.size(); ++at) {
        CHECK(again[at].span.begin == fresh[at].span.begin);
        CHECK(again[at].confidence == fresh[at].confidence);
      }
    }
  }
}

TEST_CASE("a text that has lost all its spaces is left alone") {
  Habit habit = gluing();
  habit.letters = 4000;
  habit.words = 800;
  CHECK(after(U"بودکه شهرباران", habit) != "بودکه شهرباران");
  habit.words = 200;
  CHECK(habit.has_lost_spaces());
  CHECK(after(U"بودکه شهرباران", habit) == "بودکه شهرباران");
}
