// Pairs that close before they open.
#include "repair/brackets.h"

#include <algorithm>
#include <string>

#include "repair/tokens.h"
#include "unicode/letters.h"

namespace bazyab::repair {
namespace {

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
    if (open > 0 && std::none_of(inside.begin(), inside.end(), is_word_letter)) return give_up();
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
