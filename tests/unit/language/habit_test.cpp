// What a text says about itself: how it writes می and ها, and how often its words are broken.
#include <catch2/catch.hpp>

#include "language/boundary_trainer.h"
#include "language/break_habit.h"
#include "language/gap_habit.h"
#include "language/lexicon_packer.h"

using namespace bazyab::language;

namespace {

BreakHabit counted(std::u32string_view line) {
  const std::vector<CountedWord> words = {{U"تهران", 400}, {U"ته", 100},
                                          {U"خبر", 300},   {U"بازار", 300},
                                          {U"مردم", 500},  {U"کتاب‌ها", 90}};
  const Lexicon lexicon = Lexicon::of(pack_lexicon(words));
  BreakHabit habit;
  habit.count(gapped(line), lexicon);
  return habit;
}

}  // namespace

TEST_CASE("a text that lost its ZWNJ has the code of one that never had any") {
  GapHabit with, without;
  for (int word = 0; word < 20; ++word) {
    with.count_word(U"می‌شود");
    without.count_word(U"میشود");
  }
  CHECK(with.code(true) == without.code(true));
  CHECK(with.code(false) != without.code(false));
}

TEST_CASE("two words are too few for shares, but not for none at all") {
  GapHabit none, few, many;
  few.count_word(U"می‌شود");
  for (int word = 0; word < 5; ++word) many.count_word(U"می‌شود");
  CHECK(none.code() == 0);
  CHECK(few.code() != none.code());
  CHECK(few.code() != many.code());
}

TEST_CASE("only a text that lost its ZWNJ and put no space there is one that joins") {
  CHECK(GapHabit::joins(GapHabit{.joined = 20}.code()));
  CHECK(GapHabit::joins(GapHabit{.joined = 1}.code()));
  CHECK_FALSE(GapHabit::joins(GapHabit{.apart = 20}.code()));
  CHECK_FALSE(GapHabit::joins(GapHabit{.apart = 8, .joined = 12}.code()));
  CHECK_FALSE(GapHabit::joins(GapHabit{.zwnj = 20}.code()));
  CHECK_FALSE(GapHabit::joins(GapHabit{}.code()));
}

TEST_CASE("words that only look like می or ها do not count") {
  GapHabit habit;
  for (const auto* word : {U"میدان", U"میوه", U"تنها", U"ماه", U"آ"}) habit.count_word(word);
  CHECK(habit.zwnj + habit.apart == 0);
}

TEST_CASE("old words weigh half when the habit is halved") {
  GapHabit habit{.zwnj = 8, .apart = 4, .joined = 2};
  habit.halve();
  CHECK(habit.zwnj == 4);
  CHECK(habit.apart == 2);
  CHECK(habit.joined == 1);
}

TEST_CASE("a word that a space has cut is counted, two words that met are not") {
  CHECK(counted(U"مردم ته ران").split == 1);
  CHECK(counted(U"مردم خبر بازار").split == 0);
}

TEST_CASE("a ZWNJ that has become a space is no cut word") {
  CHECK(counted(U"کتاب ها").split == 0);
}

TEST_CASE("words run together count where no ZWNJ can be meant") {
  CHECK(counted(U"خبربازار").glued == 1);
  CHECK(counted(U"مردمبازار").glued == 0);
  CHECK(counted(U"بازار").glued == 0);
}

TEST_CASE("one odd place in many words says nothing, many say more with each step") {
  BreakHabit habit{.words = 1000, .split = 1, .glued = 1};
  CHECK(habit.code() == 0);
  unsigned last = 0;
  for (const std::uint64_t places : {2U, 4U}) {
    habit.glued = places;
    CHECK(habit.code() > last);
    last = habit.code();
  }
  CHECK(BreakHabit::glues(last));
  CHECK_FALSE(BreakHabit::splits(last));
  habit.split = 1000;
  CHECK(habit.code() < BreakHabit::codes);
}
