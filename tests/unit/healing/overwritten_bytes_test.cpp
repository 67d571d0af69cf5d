// Letters whose high bytes were written over.
#include "healing/overwritten_bytes.h"

#include <catch2/catch.hpp>

using bazyab::healing::restore_bytes;

TEST_CASE("a high byte that is the low byte of the letter before is restored") {
  CHECK(restore_bytes(U"\u0644\u4427") == U"لا");
  CHECK(restore_bytes(U"\u0644\u4444\u4447") == U"لله");
}

TEST_CASE("a ZWNJ at an end belongs to the neighbours") {
  CHECK(restore_bytes(U"\u200C\u0C2F") == U"د");
  CHECK(restore_bytes(U"\u06CC\uCC0C") == U"ی");
}

TEST_CASE("entries that are as they should be are none of these") {
  CHECK(restore_bytes(U"لا").empty());
  CHECK(restore_bytes(U"د").empty());
  CHECK(restore_bytes(U"").empty());
  CHECK(restore_bytes(U"fi").empty());
  CHECK(restore_bytes(U"ل\u4527").empty());
  CHECK(restore_bytes(U"a\u6127").empty());
  CHECK(restore_bytes(U"ل\u4400").empty());
}
