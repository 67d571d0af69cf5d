// From text to units: which boundaries are asked about, and what is known of each.
#include "language/boundary_walk.h"

#include <catch2/catch.hpp>

#include "language/boundary_trainer.h"
#include "language/lexicon_packer.h"

using namespace bazyab::language;

namespace {

Lexicon small_lexicon() {
  const std::vector<CountedWord> words = {{U"کتاب", 50}, {U"ها", 20},  {U"کتاب‌ها", 30},
                                          {U"درخت", 40}, {U"در", 900}, {U"خت", 1}};
  return Lexicon::of(pack_lexicon(words));
}

struct Seen {
  std::uint32_t place;
  std::u32string left, right, previous, next;
  UnitCounts counts;
  Rank rank;
};

std::vector<Seen> units_of(std::u32string_view line) {
  const Lexicon lexicon = small_lexicon();
  const GappedText text = gapped(line);
  std::vector<WordSpan> words;
  find_words(text, words);
  std::vector<Seen> seen;
  for_each_unit(text, words, lexicon, [&](Unit& unit, const UnitSpelling&, std::uint32_t place) {
    seen.push_back({place, std::u32string(unit.left()), std::u32string(unit.right()),
                    std::u32string(unit.previous), std::u32string(unit.next), unit.counts,
                    unit.rank});
  });
  return seen;
}

}  // namespace

TEST_CASE("words end at spaces and marks, not at a ZWNJ") {
  std::vector<WordSpan> words;
  find_words(gapped(U"کتاب‌ها در. آب"), words);
  REQUIRE(words.size() == 3);
  CHECK(words[0].size() == 6);
  CHECK(words[1].size() == 2);
  CHECK(words[2].begin == 8);
}

TEST_CASE("a unit at a space has both words, their counts and what stands around them") {
  const auto units = units_of(U"در کتاب ها در");
  REQUIRE(units.size() > 3);
  const auto at_space = std::find_if(units.begin(), units.end(), [](const Seen& unit) {
    return unit.left == U"کتاب" && unit.right == U"ها";
  });
  REQUIRE(at_space != units.end());
  CHECK(at_space->place == 6);
  CHECK(at_space->previous == U"در");
  CHECK(at_space->next == U"در");
  CHECK(at_space->counts.left == 50);
  CHECK(at_space->counts.right == 20);
  CHECK(at_space->counts.apart == 30);
  CHECK(at_space->counts.together == 0);
}

TEST_CASE("no unit reaches across a mark") {
  for (const Seen& unit : units_of(U"کتاب، ها")) {
    CHECK(unit.left + unit.right != U"کتابها");
    CHECK(unit.previous.empty());
  }
}

TEST_CASE("of the cuts of a word the best one is ranked so") {
  for (const Seen& unit : units_of(U"درخت")) {
    CHECK(unit.counts.together == 40);
    CHECK(unit.rank == (unit.place == 2 ? Rank::far_best : Rank::none));
  }
}
