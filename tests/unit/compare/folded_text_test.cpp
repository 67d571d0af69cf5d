// Folding of white space and spellings; paragraphs.
#include "compare/folded_text.h"

#include <catch2/catch.hpp>

using namespace bazyab::compare;
using Paragraphs = std::vector<std::u32string>;

TEST_CASE("runs of white space become one space and those at the ends go") {
  CHECK(fold(U"  a \t\r\n\u00A0\f b\u2029c \n") == U"a b c");
  CHECK(fold(U" \n ") == U"");
}

TEST_CASE("ZWNJ is no white space") {
  CHECK(fold(U"می‌رود") == U"می‌رود");
}

TEST_CASE("heh with hamza is the same in one letter or two") {
  CHECK(fold(U"خانه\u0654 ما") == U"خان\u06C0 ما");
  CHECK(fold(U"خان\u06C0 ما") == U"خان\u06C0 ما");
  CHECK(fold(U"ه \u0654") == U"ه \u0654");
}

TEST_CASE("blank lines separate paragraphs and line breaks within them are spaces") {
  const FoldedText text = fold_text("\n\none\ntwo\n \t\n\nthree\r\n\r\nfour\n\n");
  CHECK(text.letters == U"one two three four");
  CHECK(text.paragraphs == Paragraphs{U"one two", U"three", U"four"});
}

TEST_CASE("without a blank line between lines each line is a paragraph") {
  CHECK(fold_text("one\ntwo\rthree\r\nfour\n\n").paragraphs ==
        Paragraphs{U"one", U"two", U"three", U"four"});
  CHECK(fold_text("").paragraphs.empty());
  CHECK(fold_text(" \n\n").paragraphs.empty());
}

TEST_CASE("a byte order mark is no part of the text and broken bytes are counted") {
  const FoldedText text = fold_text(
      "\xEF\xBB\xBF"
      "a\xFF"
      "b");
  CHECK(text.letters == U"a\uFFFDb");
  CHECK(text.replaced == 1);
}
