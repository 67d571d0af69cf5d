// Scores lines for scripts/score-classes: bazyab_score_lines LEXICON < LINES
//
// Each line of standard input, UTF-8, is one text; its score goes to standard output. With --time
// the lines are scored again and again and the nanoseconds for a code point are written instead.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <exception>
#include <iostream>
#include <string>
#include <vector>

#include "language/scorer.h"
#include "unicode/encoding.h"

namespace {

using Clock = std::chrono::steady_clock;

// The fastest of some rounds over all lines, in nanoseconds a code point.
double nanoseconds(const bazyab::language::Lexicon& lexicon,
                   const std::vector<std::u32string>& lines) {
  std::size_t points = 0;
  for (const auto& line : lines) points += line.size();
  double best = 1e9;
  for (int round = 0; round < 7; ++round) {
    const auto begin = Clock::now();
    double sum = 0;
    for (const auto& line : lines) sum += bazyab::language::score_text(lexicon, line).persian;
    const std::chrono::duration<double, std::nano> taken = Clock::now() - begin;
    if (sum >= 0) best = std::min(best, taken.count() / static_cast<double>(points));
  }
  return best;
}

}  // namespace

int main(int argc, char** argv) {
  const bool timed = argc == 3 && std::string(argv[2]) == "--time";
  if (argc != 2 && !timed) {
    std::fputs("usage: bazyab_score_lines LEXICON [--time] < LINES\n", stderr);
    return 2;
  }
  try {
    const auto lexicon = bazyab::language::Lexicon::open(argv[1]);
    std::vector<std::u32string> lines;
    for (std::string line; std::getline(std::cin, line);) {
      lines.push_back(bazyab::unicode::decode_utf8(line));
    }
    if (timed) {
      std::printf("%.2f ns a code point\n", nanoseconds(lexicon, lines));
      return 0;
    }
    for (const auto& line : lines) {
      std::printf("%.6f\n", bazyab::language::score_text(lexicon, line).persian);
    }
  } catch (const std::exception& error) {
    std::fprintf(stderr, "bazyab_score_lines: %s\n", error.what());
    return 1;
  }
  return 0;
}
