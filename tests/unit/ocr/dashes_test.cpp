// Dashes and hyphens by the length of their strokes.
#include "ocr/dashes.h"

#include <catch2/catch.hpp>
#include <string_view>

using namespace bazyab;

namespace {

constexpr float unit = 20, baseline = 100;

// Letters of one word from the right, each 10 pixels wide, after the stroke of the sign among them
// was `width` pixels wide, 4 high, and `up` over the base line.
std::u32string settled(std::u32string_view letters, float width, float up = 8) {
  std::vector<Symbol> symbols;
  std::vector<Box> ink;
  float x = 500;
  for (const char32_t letter : letters) {
    Symbol symbol;
    symbol.letters = letter;
    symbol.box = {x - 10, baseline - unit, x, baseline};
    const float middle = symbol.box.center_x();
    const bool stroke = std::u32string_view(U"-–_").find(letter) != std::u32string_view::npos;
    ink.push_back(
        stroke ? Box{middle - width / 2, baseline - up - 2, middle + width / 2, baseline - up + 2}
               : symbol.box);
    symbols.push_back(symbol);
    x -= 12;
  }
  ocr::settle_dashes(symbols, ink, unit, baseline);
  std::u32string text;
  for (const Symbol& symbol : symbols) text += symbol.letters;
  return text;
}

}  // namespace

TEST_CASE("a long stroke between Persian words or numbers is a dash") {
  CHECK(settled(U"۱۲-۱۵", 16) == U"۱۲–۱۵");
  CHECK(settled(U"اب-دا", 16) == U"اب–دا");
  CHECK(settled(U"اب_دا", 16) == U"اب–دا");
}

TEST_CASE("a short stroke is a hyphen") {
  CHECK(settled(U"۱۲-۱۵", 8) == U"۱۲-۱۵");
  CHECK(settled(U"۱۲–۱۵", 8) == U"۱۲-۱۵");
}

TEST_CASE("a stroke under the base line stays a low line, and signs beside Latin letters stay") {
  CHECK(settled(U"اب_دا", 16, -4) == U"اب_دا");
  CHECK(settled(U"Wi-Fi", 16) == U"Wi-Fi");
}

TEST_CASE("a sign whose stroke cannot be found stays") {
  CHECK(settled(U"۱۲-۱۵", 4) == U"۱۲-۱۵");
}
