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

TEST_CASE("graphemes keep a mark with its letter") {
  CHECK(grapheme_starts(U"ب\u064Eت") == std::vector<std::size_t>{0, 2});
  CHECK(grapheme_starts(U"").empty());
}
