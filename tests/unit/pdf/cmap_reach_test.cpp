// How much CMaps ask for.
#include "pdf/cmap_reach.h"

#include <catch2/catch.hpp>
#include <cstdio>
#include <string>

using bazyab::pdf::is_bounded_cmap;

namespace {

std::string ranges(const std::string& lines) {
  return "100 begincidrange\n" + lines + "endcidrange\n";
}

}  // namespace

TEST_CASE("CMaps of all codes of two bytes, and of Unicode in four, are bounded") {
  CHECK(is_bounded_cmap(""));
  CHECK(is_bounded_cmap("1 begincodespacerange <00000000> <FFFFFFFF> endcodespacerange\n" +
                        ranges("<00000000> <0010FFFF> 0\n")));
  CHECK(is_bounded_cmap(ranges("<0000> <FFFF> 0\n")));
  CHECK(is_bounded_cmap("1 begincidchar <00> 1 endcidchar"));
}

TEST_CASE("a range over all codes of four bytes is not") {
  CHECK_FALSE(is_bounded_cmap(ranges("<00000000> <FFFFFFFF> 0\n")));
  CHECK_FALSE(is_bounded_cmap("% a comment\n" + ranges("<00000000><FFFFFFFF>0")));
}

TEST_CASE("ranges over the same codes again and again are not") {
  std::string lines;
  for (int line = 0; line < 100; ++line) lines += "<0000> <FFFF> 0\n";
  CHECK_FALSE(is_bounded_cmap(ranges(lines)));
}

TEST_CASE("single codes far from each other are not") {
  std::string lines;
  for (int line = 0; line < 10'000; ++line) {
    char code[16];
    std::snprintf(code, sizeof code, "<%08X> 1\n", static_cast<unsigned>(line) << 16);
    lines += code;
  }
  CHECK_FALSE(is_bounded_cmap("100 begincidchar\n" + lines + "endcidchar\n"));
}
