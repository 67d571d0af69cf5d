// The last and the first word of two lines, and what they are together.
#include "repair/broken_word.h"

#include <algorithm>
#include <string>

#include "repair/folding.h"
#include "repair/tokens.h"
#include "repair/word_count.h"

namespace bazyab::repair {
namespace {

constexpr double unknown_count = 0.3;  // what a part counts that is no word
constexpr double enough = 1e5;         // times likelier than chance
constexpr std::uint32_t rare = 5;      // words that are met so seldom may be anything
constexpr std::size_t shortest = 4;    // letters of the whole word

}  // namespace

bool is_broken_word(std::u32string_view line, std::u32string_view next,
                    const language::Lexicon& lexicon) {
  if (line.empty() || next.empty()) return false;
  if (!is_word_letter(line.back()) || !is_word_letter(next.front())) return false;
  const Span left = token_around(line, static_cast<std::uint32_t>(line.size() - 1));
  const Span right = token_around(next, 0);
  const Folded head = fold(line, left);
  const Folded tail = fold(next, right);
  if (!head.fits || !tail.fits || head.size + tail.size > 63) return false;
  if (head.size + tail.size < shortest) return false;
  std::u32string whole(head.letters());
  whole.append(tail.letters());
  const std::uint32_t together = count_of(whole, lexicon);
  if (together <= rare) return false;
  // Two parts that a ZWNJ stands between are words enough to be told apart by the model.
  const auto spelling = lexicon.spelling(whole);
  if (spelling && spelling->count_with > 0 && (spelling->zwnj_before >> head.size & 1U) != 0) {
    return false;
  }
  const auto part = [&](const Folded& word) {
    return std::max<double>(count_of(word.letters(), lexicon), unknown_count);
  };
  const double chance = part(head) * part(tail);
  return together * static_cast<double>(lexicon.total_count()) > enough * chance;
}

}  // namespace bazyab::repair
