// NFC and graphemes.
#include "unicode/normalise.h"

#include <catch2/catch.hpp>

using namespace bazyab::unicode;

TEST_CASE("NFC composes alef with madda") {
  CHECK(nfc(U"\u0627\u0653") == U"\u0622");
  CHECK_FALSE(is_nfc(U"\u0627\u0653"));
  CHECK(is_nfc(U"می\u200Cکند"));
}

TEST_CASE("heh with hamza above stays two code points") {
  CHECK(nfc(U"\u0647\u0654") == U"\u0647\u0654");
}

TEST_CASE("marks are put in the order of their classes") {
  CHECK(is_nfc(U"مثلا\u064B"));
  CHECK(is_nfc(U"ب\u064E\u0651"));
  CHECK_FALSE(is_nfc(U"ب\u0651\u064E"));
  CHECK(nfc(U"ب\u0651\u064E") == U"ب\u064E\u0651");
  CHECK(is_nfc(U"ب\u0651ب\u064E"));
}

TEST_CASE("letters that may be composed but stand alone are NFC") {
  CHECK(is_nfc(U"\u0653"));
  CHECK(is_nfc(U"ب\u0654"));
  CHECK_FALSE(is_nfc(U"ی\u0340"));
}

TEST_CASE("letters beyond the first plane are composed too") {
  CHECK(nfc(U"\U00011099\U000110BA \U0001F600") == U"\U0001109A \U0001F600");
  CHECK(nfc(U"\U0001D15E") == U"\U0001D157\U0001D165");
}

TEST_CASE("graphemes are counted in code points") {
  CHECK(grapheme_starts(U"\U0001F600ب\u064E\U0001F601a") == std::vector<std::size_t>{0, 1, 3, 4});
}

TEST_CASE("graphemes keep a mark with its letter") {
  CHECK(grapheme_starts(U"ب\u064Eت") == std::vector<std::size_t>{0, 2});
  CHECK(grapheme_starts(U"").empty());
}
