// Edges of runs between U+202A and U+202C.
#include "repair/run_edges.h"

#include <algorithm>
#include <string>

#include "repair/tokens.h"
#include "unicode/letters.h"

namespace bazyab::repair {
namespace {

constexpr char32_t embed_left_to_right = 0x202A;
constexpr char32_t pop_direction = 0x202C;

bool is_bracket(char32_t letter) {
  return letter == U'(' || letter == U')' || letter == U'«' || letter == U'»' || letter == U'[' ||
         letter == U']';
}
bool is_edge(char32_t letter) {
  switch (letter) {
    case U'.':
    case U'،':
    case U'؛':
    case U':':
    case U'؟':
    case U'!':
      return true;
    default:
      return is_bracket(letter) || unicode::is_white_space(letter);
  }
}
// True if the edge cannot be a part of the number or word that it stands at.
bool is_apart(std::u32string_view edge) {
  return std::any_of(edge.begin(), edge.end(), [](char32_t letter) {
    return unicode::is_white_space(letter) || is_bracket(letter) || letter == U'،' ||
           letter == U'؛' || letter == U'؟';
  });
}

std::u32string reversed(std::u32string_view edge) {
  return {edge.rbegin(), edge.rend()};
}

bool line_has_persian(std::u32string_view text, std::size_t at) {
  std::size_t begin = text.rfind(U'\n', at);
  begin = begin == std::u32string_view::npos ? 0 : begin;
  const std::size_t end = std::min(text.find(U'\n', at), text.size());
  return std::any_of(text.begin() + static_cast<std::ptrdiff_t>(begin),
                     text.begin() + static_cast<std::ptrdiff_t>(end), is_word_letter);
}

}  // namespace

std::vector<Proposal> propose_run_edges(const Text& text) {
  std::vector<Proposal> proposals;
  const std::u32string_view letters = text.letters;
  const auto turn = [&](std::size_t begin, std::size_t end, std::u32string after) {
    if (!line_has_persian(letters, begin)) return;
    proposals.push_back(
        {.span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end + 1)},
         .after = std::move(after),
         .kind = RepairKind::control,
         .confidence = 0.95F});
  };
  for (std::size_t begin = letters.find(embed_left_to_right); begin != std::u32string_view::npos;
       begin = letters.find(embed_left_to_right, begin + 1)) {
    const std::size_t end =
        letters.find_first_of(std::u32string_view(U"\u202A\u202C\n"), begin + 1);
    if (end == std::u32string_view::npos || letters[end] != pop_direction) continue;
    const std::u32string_view run = letters.substr(begin + 1, end - begin - 1);
    std::size_t left = 0;
    while (left < run.size() && is_edge(run[left])) ++left;
    std::size_t right = run.size();
    while (right > left && is_edge(run[right - 1])) --right;
    if (left == right) {  // nothing but marks, as they stand from left to right
      if (run.size() > 1 && is_apart(run)) turn(begin, end, reversed(run));
      continue;
    }
    if (!is_apart(run.substr(0, left))) left = 0;
    if (!is_apart(run.substr(right))) right = run.size();
    if (left == 0 && right == run.size()) continue;
    std::u32string after = reversed(run.substr(right));
    after.append(run.substr(left, right - left)).append(reversed(run.substr(0, left)));
    turn(begin, end, std::move(after));
  }
  return proposals;
}

}  // namespace bazyab::repair
