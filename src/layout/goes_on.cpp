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

// One line that begins far from the edge, as a name under a letter does.
bool stands_alone(const Block& block) {
  constexpr float far = 3;  // em
  return block.lines.size() == 1 && block.set_in > far * block.em;
}

// One line with room behind it, and no sign at its end: what goes on from before mostly ends a
// sentence.
bool is_lone_heading(const Block& block) {
  if (block.lines.size() != 1 || block.room_after < 2 * block.em) return false;
  const std::u32string& letters = block.lines.front().text.letters;
  const std::size_t last = letters.find_last_not_of(U" \n\t");
  return last != std::u32string::npos && !unicode::is_punctuation(letters[last]);
}

// A page with little text and much small print takes the size of that for its own, and the text for
// a headline: what breaks off in a sentence on the page before is none.
bool is_text(const Block& block, const Block& other, bool cut) {
  return block.kind == BlockKind::paragraph ||
         (block.kind == BlockKind::headline && other.kind == BlockKind::paragraph && cut);
}

}  // namespace

bool goes_on(const Block& before, const Block& after, const DocumentFacts& document) {
  if (before.kind == BlockKind::table && after.kind == BlockKind::table && after.opens_region) {
    const std::size_t cells = cells_of(before.lines.back());
    return cells > 1 && cells == cells_of(after.lines.front());
  }
  if (!after.opens_region || before.lines.empty() || after.lines.empty()) return false;
  const bool cut = before.page != after.page && !is_finished(before.lines.back().text.letters);
  if (!is_text(before, after, cut) || !is_text(after, before, cut)) return false;
  if (stands_alone(before)) return false;
  if (before.boxed != after.boxed) return false;
  if (std::abs(before.em - after.em) > 0.12F * before.em) return false;
  if (document.indents && after.indented) return false;
  if (is_bullet(after.lines.front().text.letters)) return false;
  if (is_contents_entry(before.lines.back().text)) return false;
  if (ends_in_call_number(before.lines.back().text.letters)) return false;
  const bool same_font = before.font != 0 && before.font == after.font;
  if (is_lone_heading(after) && !(cut && same_font)) return false;
  return before.room_after <= after.first_word_width + spare * before.em;
}

}  // namespace bazyab::layout
