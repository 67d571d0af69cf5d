// Each figure on texts small enough to count by hand.
#include "compare/figures.h"

#include <catch2/catch.hpp>

using namespace bazyab::compare;

namespace {

Figures compare(std::string_view hyp, std::string_view ref) {
  return compare_texts(fold_text(hyp), fold_text(ref));
}

}  // namespace

TEST_CASE("equal texts are right in every figure") {
  const Figures figures = compare("او می‌رود.\n\nسال ۱۳۹۷",
                                  "او می‌رود.\n\nسال  ۱۳۹۷\n");
  for (const Figure figure : all_figures()) {
    CAPTURE(name_of(figure));
    CHECK(figures[figure] == (is_error(figure) ? 0 : 1));
  }
}

TEST_CASE("two empty texts are equal") {
  CHECK(compare("", " \n") == compare("a ۱ می‌آ", "a ۱ می‌آ"));
}

TEST_CASE("against an empty truth all is wrong") {
  const Figures figures = compare("سلام دنیا", "");
  CHECK(figures[Figure::cer] == 1);
  CHECK(figures[Figure::cer_grapheme] == 1);
  CHECK(figures[Figure::wer] == 1);
  CHECK(figures[Figure::bow_f1] == 0);
  CHECK(figures[Figure::space_f1] == 0);
  CHECK(figures[Figure::paragraph_f1] == 0);
  CHECK(figures[Figure::zwnj_f1] == 1);
  CHECK(figures[Figure::digit_accuracy] == 1);
}

TEST_CASE("an empty text misses all") {
  const Figures figures = compare("", "او می‌رود ۷");
  CHECK(figures[Figure::cer] == 1);
  CHECK(figures[Figure::cer_grapheme] == 1);
  CHECK(figures[Figure::wer] == 1);
  CHECK(figures[Figure::bow_f1] == 0);
  CHECK(figures[Figure::zwnj_precision] == 0);
  CHECK(figures[Figure::zwnj_recall] == 0);
  CHECK(figures[Figure::zwnj_f1] == 0);
  CHECK(figures[Figure::space_f1] == 0);
  CHECK(figures[Figure::paragraph_f1] == 0);
  CHECK(figures[Figure::digit_accuracy] == 0);
}

TEST_CASE("cer is the edit distance in code points over the length of the truth") {
  CHECK(compare("کتابها", "کتاب‌ها")[Figure::cer] == Approx(1.0 / 7));
  CHECK(compare("aaaaaa", "bb")[Figure::cer] == Approx(3.0));
  CHECK(compare("خانه\u0654", "خان\u06C0")[Figure::cer] == 0);
  CHECK(compare("a\nb", "a b")[Figure::cer] == 0);
}

TEST_CASE("a lost mark is one wrong grapheme, and so is a lost ZWNJ") {
  CHECK(compare("مد", "مُد")[Figure::cer_grapheme] == Approx(0.5));
  CHECK(compare("میرود", "می‌رود")[Figure::cer_grapheme] == Approx(0.2));
}

TEST_CASE("a word with a lost ZWNJ is a wrong word") {
  CHECK(compare("او میرود خانه", "او می‌رود خانه")[Figure::wer] == Approx(1.0 / 3));
  CHECK(compare("او می رود خانه", "او می‌رود خانه")[Figure::wer] == Approx(2.0 / 3));
}

TEST_CASE("bow_f1 does not see the order of words but how many there are") {
  CHECK(compare("b a", "a b")[Figure::bow_f1] == 1);
  CHECK(compare("a a b", "a b b")[Figure::bow_f1] == Approx(2.0 / 3));
  CHECK(compare("a", "a b b")[Figure::bow_f1] == Approx(0.5));
}

TEST_CASE("a ZWNJ is right between the same letters and wrong anywhere else") {
  const Figures figures =
      compare("می‌رود کت‌ابها", "می‌رود کتاب‌ها نمی‌آید");
  CHECK(figures[Figure::zwnj_precision] == Approx(0.5));
  CHECK(figures[Figure::zwnj_recall] == Approx(1.0 / 3));
  CHECK(figures[Figure::zwnj_f1] == Approx(0.4));
}

TEST_CASE("a space in place of a ZWNJ is a missing ZWNJ") {
  const Figures figures = compare("می رود", "می‌رود");
  CHECK(figures[Figure::zwnj_precision] == 0);
  CHECK(figures[Figure::zwnj_recall] == 0);
}

TEST_CASE("a ZWNJ next to a letter put in place of another is right") {
  CHECK(compare("مي‌رود", "می‌رود")[Figure::zwnj_f1] == 1);
}

TEST_CASE("a ZWNJ beside a letter that was put in or left out is wrong") {
  CHECK(compare("م‌رود", "می‌رود")[Figure::zwnj_f1] == 0);
  CHECK(compare("می‌آآرود", "می‌رود")[Figure::zwnj_f1] == 0);
}

TEST_CASE("doubled ZWNJ is right once, at the ends of a text too") {
  const Figures figures = compare("‌‌می‌‌رود", "‌می‌رود");
  CHECK(figures[Figure::zwnj_precision] == Approx(0.5));
  CHECK(figures[Figure::zwnj_recall] == 1);
}

TEST_CASE("a space is right between the same letters, whatever ZWNJ stands there") {
  CHECK(compare("ab c d", "a bc d")[Figure::space_f1] == Approx(0.5));
  CHECK(compare("می‌ رود", "می رود")[Figure::space_f1] == 1);
  CHECK(compare("abcd", "a b")[Figure::space_f1] == 0);
}

TEST_CASE("paragraphs count as a whole, in any order") {
  CHECK(compare("a\nb\n\nc\n\nd", "c\n\na b\n\ne")[Figure::paragraph_f1] == Approx(2.0 / 3));
  CHECK(compare("a\n\na", "a\n\nb")[Figure::paragraph_f1] == Approx(0.5));
}

TEST_CASE("a digit is right where the same digit is aligned with it") {
  CHECK(compare("سال ۱۳۸۷", "سال ۱۳۹۷")[Figure::digit_accuracy] == Approx(0.75));
  CHECK(compare("سال 1397", "سال ۱۳۹۷")[Figure::digit_accuracy] == 0);
  CHECK(compare("سال", "سال ۱۲")[Figure::digit_accuracy] == 0);
}

TEST_CASE("a text that is not there is all wrong") {
  const Figures figures = all_wrong();
  for (const Figure figure : all_figures()) CHECK(figures[figure] == (is_error(figure) ? 1 : 0));
}

TEST_CASE("figures are known by the names that users write") {
  CHECK(figure_named("zwnj_f1") == Figure::zwnj_f1);
  CHECK(figure_named("cer") == Figure::cer);
  CHECK_FALSE(figure_named("CER").has_value());
  CHECK(is_error(Figure::wer));
  CHECK_FALSE(is_error(Figure::paragraph_f1));
}
