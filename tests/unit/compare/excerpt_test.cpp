// Where the paragraphs of an excerpt are found.
#include "compare/excerpt.h"

#include <catch2/catch.hpp>

#include "compare/figures.h"
#include "support/plain_distance.h"
#include "support/random_tokens.h"
#include "unicode/encoding.h"

using namespace bazyab::compare;
using bazyab::tests::plain_costs;
using bazyab::tests::plain_distance;
using bazyab::tests::RandomTokens;
using Paragraphs = std::vector<std::u32string>;

namespace {

Paragraphs found(std::string_view hyp, std::string_view ref) {
  const FoldedText text = fold_text(hyp);
  return text_of(find_excerpt(text, fold_text(ref)), text).paragraphs;
}

std::u32string letters_of(const std::vector<std::uint32_t>& tokens) {
  std::u32string letters;
  for (const std::uint32_t token : tokens) letters += U'a' + static_cast<char32_t>(token);
  return letters;
}

// The least sum of costs in order, as it is defined.
std::size_t plain_sum(const std::u32string& hyp, const Paragraphs& paragraphs) {
  std::vector<std::size_t> least(hyp.size() + 1, 0);
  for (const std::u32string& paragraph : paragraphs) {
    least = plain_costs(paragraph, hyp, least);
    for (std::size_t j = 1; j < least.size(); ++j) least[j] = std::min(least[j], least[j - 1]);
  }
  return least.back();
}

}  // namespace

TEST_CASE("paragraphs are found in order and what lies outside does not count") {
  const std::string hyp = "header\n\nfirst line\nof it\n\nnoise 12\n\nsecond one\n\nfooter";
  CHECK(found(hyp, "first line of it\n\nsecond one") ==
        Paragraphs{U"first line of it", U"second one"});
}

TEST_CASE("paragraph breaks may fall differently in the text") {
  CHECK(found("start one two\n\nthree four end", "one\ntwo three\nfour") ==
        Paragraphs{U"one", U"two three", U"four"});
}

TEST_CASE("a damaged paragraph is found at its best place") {
  CHECK(found("xxxx the quikc brwn fox yyyy", "the quick brown fox") ==
        Paragraphs{U"the quikc brwn fox"});
}

TEST_CASE("equal paragraphs get different stretches") {
  const FoldedText hyp = fold_text("same words. same words.");
  const Excerpt excerpt = find_excerpt(hyp, fold_text("same words.\n\nsame words."));
  CHECK(excerpt.stretches == std::vector<Stretch>{{0, 11, 0}, {12, 23, 0}});
  CHECK(excerpt.out_of_order.empty());
}

TEST_CASE("a paragraph with nothing in common with the text is not found") {
  const FoldedText hyp = fold_text("abc");
  const Excerpt excerpt = find_excerpt(hyp, fold_text("xyz"));
  CHECK(excerpt.stretches[0].begin == excerpt.stretches[0].end);
  CHECK(excerpt.stretches[0].cost == 3);
  CHECK(text_of(excerpt, hyp).letters.empty());
  CHECK(find_excerpt(fold_text(""), fold_text("ab")).stretches[0].cost == 2);
  CHECK(find_excerpt(hyp, fold_text("")).stretches.empty());
}

TEST_CASE("a paragraph that stands before the one it should follow breaks the order") {
  const FoldedText hyp = fold_text("the second part is here. the very first paragraph of all.");
  const FoldedText ref = fold_text("the very first paragraph of all.\n\nthe second part is here.");
  const Excerpt excerpt = find_excerpt(hyp, ref);
  CHECK(excerpt.stretches[0] == Stretch{25, 57, 0});
  REQUIRE(excerpt.out_of_order.size() == 1);
  CHECK(excerpt.out_of_order[0] == OutOfOrder{1, {0, 24, 0}});
}

TEST_CASE("two paragraphs that differ little and are exchanged break the order") {
  const FoldedText hyp = fold_text("article 2 of the law. article 1 of the law.");
  const Excerpt excerpt =
      find_excerpt(hyp, fold_text("article 1 of the law.\narticle 2 of the law."));
  CHECK(excerpt.stretches[0].cost == 1);
  CHECK(excerpt.stretches[1].cost == 1);
  CHECK(excerpt.out_of_order.size() == 2);
}

TEST_CASE("a misread heading whose word stands in another paragraph does not break the order") {
  const FoldedText hyp = fold_text("intro ductlon here is the introduction to all");
  const FoldedText ref = fold_text("introduction\nhere is the introduction to all");
  CHECK(find_excerpt(hyp, ref).out_of_order.empty());
}

TEST_CASE("chance matches of a text that is not there do not break the order") {
  const FoldedText hyp = fold_text("abcd zzzz");
  const FoldedText ref = fold_text("zzzzyyyyyyyyyyy\nabcdxxxxxxxxxxx");
  CHECK(find_excerpt(hyp, ref).out_of_order.empty());
}

TEST_CASE("stretches are in order, do not overlap and add up to the least cost") {
  RandomTokens random(11);
  for (int round = 0; round < 80; ++round) {
    const std::size_t kinds = 2 + random.below(8);
    FoldedText ref;
    std::vector<std::uint32_t> tokens = random.tokens(random.below(60), kinds);
    for (std::size_t count = 1 + random.below(5); count > 0; --count) {
      const auto paragraph = random.tokens(1 + random.below(150), kinds);
      ref.paragraphs.push_back(letters_of(paragraph));
      const auto damaged = random.damaged(paragraph, 1 + random.below(20), kinds);
      tokens.insert(random.below(4) == 0 ? tokens.begin() : tokens.end(), damaged.begin(),
                    damaged.end());
      const auto noise = random.tokens(random.below(60), kinds);
      tokens.insert(tokens.end(), noise.begin(), noise.end());
    }
    FoldedText hyp;
    hyp.letters = letters_of(tokens);
    const Excerpt excerpt = find_excerpt(hyp, ref);
    REQUIRE(excerpt.stretches.size() == ref.paragraphs.size());
    std::size_t last = 0;
    std::size_t sum = 0;
    for (std::size_t index = 0; index < excerpt.stretches.size(); ++index) {
      const Stretch& stretch = excerpt.stretches[index];
      REQUIRE(stretch.begin >= last);
      REQUIRE(stretch.end >= stretch.begin);
      last = stretch.end;
      sum += stretch.cost;
      const auto letters = hyp.letters.substr(stretch.begin, stretch.end - stretch.begin);
      REQUIRE(stretch.cost == plain_distance(ref.paragraphs[index], letters));
    }
    REQUIRE(sum == plain_sum(hyp.letters, ref.paragraphs));
  }
}

TEST_CASE("figures of an excerpt compare the stretches with the truth") {
  const FoldedText hyp = fold_text("page 1\nfirst paragraph\nsecnd paragraph\npage 2");
  const FoldedText ref = fold_text("first paragraph\nsecond paragraph");
  const Figures figures = compare_texts(text_of(find_excerpt(hyp, ref), hyp), ref);
  CHECK(figures[Figure::cer] == Approx(1.0 / 32));
  CHECK(figures[Figure::paragraph_f1] == Approx(0.5));
}
