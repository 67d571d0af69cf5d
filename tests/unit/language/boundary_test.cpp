// The weights of boundaries: learning them, packing them, finding them.
#include <catch2/catch.hpp>

#include "core/error.h"
#include "language/boundary_trainer.h"
#include "language/boundary_weights.h"
#include "language/gap_habit.h"

using namespace bazyab;
using namespace bazyab::language;

namespace {

const std::vector<CountedWord> words = {{U"باران", 40}, {U"کتاب‌ها", 30},
                                        {U"کتاب", 50},  {U"می‌بارد", 30},
                                        {U"رود", 20},   {U"ها", 5}};

std::string learned(std::string_view text) {
  const Lexicon lexicon = Lexicon::of(pack_lexicon(words));
  TrainingSettings settings;
  settings.epochs = 2;
  settings.least_seen = 2;
  return train_boundaries({text}, words, lexicon, settings, [](double, std::string_view) {});
}

std::string text_with_zwnj() {
  std::string text;
  for (int line = 0; line < 60; ++line)
    text += "باران می‌بارد و کتاب‌ها در رود می‌ماند.\n";
  return text;
}

}  // namespace

TEST_CASE("the same texts give the same weights, and they can be packed") {
  const std::string text = text_with_zwnj();
  const std::string lines = learned(text);
  CHECK_FALSE(lines.empty());
  CHECK(lines == learned(text));
  CHECK_FALSE(pack_weights(lines).empty());
}

TEST_CASE("a damaged line of weights is named") {
  try {
    pack_weights("1n\t\t\t-5\t13\n1n\t\t\n");
    FAIL("packed it");
  } catch (const Error& error) {
    CHECK(error.code == ErrorCode::damaged);
    CHECK(std::string(error.what()).find('2') != std::string::npos);
  }
}

TEST_CASE("a lexicon without weights has none to find") {
  const Lexicon lexicon = Lexicon::of(pack_lexicon(words));
  CHECK(lexicon.weights().empty());
  CHECK_FALSE(lexicon.weights().find(12345).has_value());
}

TEST_CASE("a section of weights that cannot be is refused") {
  const std::array<std::uint8_t, 3> cut{1, 2, 3};
  CHECK_THROWS_AS(BoundaryWeights(cut), Error);
}

TEST_CASE("texts that write their ZWNJ, spaces or neither have habits of their own") {
  GapHabit zwnj, apart, joined;
  for (int word = 0; word < 20; ++word) {
    zwnj.count_word(U"می‌شود");
    apart.count_word(U"می");
    joined.count_word(U"میشود");
  }
  CHECK(zwnj.code() != apart.code());
  CHECK(zwnj.code() < GapHabit::codes);
  CHECK(apart.code() < GapHabit::codes);
  GapHabit sum = zwnj;
  sum.add(apart);
  CHECK(sum.zwnj == zwnj.zwnj);
  CHECK(sum.apart == apart.apart);
}
