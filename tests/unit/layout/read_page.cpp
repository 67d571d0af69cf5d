// Reading built pages.
#include "unit/layout/read_page.h"

#include <catch2/catch.hpp>

#include "layout/layout.h"
#include "layout/line_text.h"
#include "unicode/encoding.h"

namespace bazyab::test {

DocumentFacts facts_of(const std::vector<PageFacts>& pages) {
  DocumentFacts document;
  for (const PageFacts& page : pages) layout::add_page(document, page);
  layout::conclude(document);
  return document;
}

std::vector<Block> blocks_of(const GlyphPage& page) {
  const PageFacts facts = layout::analyse_page(page);
  return layout::compose_page(facts, facts_of({facts}));
}

std::string shown(std::u32string_view letters) {
  std::string bytes;
  for (const char32_t letter : letters) {
    if (letter == 0x200C) {
      bytes += "<zwnj>";
    } else if (letter == U'\t') {
      bytes += "<tab>";
    } else {
      unicode::append_utf8(letter, bytes);
    }
  }
  return bytes;
}

std::string text_of(const std::vector<Block>& blocks) {
  std::string text;
  for (const Block& block : blocks) {
    if (!text.empty()) text += "\n\n";
    for (std::size_t line = 0; line < block.lines.size(); ++line) {
      if (line > 0) text += '\n';
      text += shown(block.lines[line].text.letters);
    }
  }
  return text;
}

std::string text_of(const GlyphPage& page) {
  return text_of(blocks_of(page));
}

Text line_of(const GlyphPage& page) {
  const PageFacts facts = layout::analyse_page(page);
  REQUIRE(facts.lines.size() == 1);
  return layout::line_text(facts, facts.lines[0], facts_of({facts}), false);
}

std::string regions_shown(const GlyphPage& page) {
  const PageFacts facts = layout::analyse_page(page);
  const std::vector<Text> texts = layout::preview_lines(facts);
  std::string list;
  for (const Region& region : facts.regions) {
    if (!list.empty()) list += " / ";
    if (region.table) list += "table:";
    for (std::uint32_t line = region.lines.begin; line < region.lines.end; ++line) {
      if (line > region.lines.begin) list += '|';
      list += shown(texts.at(line).letters);
    }
  }
  return list;
}

}  // namespace bazyab::test
