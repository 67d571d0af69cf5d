// Lines in the order of the page, and what else is put right before lines are looked at.
#include "repair/visual_order.h"

#include <catch2/catch.hpp>

#include "repair/seen_letters.h"
#include "unit/repair/trial.h"

using namespace bazyab;
using namespace bazyab::repair;
using trial::utf8;

namespace {

language::Lexicon words() {
  return trial::lexicon_of("visual_order", {{U"باران", 90},
                                            {U"بارید", 60},
                                            {U"امروز", 90},
                                            {U"شمال", 80},
                                            {U"خیابان", 50},
                                            {U"دیدم", 40},
                                            {U"کتاب", 90}});
}

std::string turned(std::u32string letters) {
  const language::Lexicon lexicon = words();
  turn_visual_lines(letters, &lexicon);
  return utf8(letters);
}

}  // namespace

TEST_CASE("a line from left to right is turned, its numbers and Latin words are not") {
  CHECK(turned(U".دیراب ناراب ۱۲٫۵ لامش رد زورما") == "امروز در شمال ۱۲٫۵ باران بارید.");
  CHECK(turned(U"  ناراب Blue Team v2.1 زا باتک \n") == "  کتاب از Blue Team v2.1 باران \n");
}

TEST_CASE("lines in logical order stay, and lines that show too little") {
  for (const std::u32string_view line :
       {U"امروز در شمال باران بارید.", U"هک زا هب رد", U"ناراب لامش", U"reverse esrever",
        U"در شمال باران زا بارید"}) {
    CHECK(turned(std::u32string(line)) == utf8(line));
  }
}

TEST_CASE("short lines go with the lines around them") {
  CHECK(turned(U"ناراب\nدیراب ناراب هک لامش زا زورما\n۱۲ - ۱۳") ==
        "باران\nامروز از شمال که باران بارید\n۱۲ - ۱۳");
}

TEST_CASE("what is turned is on record, and undone") {
  const language::Lexicon lexicon = words();
  const SeenLetters seen = see_letters(U"ناراب لامش زا زورما", {}, &lexicon);
  CHECK(utf8(seen.letters) == "امروز از شمال باران");
  REQUIRE(seen.repairs.size() == 1);
  CHECK(seen.repairs[0].kind == RepairKind::order);
  CHECK(utf8(seen.repairs[0].before) == "ناراب لامش زا زورما");
  CHECK(trial::stream("ناراب لامش زا زورما\n", {}, &lexicon) == "امروز از شمال باران\n");
  RepairOptions without;
  without.without.set(static_cast<std::size_t>(RepairKind::order));
  CHECK(trial::stream("ناراب لامش زا زورما\n", without, &lexicon) == "ناراب لامش زا زورما\n");
}

TEST_CASE("ZWNJ that stand for all spaces are spaces") {
  const std::u32string line =
      U"امروز\u200Cدر\u200Cشمال\u200Cباران\u200Cبارید\u200Cو\u200Cدر\u200Cخیابان\u200Cکتاب\u200C"
      U"دیدم\u200Cو";
  CHECK(utf8(see_letters(line, {}, nullptr).letters) ==
        "امروز در شمال باران بارید و در خیابان کتاب دیدم و");
  std::u32string list;
  for (int count = 0; count < 20; ++count) list += U"می\u200Cرود\n";
  CHECK(see_letters(list, {}, nullptr).repairs.empty());
}
