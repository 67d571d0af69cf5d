// Counting codes, scoring words.
#include "healing/font_worth.h"

#include <map>
#include <utility>

#include "healing/mended_page.h"
#include "unicode/letters.h"

namespace bazyab::healing {

std::vector<FontWorth> font_worths(const PageFacts& facts, std::span<const Text> lines,
                                   const language::Lexicon& lexicon) {
  std::vector<FontWorth> worths(facts.fonts.size());
  std::map<std::pair<std::uint16_t, std::uint32_t>, bool> seen;  // whether it has a letter
  for (const Item& item : facts.items) {
    if (item.font >= worths.size() || item.kind == ItemKind::space) continue;
    const std::u32string_view letters = slice(facts.letters, item.letters);
    const bool named = !letters.empty() && letters.front() != unicode::replacement;
    seen[{item.font, item.code}] |= named || item.kind == ItemKind::zwnj;
  }
  std::vector<CodeChange> codes;  // score_fonts asks for those to look at
  for (const auto& [code, named] : seen) {
    ++worths[code.first].codes;
    if (!named) ++worths[code.first].lost;
    codes.push_back({.font = code.first, .code = code.second, .said = {}, .letters = {}});
  }
  for (const MapChange& change : facts.map_changes) {
    const std::u32string_view letters = slice(facts.letters, change.letters);
    const bool found = letters != std::u32string_view(&unicode::replacement, 1);
    if (change.font < worths.size() && found) ++worths[change.font].changed;
  }
  const auto scores = score_fonts(facts, lines, codes, lexicon);
  for (std::size_t font = 0; font < worths.size(); ++font) worths[font].score = scores[font];
  return worths;
}

}  // namespace bazyab::healing
