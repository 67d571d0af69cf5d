// Tables and JSON of comparisons, whole.
#include "output/comparison.h"

#include <catch2/catch.hpp>

using namespace bazyab::output;
using bazyab::compare::ComparedPair;
using bazyab::compare::Excerpt;
using bazyab::compare::Figure;
using bazyab::compare::Missing;

namespace {

ComparedPair pair_of(const char* hyp, const char* ref, double cer) {
  ComparedPair pair;
  pair.hyp = hyp;
  pair.ref = ref;
  for (const Figure figure : bazyab::compare::all_figures()) {
    pair.figures[figure] = is_error(figure) ? 0 : 1;
  }
  pair.figures[Figure::cer] = cer;
  return pair;
}

}  // namespace

TEST_CASE("the table of one pair has a line for each figure") {
  ComparedPair pair = pair_of("a.txt", "b.txt", 0.04214);
  pair.figures[Figure::wer] = 1.5;
  CHECK(comparison_table(pair) ==
        "cer                 4.21 %\n"
        "cer_grapheme        0.00 %\n"
        "wer               150.00 %\n"
        "bow_f1            100.00 %\n"
        "zwnj_precision    100.00 %\n"
        "zwnj_recall       100.00 %\n"
        "zwnj_f1           100.00 %\n"
        "space_f1          100.00 %\n"
        "paragraph_f1      100.00 %\n"
        "digit_accuracy    100.00 %\n");
  pair.excerpt = Excerpt{{{0, 4, 0}, {4, 6, 7}}, {{1, {9, 12, 3}}}};
  CHECK(comparison_table(pair).ends_with("broken_order        1 of 2 paragraphs\n"));
}

TEST_CASE("the JSON of one pair has the figures beside the names") {
  ComparedPair pair = pair_of("a.txt", "b.txt", 0.25);
  CHECK(comparison_json(pair) == R"({
  "hyp": "a.txt",
  "ref": "b.txt",
  "cer": 0.25,
  "cer_grapheme": 0.0,
  "wer": 0.0,
  "bow_f1": 1.0,
  "zwnj_precision": 1.0,
  "zwnj_recall": 1.0,
  "zwnj_f1": 1.0,
  "space_f1": 1.0,
  "paragraph_f1": 1.0,
  "digit_accuracy": 1.0
}
)");
  pair.missing = Missing::hyp;
  pair.excerpt = Excerpt{{{0, 4, 0}, {4, 6, 7}}, {{1, {9, 12, 3}}}};
  CHECK(comparison_json(pair).ends_with(R"(  "digit_accuracy": 1.0,
  "missing": "hyp",
  "broken_order": [
    {
      "paragraph": 2,
      "distance": 7,
      "elsewhere": {
        "at": [
          9,
          12
        ],
        "distance": 3
      }
    }
  ]
}
)"));
}

TEST_CASE("the table of several pairs ends with the mean, the median and the worst") {
  std::vector<ComparedPair> pairs = {pair_of("out/a.txt", "ref/a.txt", 0.01),
                                     pair_of("out/خبر.txt", "ref/خبر.txt", 0.02),
                                     pair_of("out/c.txt", "ref/c.txt", 1)};
  pairs[2].missing = Missing::hyp;
  const std::string rest =
      "          0.00    0.00  100.00          100.00       100.00   100.00"
      "    100.00        100.00          100.00  ";
  CHECK(comparisons_table(pairs) ==
        "   cer  cer_grapheme     wer  bow_f1  zwnj_precision  zwnj_recall  zwnj_f1  space_f1  "
        "paragraph_f1  digit_accuracy  %\n"
        "  1.00" +
            rest +
            "out/a.txt\n"
            "  2.00" +
            rest +
            "out/خبر.txt\n"
            "100.00" +
            rest +
            "out/c.txt (missing: hyp)\n"
            "\n"
            " 34.33" +
            rest +
            "mean\n"
            "  2.00" +
            rest +
            "median\n"
            "\n"
            "worst by cer:\n"
            "100.00" +
            rest +
            "out/c.txt (missing: hyp)\n"
            "  2.00" +
            rest +
            "out/خبر.txt\n"
            "  1.00" +
            rest + "out/a.txt\n");
}

TEST_CASE("the JSON of several pairs has the same as the table") {
  const std::vector<ComparedPair> pairs = {pair_of("a", "b", 0.5), pair_of("c", "d", 0.25)};
  const std::string json = comparisons_json(pairs);
  CHECK(
      json.starts_with("{\n  \"pairs\": [\n    {\n      \"hyp\": \"a\",\n      \"ref\": \"b\",\n"
                       "      \"cer\": 0.5,\n"));
  CHECK(json.find("  \"mean\": {\n    \"cer\": 0.375,\n") != json.npos);
  CHECK(json.find("  \"median\": {\n    \"cer\": 0.375,\n") != json.npos);
  CHECK(json.ends_with(R"(  "worst": [
    {
      "hyp": "a",
      "ref": "b",
      "cer": 0.5
    },
    {
      "hyp": "c",
      "ref": "d",
      "cer": 0.25
    }
  ]
}
)"));
}

TEST_CASE(
    "bytes of a path that are not UTF-8 are percent-encoded, and a table keeps to its lines") {
  const ComparedPair pair = pair_of("a\xFF\nخ\xD8.txt", "b", 0);
  CHECK(comparison_json(pair).find("\"hyp\": \"a%FF\\nخ%D8.txt\"") != std::string::npos);
  CHECK(comparisons_table(std::vector{pair}).find("  a%FF%0Aخ%D8.txt\n") != std::string::npos);
}
