// Applying changes of maps and weighing them.
#include "healing/mended_page.h"

#include <algorithm>
#include <unordered_map>

#include "language/scorer.h"
#include "unicode/letters.h"

namespace bazyab::healing {
namespace {

std::uint64_t key_of(std::uint16_t font, std::uint32_t code) {
  return (static_cast<std::uint64_t>(font) << 32) | code;
}

}  // namespace

void apply_changes(GlyphPage& page, std::span<const CodeChange> changes) {
  struct Change {
    Span letters;
    bool lost = false;
    bool drawn = false;
  };
  std::unordered_map<std::uint64_t, Change> known;
  for (const CodeChange& change : changes) {
    Span span{.begin = static_cast<std::uint32_t>(page.letters.size())};
    page.letters += change.letters;
    span.end = static_cast<std::uint32_t>(page.letters.size());
    known[key_of(change.font, change.code)] = {span, change.claim == Claim::lost,
                                               change.claim == Claim::drawn};
  }
  for (Glyph& glyph : page.glyphs) {
    const auto changed = known.find(key_of(glyph.font, glyph.code));
    if (changed == known.end()) continue;
    glyph.unicode = changed->second.letters;
    glyph.lost = changed->second.lost;
    glyph.drawn = changed->second.drawn;
  }
}

void put_changes(std::vector<CodeChange>& changes, std::span<const CodeChange> newer) {
  std::unordered_map<std::uint64_t, std::size_t> known;
  for (std::size_t index = 0; index < changes.size(); ++index) {
    known[key_of(changes[index].font, changes[index].code)] = index;
  }
  for (const CodeChange& change : newer) {
    const auto [place, fresh] = known.try_emplace(key_of(change.font, change.code), changes.size());
    if (fresh) {
      changes.push_back(change);
      continue;
    }
    changes[place->second].claim = change.claim;
    changes[place->second].letters = change.letters;
  }
}

void turn_named_twice(std::span<const CodeChange> known, std::vector<CodeChange>& found) {
  for (CodeChange& change : found) {
    if (change.letters.size() != 1 || !unicode::is_bracket(change.letters[0])) continue;
    const bool named_twice = std::ranges::any_of(known, [&](const CodeChange& each) {
      return each.claim == Claim::clear && each.font == change.font && each.code != change.code &&
             each.letters == change.letters;
    });
    if (named_twice) change.letters[0] = unicode::mirrored(change.letters[0]);
  }
}

namespace {

// Letters of words: what the scorer looks at, and what stands for a letter that nobody knows.
bool is_word_letter(char32_t letter) {
  return unicode::is_letter(letter) || unicode::is_mark(letter) || letter == unicode::zwnj ||
         letter == unicode::replacement;
}

}  // namespace

void note_changes(PageFacts& facts, std::span<const CodeChange> changes) {
  for (const CodeChange& change : changes) {
    if (change.claim == Claim::form) continue;
    if (change.font >= facts.fonts.size()) continue;
    MapChange& noted = facts.map_changes.emplace_back();
    noted.font = change.font;
    noted.code = change.code;
    const auto put = [&](std::u32string letters) {
      std::erase(letters, unicode::zwnj);  // no part of what a glyph draws
      const auto begin = static_cast<std::uint32_t>(facts.letters.size());
      facts.letters += letters;
      return Span{begin, static_cast<std::uint32_t>(facts.letters.size())};
    };
    noted.said = put(unicode::without_forms(change.said));
    noted.letters = put(change.claim == Claim::lost ? std::u32string(1, unicode::replacement)
                                                    : unicode::without_forms(change.letters));
    noted.confidence = change.claim == Claim::clear ? 0.97F : 0.95F;  // drawn, disputed or lost
  }
}

std::vector<std::optional<double>> score_fonts(const PageFacts& facts, std::span<const Text> lines,
                                               std::span<const CodeChange> changes,
                                               const language::Lexicon& lexicon) {
  std::unordered_map<std::uint64_t, std::uint16_t> fonts;
  for (const CodeChange& change : changes) fonts[key_of(change.font, change.code)] = change.font;
  std::vector<std::u32string> words(facts.fonts.size());
  for (const Text& line : lines) {
    for (std::size_t begin = 0; begin < line.letters.size();) {
      std::size_t end = begin;
      std::vector<std::uint16_t> seen;
      for (; end < line.letters.size() && is_word_letter(line.letters[end]); ++end) {
        const Origin& origin = line.origins[end];
        if (origin.source != Source::page_glyph) continue;
        const Item& item = facts.items.at(origin.index);
        const auto changed = fonts.find(key_of(item.font, item.code));
        if (changed == fonts.end()) continue;
        if (std::find(seen.begin(), seen.end(), changed->second) == seen.end()) {
          seen.push_back(changed->second);
        }
      }
      for (const std::uint16_t font : seen) {
        words[font].append(line.letters, begin, end - begin);
        words[font] += U' ';
      }
      begin = std::max(end, begin + 1);
    }
  }
  std::vector<std::optional<double>> scores(facts.fonts.size());
  for (std::size_t font = 0; font < words.size(); ++font) {
    const language::TextScore score = language::score_text(lexicon, words[font]);
    if (score.letters > 0) scores[font] = score.persian;
  }
  return scores;
}

}  // namespace bazyab::healing
