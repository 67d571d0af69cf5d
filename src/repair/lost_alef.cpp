// Readings of a word with an alef behind one or two of its ل.
#include "repair/lost_alef.h"

#include <optional>
#include <string>

#include "repair/folding.h"
#include "repair/word_count.h"

namespace bazyab::repair {
namespace {

constexpr std::uint32_t common = 10;  // a count that no chance word has

struct Reading {
  std::vector<std::size_t> places;  // of the ل that get an alef
  std::uint32_t count = 0;
};

// The commonest word that one alef makes, or, if one makes none, two.
std::optional<Reading> best_reading(std::u32string_view word, const language::Lexicon& lexicon) {
  std::vector<std::size_t> lams;
  for (std::size_t at = 0; at < word.size() && lams.size() < 4; ++at) {
    const bool has_alef = at + 1 < word.size() && word[at + 1] == U'ا';
    if (word[at] == U'ل' && !has_alef) lams.push_back(at);
  }
  std::optional<Reading> best;
  const auto try_places = [&](std::vector<std::size_t> places) {
    std::u32string tried(word);
    for (std::size_t index = places.size(); index-- > 0;) tried.insert(places[index] + 1, 1, U'ا');
    const std::uint32_t count = count_of(tried, lexicon);
    if (count >= common && (!best || count > best->count)) best = Reading{std::move(places), count};
  };
  for (const std::size_t lam : lams) try_places({lam});
  if (best) return best;
  for (std::size_t first = 0; first < lams.size(); ++first) {
    for (std::size_t second = first + 1; second < lams.size(); ++second) {
      try_places({lams[first], lams[second]});
    }
  }
  return best;
}

}  // namespace

std::vector<Proposal> propose_lost_alef(const Text& text, const language::Lexicon& lexicon,
                                        const Habit& habit) {
  std::vector<Proposal> proposals;
  if (!habit.turns_lam_alef()) return proposals;
  for_each_token(text.letters, [&](Span token) {
    if (slice(text.letters, token).find(U'ل') == std::u32string_view::npos) return;
    const Folded folded = fold(text.letters, token);
    if (!folded.fits || folded.size < 3 || count_of(folded.letters(), lexicon) > 0) return;
    const std::optional<Reading> reading = best_reading(folded.letters(), lexicon);
    if (!reading) return;
    for (const std::size_t lam : reading->places) {
      const std::uint32_t behind = folded.place[lam] + 1;
      proposals.push_back({.span = {behind, behind},
                           .after = U"ا",
                           .kind = RepairKind::letter,
                           .evidence = Evidence::lexicon,
                           .confidence = 0.95F});
    }
  });
  return proposals;
}

}  // namespace bazyab::repair
