// Step (b): the counts of all pages, and what follows from them.
#include <algorithm>

#include "layout/layout.h"

namespace bazyab::layout {
namespace {

// Without space glyphs, spaces are the gaps beyond the widest empty stretch between 0.05 and 0.33
// em that has enough gaps above it to be the spaces of a text (one gap in five is usual): kerning
// makes gaps up to 0.13, narrow justified lines spaces from 0.16.
float learned_space_gap(const GapCounts& gaps) {
  constexpr std::size_t first = 5, last = 33;
  constexpr float usual = 0.145F;
  std::uint64_t total = 0;
  for (const std::uint32_t count : gaps) total += count;
  if (total < 100) return usual;
  // A stray gap in a long document does not fill the stretch.
  const auto noise = static_cast<std::uint32_t>(total / 2000);
  std::size_t best_begin = 0, best_size = 0;
  for (std::size_t begin = first; begin < last;) {
    std::size_t end = begin;
    while (end < last && gaps[end] <= noise) ++end;
    std::uint64_t above = 0;
    for (std::size_t gap = end; gap < gaps.size(); ++gap) above += gaps[gap];
    if (end - begin > best_size && above * 20 > total) best_begin = begin, best_size = end - begin;
    begin = end + 1;
  }
  if (best_size < 2) return usual;
  return (static_cast<float>(best_begin) + static_cast<float>(best_size) / 2) / 100;
}

}  // namespace

void add_page(DocumentFacts& document, const PageFacts& page) {
  ++document.pages;
  for (const CodeUse& use : page.code_uses) {
    CodeUse& sum = document.code_uses[{use.font_id, use.code}];
    sum.font_id = use.font_id;
    sum.code = use.code;
    sum.told = use.told;
    sum.uses += use.uses;
    sum.at_word_end += use.at_word_end;
  }
  for (const DigitUse& use : page.digits) {
    DigitUse& sum = document.digits[use.font_id];
    sum.font_id = use.font_id;
    sum.ascii = static_cast<std::uint16_t>(sum.ascii | use.ascii);
    sum.persian = static_cast<std::uint16_t>(sum.persian | use.persian);
    sum.mixed = sum.mixed || use.mixed;
  }
  for (std::size_t pair = 0; pair < bracket_openers.size(); ++pair) {
    document.brackets.as_mapped[pair] += page.brackets.as_mapped[pair];
    document.brackets.mirrored[pair] += page.brackets.mirrored[pair];
  }
  for (std::size_t gap = 0; gap < page.gaps.size(); ++gap) document.gaps[gap] += page.gaps[gap];
  document.spaces += page.spaces;
  document.named_zwnj += page.named_zwnj;
  document.indented_lines += page.indented_lines;
}

void conclude(DocumentFacts& document) {
  std::uint64_t gaps = 0;
  for (const std::uint32_t count : document.gaps) gaps += count;
  // Where spaces have glyphs (about one letter in five has one behind it), a gap alone is a space
  // only if nobody could doubt it.
  const bool has_space_glyphs = document.spaces * 20 > gaps + document.spaces;
  document.space_gap = has_space_glyphs ? 0.21F : learned_space_gap(document.gaps);
  document.names_zwnj = document.named_zwnj >= 2;

  std::uint64_t as_mapped = 0, mirrored = 0;
  for (std::size_t pair = 0; pair < bracket_openers.size(); ++pair) {
    as_mapped += document.brackets.as_mapped[pair];
    mirrored += document.brackets.mirrored[pair];
  }
  for (std::size_t pair = 0; pair < bracket_openers.size(); ++pair) {
    const std::uint32_t plain = document.brackets.as_mapped[pair];
    const std::uint32_t turned = document.brackets.mirrored[pair];
    // A pair without votes goes with the others; maps name the shape that is drawn.
    document.mirror_brackets[pair] = plain == turned ? mirrored >= as_mapped : turned > plain;
  }
  // One set of ten shapes that the map names partly by their Persian, partly by their ASCII codes,
  // as numbers of both show.
  for (const auto& [font, use] : document.digits) {
    if (use.mixed && (use.persian & use.ascii) == 0) document.persian_digit_fonts.insert(font);
  }
  document.indents = document.indented_lines >= 2;
}

}  // namespace bazyab::layout
