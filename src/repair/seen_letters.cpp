// ZWNJ for spaces, lines in visual order.
#include "repair/seen_letters.h"

#include <algorithm>

#include "repair/tokens.h"
#include "repair/visual_order.h"
#include "unicode/letters.h"

namespace bazyab::repair {
namespace {

// All ZWNJ, if they stand for spaces; none if they do not.
std::vector<std::uint32_t> zwnj_for_spaces(std::u32string_view letters) {
  constexpr std::size_t least = 10;
  constexpr std::size_t least_in_line = 4;  // on an average: one a word is what lists have
  constexpr std::size_t times = 4;
  std::vector<std::uint32_t> places;
  std::size_t lines = 0;
  std::size_t line_end = 0;
  std::size_t at = letters.find(unicode::zwnj);
  for (; at != std::u32string_view::npos; at = letters.find(unicode::zwnj, at + 1)) {
    if (at >= line_end) {
      line_end = std::min(letters.find(U'\n', at), letters.size());
      ++lines;
    }
    places.push_back(static_cast<std::uint32_t>(at));
  }
  if (places.size() < std::max(least, lines * least_in_line)) return {};
  std::size_t spaces = 0;
  for (std::size_t place = 1; place + 1 < letters.size(); ++place) {
    spaces += letters[place] == U' ' && is_word_letter(letters[place - 1]) &&
              is_word_letter(letters[place + 1]);
    if (spaces * times > places.size()) return {};
  }
  return places;
}

Repair changed(Span span, std::u32string_view read, std::u32string_view seen, RepairKind kind,
               Evidence evidence, float confidence) {
  return {.kind = kind,
          .span = span,
          .before = std::u32string(slice(read, span)),
          .after = std::u32string(slice(seen, span)),
          .evidence = evidence,
          .confidence = confidence};
}

}  // namespace

SeenLetters see_letters(std::u32string_view read, const RepairOptions& options,
                        const language::Lexicon* lexicon) {
  SeenLetters seen{.letters = std::u32string(read), .repairs = {}};
  std::vector<std::uint32_t> spaces;
  if (options.allows(RepairKind::space)) spaces = zwnj_for_spaces(read);
  for (const std::uint32_t at : spaces) seen.letters[at] = U' ';
  std::vector<Span> lines;
  if (options.allows(RepairKind::order)) lines = turn_visual_lines(seen.letters, lexicon);
  std::size_t next = 0;
  const auto add_spaces = [&](std::uint32_t to, bool within) {
    for (; next < spaces.size() && spaces[next] < to; ++next) {
      if (within) continue;
      seen.repairs.push_back(changed({spaces[next], spaces[next] + 1}, read, seen.letters,
                                     RepairKind::space, Evidence::habit, 0.9F));
    }
  };
  for (const Span line : lines) {
    add_spaces(line.begin, false);
    add_spaces(line.end, true);  // the line's own change holds them
    if (slice(read, line) == slice(seen.letters, line)) continue;
    seen.repairs.push_back(
        changed(line, read, seen.letters, RepairKind::order, Evidence::lexicon, 0.99F));
  }
  add_spaces(static_cast<std::uint32_t>(read.size()), false);
  return seen;
}

}  // namespace bazyab::repair
