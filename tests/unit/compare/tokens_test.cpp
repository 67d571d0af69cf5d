// What counts as one token.
#include "compare/tokens.h"

#include <catch2/catch.hpp>

using namespace bazyab::compare;

TEST_CASE("equal letters of both texts have the same number") {
  const TokenPair pair = tokenize_letters(U"aba", U"bc");
  CHECK(pair.hyp == std::vector<Token>{0, 1, 0});
  CHECK(pair.ref == std::vector<Token>{1, 2});
  CHECK(pair.count == 3);
}

TEST_CASE("marks and ZWNJ are one grapheme with the letter before them") {
  const TokenPair pair = tokenize_graphemes(U"مُد", U"می‌د");
  CHECK(pair.hyp == std::vector<Token>{0, 1});
  CHECK(pair.ref == std::vector<Token>{2, 3, 1});
}

TEST_CASE("words are split at white space alone") {
  const TokenPair pair = tokenize_words(U"می‌رود (خانه)،", U"(خانه)، می رود");
  CHECK(pair.hyp == std::vector<Token>{0, 1});
  CHECK(pair.ref == std::vector<Token>{1, 2, 3});
  CHECK(tokenize_words(U"", U"").count == 0);
}
