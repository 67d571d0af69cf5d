// How far words that OCR read are believed.
#include "repair/word_confidence.h"

#include <catch2/catch.hpp>

#include "unit/repair/trial.h"

using namespace bazyab;
using Catch::Matchers::WithinAbs;

namespace {

language::Lexicon words() {
  return repair::trial::lexicon_of("word_confidence",
                                   {{U"کتاب", 700}, {U"خانه", 900}, {U"ها", 900}});
}

}  // namespace

TEST_CASE("a word is believed as often as words like it were right") {
  const language::Lexicon lexicon = words();
  CHECK_THAT(repair::word_confidence(U"کتاب", 0.9703F, lexicon), WithinAbs(0.9098, 0.0005));
  CHECK_THAT(repair::word_confidence(U"کتاپ", 0.6731F, lexicon), WithinAbs(0.4444, 0.0005));
  CHECK_THAT(repair::word_confidence(U"۱۳۹۸", 0.9825F, lexicon), WithinAbs(0.9213, 0.0005));
  CHECK_THAT(repair::word_confidence(U"Linux", 0.9797F, lexicon), WithinAbs(0.9057, 0.0005));
}

TEST_CASE("signs around a word and marks in it do not make it another") {
  const language::Lexicon lexicon = words();
  const float plain = repair::word_confidence(U"کتاب", 0.98F, lexicon);
  CHECK(repair::word_confidence(U"«کتاب»،", 0.98F, lexicon) == plain);
  CHECK(repair::word_confidence(U"کِتاب", 0.98F, lexicon) == plain);
}

TEST_CASE("a word is known where each of its parts is") {
  const language::Lexicon lexicon = words();
  CHECK(repair::word_confidence(U"خانه\u200Cها", 0.98F, lexicon) ==
        repair::word_confidence(U"خانه", 0.98F, lexicon));
  CHECK(repair::word_confidence(U"خانه\u200Cهاز", 0.98F, lexicon) <
        repair::word_confidence(U"خانه", 0.98F, lexicon));
}

TEST_CASE("a surer letter never makes a word less likely, and no word is certain") {
  const language::Lexicon lexicon = words();
  for (const std::u32string_view word : {U"کتاب", U"کتاپ", U"۱۲", U"A4", U"،"}) {
    float last = 0;
    for (int step = 0; step <= 1000; ++step) {
      const float now = repair::word_confidence(word, static_cast<float>(step) / 1000, lexicon);
      CHECK(now >= last);
      last = now;
    }
    CHECK(last < 1);
    CHECK(repair::word_confidence(word, 0, lexicon) < 0.01F);
  }
}

TEST_CASE("every symbol gets the confidence of its word, by the least sure of them") {
  const language::Lexicon lexicon = words();
  std::vector<Symbol> symbols;
  for (const char32_t letter : std::u32string_view(U"کتاب")) {
    symbols.push_back({.letters = {letter}, .box = {}, .confidence = 0.99F, .word = 3});
  }
  symbols[2].confidence = 0.7899F;
  symbols.push_back({.letters = U"۵", .box = {}, .confidence = 0.9945F, .word = 4});
  repair::believe_words(symbols, lexicon);
  for (std::size_t at = 0; at < 4; ++at) {
    CHECK_THAT(symbols[at].confidence, WithinAbs(0.7190, 0.0005));
  }
  CHECK_THAT(symbols[4].confidence, WithinAbs(0.9849, 0.0005));
}
