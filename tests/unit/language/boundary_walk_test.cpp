// The words of a text, and what stands around them.
#include "language/boundary_walk.h"

#include <catch2/catch.hpp>

using namespace bazyab::language;

namespace {

std::vector<WordSpan> words_of(const GappedText& text) {
  std::vector<WordSpan> words;
  find_words(text, words);
  return words;
}

// A unit of the words from `first` to `last` of the text.
Unit unit_of(const GappedText& text, std::size_t first, std::size_t last) {
  const std::vector<WordSpan> words = words_of(text);
  Unit unit;
  set_around(text, words[first], words[last], unit);
  return unit;
}

}  // namespace

TEST_CASE("words end at spaces and marks, not at a ZWNJ") {
  const std::vector<WordSpan> words = words_of(gapped(U"کتاب‌ها در. آب"));
  REQUIRE(words.size() == 3);
  CHECK(words[0].size() == 6);
  CHECK(words[1].size() == 2);
  CHECK(words[2].begin == 8);
}

TEST_CASE("around two words stand the last part before them and the first part behind") {
  const GappedText text = gapped(U"می‌رود به کتاب خانه‌ها");
  const Unit unit = unit_of(text, 1, 2);
  CHECK(unit.previous == U"رود");
  CHECK(unit.next == U"خانه");
}

TEST_CASE("nothing stands around a word across a mark or at the edge of the text") {
  const GappedText text = gapped(U"در، کتاب، ها");
  CHECK(unit_of(text, 1, 1).previous.empty());
  CHECK(unit_of(text, 1, 1).next.empty());
  CHECK(unit_of(text, 0, 0).previous.empty());
  CHECK(unit_of(text, 2, 2).next.empty());
}
