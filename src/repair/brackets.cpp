// Pairs that close before they open.
#include "repair/brackets.h"

#include <algorithm>
#include <string>

#include "repair/tokens.h"
#include "unicode/letters.h"

namespace bazyab::repair {
namespace {

bool is_blank_or_edge(std::u32string_view text, std::size_t at) {
  return at >= text.size() || unicode::is_white_space(text[at]);
}

// True if the pair at `close` and `open` hugs what is inside it and is apart from what is not, as
// brackets do; and if it does the reverse, as sound brackets turn up where they are read so.
struct Spacing {
  bool turned = false;
  bool sound = false;
};
Spacing spacing_of(std::u32string_view text, std::size_t close, std::size_t open) {
  const bool blank_before = close == 0 || is_blank_or_edge(text, close - 1);
  const bool blank_after = is_blank_or_edge(text, open + 1);
  const bool blank_inside = is_blank_or_edge(text, close + 1) && is_blank_or_edge(text, open - 1);
  const bool closed = blank_after || unicode::is_punctuation(text[open + 1]);
  return {.turned = blank_before && closed && !is_blank_or_edge(text, close + 1) &&
                    !is_blank_or_edge(text, open - 1),
          .sound = blank_inside && (!blank_before || !closed)};
}

bool has_inside(std::u32string_view inside, bool any_letter) {
  return std::any_of(inside.begin(), inside.end(), [&](char32_t letter) {
    return is_word_letter(letter) ||
           (any_letter && (unicode::is_letter(letter) || unicode::is_digit(letter)));
  });
}

// Adds proposals for one kind of bracket if every pair of it is turned.
void turn(std::u32string_view text, char32_t opening, char32_t closing,
          std::vector<Proposal>& proposals) {
  const std::size_t first = proposals.size();
  const auto give_up = [&] { proposals.resize(first); };
  std::size_t open = 0;  // one after the closing bracket that began a turned pair
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] != opening && text[at] != closing) continue;
    if ((text[at] == closing) != (open == 0)) return give_up();
    const bool line_ended =
        open > 0 && text.substr(open, at - open).find(U'\n') != std::u32string_view::npos;
    if (line_ended) return give_up();
    const auto inside = text.substr(open, at - open);
    if (open > 0) {
      const Spacing spacing = spacing_of(text, open - 1, at);
      if (spacing.sound || !has_inside(inside, spacing.turned)) return give_up();
    }
    const auto place = static_cast<std::uint32_t>(at);
    proposals.push_back({.span = {place, place + 1},
                         .after = std::u32string(1, unicode::mirrored(text[at])),
                         .kind = RepairKind::letter,
                         .confidence = 0.95F});
    open = open == 0 ? at + 1 : 0;
  }
  if (open > 0) give_up();
}

}  // namespace

std::vector<Proposal> propose_turned_brackets(const Text& text) {
  std::vector<Proposal> proposals;
  turn(text.letters, U'«', U'»', proposals);
  turn(text.letters, U'(', U')', proposals);
  std::sort(proposals.begin(), proposals.end(), [](const Proposal& one, const Proposal& other) {
    return one.span.begin < other.span.begin;
  });
  return proposals;
}

}  // namespace bazyab::repair
