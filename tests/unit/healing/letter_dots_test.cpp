// The dots that letters have.
#include "healing/letter_dots.h"

#include <catch2/catch.hpp>

using namespace bazyab::healing;

TEST_CASE("letters have their own dots and no others") {
  CHECK(can_have(U"ب", {0, 1}));
  CHECK_FALSE(can_have(U"ب", {0, 2}));
  CHECK_FALSE(can_have(U"ب", {}));
  CHECK(can_have(U"ژ", {3, 0}));
  CHECK(can_have(U"م", {}));
}

TEST_CASE("yeh has dots in two of its forms") {
  CHECK(can_have(U"ی", {}));
  CHECK(can_have(U"ی", {0, 2}));
  CHECK_FALSE(can_have(U"ی", {2, 0}));
}

TEST_CASE("a ligature has the dots of all its letters") {
  CHECK(can_have(U"لا", {}));
  CHECK(can_have(U"بر", {0, 1}));
  CHECK(can_have(U"نی", {1, 2}));
  CHECK_FALSE(can_have(U"بر", {1, 0}));
}

TEST_CASE("a family holds what differs by dots alone") {
  CHECK(family_of(U'خ') == U"جچحخ");
  CHECK(family_of(U'م').empty());
}
