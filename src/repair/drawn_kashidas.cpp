// Runs of one digit inside words.
#include "repair/drawn_kashidas.h"

#include <array>

#include "repair/tokens.h"
#include "unicode/letters.h"

namespace bazyab::repair {
namespace {

constexpr char32_t embed_left_to_right = 0x202A;
constexpr char32_t pop_direction = 0x202C;
constexpr std::size_t least_runs = 3;

bool is_ascii_digit(char32_t letter) {
  return letter >= U'0' && letter <= U'9';
}

// The digit of the run between the controls at `begin` and `end`, 0 if it is no run of one digit.
char32_t digit_of(std::u32string_view run) {
  if (run.empty() || !is_ascii_digit(run.front()) || !is_ascii_digit(run.back())) return 0;
  for (const char32_t letter : run) {
    if (letter != run.front() && letter != U' ') return 0;
  }
  return run.front();
}

}  // namespace

std::vector<Proposal> propose_drawn_kashidas(const Text& text) {
  std::vector<Proposal> found;
  std::array<std::size_t, 10> counts{};
  std::vector<char32_t> digits;
  const std::u32string_view letters = text.letters;
  for (std::size_t begin = letters.find(embed_left_to_right); begin != std::u32string_view::npos;
       begin = letters.find(embed_left_to_right, begin + 1)) {
    const std::size_t end =
        letters.find_first_of(std::u32string_view(U"\u202A\u202C\n"), begin + 1);
    if (end == std::u32string_view::npos || letters[end] != pop_direction) continue;
    const char32_t digit = digit_of(letters.substr(begin + 1, end - begin - 1));
    if (digit == 0) continue;
    std::size_t from = begin;
    if (from > 0 && letters[from - 1] == U' ') --from;
    const bool inside = from > 0 && end + 1 < letters.size() && is_word_letter(letters[from - 1]) &&
                        unicode::joins_next(letters[from - 1]) &&
                        is_word_letter(letters[end + 1]) &&
                        unicode::joins_previous(letters[end + 1]);
    if (!inside) continue;
    ++counts[digit - U'0'];
    digits.push_back(digit);
    found.push_back(
        {.span = {static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(end + 1)},
         .after = {},
         .kind = RepairKind::control,
         .evidence = Evidence::habit,
         .confidence = 0.95F});
  }
  std::vector<Proposal> proposals;
  for (std::size_t index = 0; index < found.size(); ++index) {
    if (counts[digits[index] - U'0'] >= least_runs) proposals.push_back(std::move(found[index]));
  }
  return proposals;
}

}  // namespace bazyab::repair
