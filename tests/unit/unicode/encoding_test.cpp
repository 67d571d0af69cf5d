// UTF-8 decoding and encoding.
#include "unicode/encoding.h"

#include <catch2/catch.hpp>

using namespace bazyab::unicode;

TEST_CASE("well-formed UTF-8 comes back as it went in") {
  const std::string bytes = "می‌کند 12 é 😀";
  std::size_t replaced = 0;
  CHECK(encode_utf8(decode_utf8(bytes, &replaced)) == bytes);
  CHECK(replaced == 0);
}

TEST_CASE("each ill-formed sequence becomes one replacement character and is counted") {
  std::size_t replaced = 0;
  CHECK(decode_utf8("a\xFF\x62", &replaced) == U"a\uFFFDb");
  CHECK(replaced == 1);
  CHECK(decode_utf8("\xED\xA0\x80", &replaced) == U"\uFFFD\uFFFD\uFFFD");  // a surrogate
  CHECK(replaced == 4);
}

TEST_CASE("a code point beyond Unicode is written as the replacement character") {
  CHECK(encode_utf8(std::u32string(1, char32_t{0x110000})) == "\xEF\xBF\xBD");
}

TEST_CASE("the complete prefix stops before a sequence that is cut off") {
  CHECK(complete_prefix("ab") == 2);
  CHECK(complete_prefix("ab\xD9") == 2);
  CHECK(complete_prefix("ab\xE2\x80") == 2);
  CHECK(complete_prefix("ab\xE2\x80\x8C") == 5);
  CHECK(complete_prefix("ab\xF0\x9F\x98") == 2);
  CHECK(complete_prefix("\x80\x80\x80\x80") == 4);
}
