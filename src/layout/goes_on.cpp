// Whether a paragraph or a table goes on in another column or on another page.
#include <algorithm>
#include <cmath>

#include "layout/layout.h"
#include "layout/line_signs.h"
#include "unicode/letters.h"

namespace bazyab::layout {
namespace {

// The cells of a row, as tabs part them.
std::size_t cells_of(const Line& row) {
  return 1 + static_cast<std::size_t>(
                 std::count(row.text.letters.begin(), row.text.letters.end(), U'\t'));
}

// One line with room behind it, and no sign at its end: what goes on from before ends a sentence.
bool is_lone_heading(const Block& block) {
  if (block.lines.size() != 1 || block.room_after < 2 * block.em) return false;
  const std::u32string& letters = block.lines.front().text.letters;
  const std::size_t last = letters.find_last_not_of(U" \n\t");
  return last != std::u32string::npos && !unicode::is_punctuation(letters[last]);
}

}  // namespace

bool goes_on(const Block& before, const Block& after, const DocumentFacts& document) {
  if (before.kind == BlockKind::table && after.kind == BlockKind::table && after.opens_region) {
    const std::size_t cells = cells_of(before.lines.back());
    return cells > 1 && cells == cells_of(after.lines.front());
  }
  if (before.kind != BlockKind::paragraph || after.kind != BlockKind::paragraph) return false;
  if (!after.opens_region || before.lines.empty() || after.lines.empty()) return false;
  if (before.boxed != after.boxed) return false;
  if (std::abs(before.em - after.em) > 0.12F * before.em) return false;
  if (document.indents && after.indented) return false;
  if (is_bullet(after.lines.front().text.letters)) return false;
  if (is_contents_entry(before.lines.back().text)) return false;
  if (is_lone_heading(after)) return false;
  return before.room_after <= after.first_word_width + spare * before.em;
}

}  // namespace bazyab::layout
