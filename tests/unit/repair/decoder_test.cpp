// ZWNJ from the page and from the lexicon.
#include "repair/decoder.h"

#include <catch2/catch.hpp>

#include "unit/repair/trial.h"

using namespace bazyab;
using namespace bazyab::repair;
using trial::after;
using trial::plain;

namespace {

language::Lexicon words() {
  return trial::lexicon_of("decoder", {{U"می\u200Cکند", 900},
                                       {U"آنها", 500},
                                       {U"آن\u200Cها", 480},
                                       {U"همکاری\u200Cهای", 120},
                                       {U"همکاریهای", 3},
                                       {U"خانه", 800},
                                       {U"کتاب", 700},
                                       {U"کار", 900},
                                       {U"گذشته", 300},
                                       {U"خامنه\u200Cای", 200},
                                       {U"میز", 90},
                                       {U"میدان", 200},
                                       {U"رود", 100}});
}

const Habit lost{.letters = 5000};
const Habit in_use{.letters = 5000, .zwnj = 150};

std::string zwnj(std::u32string_view text, const Habit& habit, Style style = Style::keep) {
  const language::Lexicon lexicon = words();
  return after(text, propose_zwnj(plain(text), {.style = style}, &lexicon, habit));
}

// میرود with the second letter's form and the gap behind it.
Text page_text(std::u32string_view letters, std::size_t at, Boundary boundary) {
  Text text = plain(letters);
  text.origins.resize(letters.size());
  text.boundaries.resize(letters.size());
  text.boundaries[at] = boundary;
  return text;
}

std::string from_page(const Text& text, const language::Lexicon* lexicon, const Habit& habit) {
  return after(text.letters, propose_zwnj(text, {}, lexicon, habit));
}

}  // namespace

TEST_CASE("ZWNJ comes back where the letters together are no word") {
  CHECK(zwnj(U"میکند خامنهای", in_use) == "می\u200Cکند خامنه\u200Cای");
  CHECK(zwnj(U"کتابهایشان خانهای", lost) == "کتاب\u200Cهایشان خانه\u200Cای");
  CHECK(zwnj(U"میز میدان کارها", lost) == "میز میدان کارها");
}

TEST_CASE("an accepted spelling stays unless the text has lost all ZWNJ or style is apart") {
  CHECK(zwnj(U"همکاریهای آنها", in_use) == "همکاریهای آنها");
  CHECK(zwnj(U"همکاریهای آنها", lost) == "همکاری\u200Cهای آنها");
  CHECK(zwnj(U"همکاریهای آنها", in_use, Style::apart) == "همکاری\u200Cهای آن\u200Cها");
}

TEST_CASE("ZWNJ that is there stays, unknown words stay whole") {
  CHECK(zwnj(U"کتاب\u200Cخانه قثصضق", lost) == "کتاب\u200Cخانه قثصضق");
}

TEST_CASE("a final form with another letter close behind it is a ZWNJ, with no lexicon at all") {
  const Boundary cut{.observed = Observed::joined, .shape_before = Shape::final, .gap = 0.01F};
  CHECK(from_page(page_text(U"قیدصد", 2, cut), nullptr, in_use) == "قی\u200Cدصد");
  const Boundary medial{.observed = Observed::joined, .shape_before = Shape::medial};
  CHECK(from_page(page_text(U"قیدصد", 2, medial), nullptr, lost) == "قیدصد");
}

TEST_CASE("the page cuts words that the lexicon does not know, not common words into nothing") {
  const language::Lexicon lexicon = words();
  const Boundary cut{.observed = Observed::joined, .shape_before = Shape::final, .gap = 0.01F};
  CHECK(from_page(page_text(U"قیدصد", 2, cut), &lexicon, in_use) == "قی\u200Cدصد");
  CHECK(from_page(page_text(U"آنها", 2, cut), &lexicon, in_use) == "آن\u200Cها");
  CHECK(from_page(page_text(U"خانه", 3, cut), &lexicon, in_use) == "خانه");
}

TEST_CASE("a joined form on the page outweighs the lexicon") {
  const language::Lexicon lexicon = words();
  const Boundary medial{.observed = Observed::joined, .shape_before = Shape::medial};
  CHECK(from_page(page_text(U"میکند", 2, medial), &lexicon, lost) == "میکند");
}

TEST_CASE("a space hidden under a letter is a ZWNJ; a letter that never joins gets none") {
  const Boundary covered{.observed = Observed::joined, .covered_space = true};
  CHECK(from_page(page_text(U"قیدصد", 2, covered), nullptr, in_use) == "قی\u200Cدصد");
  const Boundary final_reh{.observed = Observed::joined, .shape_before = Shape::final};
  CHECK(from_page(page_text(U"قردصد", 2, final_reh), nullptr, in_use) == "قردصد");
}

TEST_CASE("what is proposed says what it rests on") {
  const language::Lexicon lexicon = words();
  const auto proposals = propose_zwnj(plain(U"میکند همکاریهای"), {}, &lexicon, lost);
  REQUIRE(proposals.size() == 2);
  CHECK(proposals[0].span == Span{2, 2});
  CHECK(proposals[0].kind == RepairKind::zwnj);
  CHECK(proposals[0].evidence == Evidence::lexicon);
  CHECK(proposals[0].confidence > 0.99F);
  CHECK(proposals[1].evidence == Evidence::habit);
}

TEST_CASE("more white than a ZWNJ leaves is a space between two words that nothing ties") {
  const language::Lexicon lexicon = words();
  const auto read = [&](std::u32string_view letters, std::size_t at, float gap) {
    const Boundary cut{.observed = Observed::gap, .shape_before = Shape::final, .gap = gap};
    return from_page(page_text(letters, at, cut), &lexicon, in_use);
  };
  CHECK(read(U"خانهگذشته", 4, 0.07F) == "خانه گذشته");
  CHECK(read(U"خانهگذشته", 4, 0.045F) == "خانه\u200Cگذشته");
  CHECK(read(U"خانهها", 4, 0.07F) == "خانه\u200Cها");
  CHECK(read(U"خامنهای", 5, 0.07F) == "خامنه\u200Cای");
  CHECK(read(U"خانهقثصض", 4, 0.07F) == "خانه\u200Cقثصض");
}
