// Step (b): the counts of all pages, and what follows from them.
#include "layout/counts.h"
#include "layout/layout.h"
#include "layout/letter_forms.h"

namespace bazyab::layout {

void add_page(DocumentFacts& document, const PageFacts& page) {
  ++document.pages;
  for (const CodeUse& use : page.code_uses) {
    CodeUse& sum = document.code_uses[{use.font_id, use.code}];
    sum.font_id = use.font_id;
    sum.code = use.code;
    sum.told = use.told;
    sum.uses += use.uses;
    sum.at_word_end += use.at_word_end;
    sum.unjoined += use.unjoined;
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
  // Where spaces have glyphs, a gap alone is a space only if nobody could doubt it.
  document.space_gap = space_gap_without_glyphs(document.gaps, document.spaces).value_or(0.21F);
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
  document.unshaped_fonts = find_unshaped_fonts(document);
  document.indents = document.indented_lines >= 2;
}

}  // namespace bazyab::layout
