// What words leave lost.
#include "job/word_trial.h"

#include <catch2/catch.hpp>
#include <fstream>

#include "language/lexicon_packer.h"

using namespace bazyab;
using namespace bazyab::job;

namespace {

language::Lexicon small_lexicon() {
  const std::string path = BAZYAB_BUILD_DIR "/word_trial_test.lexicon";
  const auto words =
      language::read_word_list("ایران\t800\tt\nتازه\t200\tt\nتبریز\t100\tt\nتهران\t400\tt\n");
  std::ofstream(path, std::ios::binary) << language::pack_lexicon(words);
  return language::Lexicon::open(path);
}

// Digits are lost glyphs of that code.
WordTrial trial_of(std::u32string_view text) {
  PageFacts facts;
  facts.number = 1;
  facts.fonts.push_back({.id = 7});
  Text line;
  for (const char32_t letter : text) {
    const bool lost = letter >= U'0' && letter <= U'9';
    line.letters += lost ? U'\uFFFD' : letter;
    line.origins.push_back({1, static_cast<std::uint32_t>(facts.items.size()), Source::page_glyph});
    facts.items.push_back({.code = static_cast<std::uint32_t>(letter)});
  }
  return try_words(facts, {line}, small_lexicon());
}

}  // namespace

TEST_CASE("what the words tell is no longer lost, the rest is counted") {
  const WordTrial trial = trial_of(U"1ازه 1بریز 1هران ژ2ژ");
  CHECK(trial.asked == 4);
  CHECK(trial.lost == 1);
}

TEST_CASE("a page with its letters found scores as the page without loss does") {
  const WordTrial healed = trial_of(U"1ازه 1بریز 1هران");
  const WordTrial sound = trial_of(U"تازه تبریز تهران");
  CHECK(sound.asked == 0);
  CHECK(healed.score == sound.score);
}
