// From U+FFFD to the letter that was found.
#include "repair/healed.h"

#include "unicode/letters.h"

namespace bazyab::repair {

std::vector<Proposal> propose_healed(const Text& text, const Healer& healer) {
  std::vector<Proposal> proposals;
  if (!healer || text.origins.empty()) return proposals;
  for (std::uint32_t at = 0; at < text.letters.size(); ++at) {
    if (text.letters[at] != unicode::replacement) continue;
    if (text.origins[at].source != Source::page_glyph) continue;
    const std::optional<Healed> healed = healer(text.origins[at]);
    if (!healed) continue;
    proposals.push_back({.span = {at, at + 1},
                         .after = healed->letters,
                         .kind = RepairKind::letter,
                         .evidence = Evidence::lexicon,
                         .confidence = healed->confidence});
  }
  return proposals;
}

}  // namespace bazyab::repair
