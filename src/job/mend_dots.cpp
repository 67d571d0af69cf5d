// The page is laid out once more, with the bases as lost letters.
#include "job/mend_dots.h"

#include <algorithm>
#include <map>
#include <utility>

#include "healing/base_letters.h"
#include "healing/loose_dots.h"
#include "job/mend_maps.h"

namespace bazyab::job {

using healing::CodeChange;
using healing::FontCode;

std::vector<CodeChange> mend_dots(PdfPages& document, GlyphPage& page,
                                  const language::Lexicon& lexicon) {
  std::map<std::uint16_t, std::vector<std::uint32_t>> asked;
  for (const auto& [font, code] : healing::possible_dots(page)) asked[font].push_back(code);
  if (asked.empty()) return {};
  std::map<FontCode, Sketch> drawn;
  for (const auto& [font, codes] : asked) {
    std::vector<Sketch> sketches = document.sketches(page, font, codes);
    for (std::size_t index = 0; index < codes.size(); ++index) {
      drawn[{font, codes[index]}] = std::move(sketches[index]);
    }
  }
  const std::vector<healing::DottedBase> bases = healing::join_dots(page, drawn);
  if (bases.empty()) return {};
  std::vector<CodeChange> named, lost;
  for (const healing::DottedBase& base : bases) {
    std::u32string letters = healing::letter_of_named(base);
    const bool is_told = !letters.empty();
    if (is_told || healing::lacks_dots(base)) {
      named.push_back({.font = base.font,
                       .code = base.code,
                       .claim = is_told ? healing::Claim::drawn : healing::Claim::lost,
                       .said = base.said,
                       .letters = std::move(letters)});
    }
    lost.push_back({.font = base.font,
                    .code = base.code,
                    .claim = healing::Claim::lost,
                    .said = base.said,
                    .letters = {}});
  }
  // A map that names dots names bases too, those that stand there without dots among them.
  if (std::ranges::any_of(bases, &healing::DottedBase::named)) return named;
  const LaidOut seen = lay_out(page, lost, false);
  return healing::tell_base_letters(seen.facts, seen.lines, bases, lexicon);
}

}  // namespace bazyab::job
