// Mean, median, worst.
#include "compare/summary.h"

#include <catch2/catch.hpp>

using namespace bazyab::compare;

namespace {

std::vector<ComparedPair> pairs_of(std::initializer_list<double> cers) {
  std::vector<ComparedPair> pairs;
  for (const double cer : cers) pairs.emplace_back().figures[Figure::cer] = cer;
  return pairs;
}

}  // namespace

TEST_CASE("the mean and the median are taken of each figure") {
  auto pairs = pairs_of({0.4, 0.1, 0.1});
  pairs[1].figures[Figure::wer] = 0.6;
  const Summary summary = summarise(pairs);
  CHECK(summary.mean[Figure::cer] == Approx(0.2));
  CHECK(summary.median[Figure::cer] == Approx(0.1));
  CHECK(summary.mean[Figure::wer] == Approx(0.2));
  CHECK(summary.median[Figure::wer] == 0);
  CHECK(summarise(pairs_of({0.1, 0.4, 0.2, 0.8})).median[Figure::cer] == Approx(0.3));
}

TEST_CASE("the worst come first, equal ones in their order, and not more than five") {
  CHECK(summarise(pairs_of({0.1, 0.3, 0.2})).worst == std::vector<std::size_t>{1, 2, 0});
  CHECK(summarise(pairs_of({0, 0, 0, 0, 0, 0, 1})).worst ==
        std::vector<std::size_t>{6, 0, 1, 2, 3});
}
