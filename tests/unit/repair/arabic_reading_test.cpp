// Arabic words among the symbols that OCR read.
#include "repair/arabic_reading.h"

#include <catch2/catch.hpp>
#include <string>
#include <string_view>

#include "repair/reading_along.h"
#include "unicode/letters.h"

using namespace bazyab;

namespace {

// A symbol for each letter with its marks; spaces part words, line breaks lines.
std::vector<Symbol> symbols_of(std::u32string_view text) {
  std::vector<Symbol> symbols;
  std::uint32_t word = 0, line = 0;
  for (const char32_t letter : text) {
    if (letter == U' ' || letter == U'\n') {
      ++word;
      if (letter == U'\n') ++line;
    } else if (unicode::is_mark(letter)) {
      symbols.back().letters += letter;
    } else {
      Symbol symbol;
      symbol.letters = letter;
      symbol.word = word;
      symbol.line = line;
      symbols.push_back(symbol);
    }
  }
  return symbols;
}

std::u32string after(void (*change)(std::vector<Symbol>&), std::u32string_view text) {
  auto symbols = symbols_of(text);
  change(symbols);
  return repair::text_of(symbols);
}

}  // namespace

TEST_CASE("marks that a font draws over Allah go, typed ones stay") {
  const auto drop = repair::drop_marks_of_allah;
  CHECK(after(drop, U"آیت‌اللّه عبداللّٰه للّه") ==
        U"آیت‌الله عبدالله لله\n");
  CHECK(after(drop, U"بِسمِ اللّهِ") == U"بِسمِ اللهِ\n");
  CHECK(after(drop, U"إِنَّ اللَّهَ") == U"إِنَّ اللَّهَ\n");
  CHECK(after(drop, U"مدلّل ظلّ له محلّه") == U"مدلّل ظلّ له محلّه\n");
}

TEST_CASE("a vowelled Arabic quotation has Arabic yeh and kaf") {
  const auto use = repair::use_arabic_letters;
  CHECK(after(use, U"کُلُّ حَرْفٍ نُورٌ یَهْدِی القَلْبَ إِلی بَیْتِهِ") == U"كُلُّ حَرْفٍ نُورٌ يَهْدِي القَلْبَ إِلى بَيْتِهِ\n");
  CHECK(after(use, U"نوشت «کُلُّ حَرْفٍ نُورٌ» و یک") == U"نوشت «كُلُّ حَرْفٍ نُورٌ» و یک\n");
}

TEST_CASE("vowelled Persian, Arabic without vowels and single words keep their letters") {
  const auto use = repair::use_arabic_letters;
  for (const std::u32string_view text :
       {U"بِشنو اَز نِی چُون حِکایَت مِی‌کُنَد\n", U"عَلَی الصَّباح\n",
        U"کتاب المسالک والممالک یک\n", U"کُلٌّ نُورٌ\nیَهْدِی\n", U"کُلُّ، حَرْفٍ «نُورٌ» یَهْدِی\n"}) {
    CHECK(after(use, text) == text);
  }
}
