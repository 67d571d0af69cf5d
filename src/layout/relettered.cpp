// Comparing items by the sort of their letters.
#include "layout/relettered.h"

#include <algorithm>
#include <cstddef>

#include "unicode/letters.h"

namespace bazyab::layout {
namespace {

constexpr std::uint8_t word_letters = 0x10, digits = 0x20;

// Letters of Arabic script, with their marks.
bool are_letters(std::u32string_view letters) {
  return unicode::is_letter(letters.front()) &&
         std::all_of(letters.begin(), letters.end(), unicode::is_arabic_script);
}

// A sign that was drawn twice has the width of both.
bool is_same_glyph(const Item& now, const Item& seen) {
  return now.code == seen.code && now.font == seen.font && now.box.y0 == seen.box.y0 &&
         (now.box.x0 == seen.box.x0 || now.box.x1 == seen.box.x1);
}

// Whether what a glyph says now puts it where `seen` stands.
bool stays(const Item& now, std::u32string_view letters, const Item& seen,
           std::u32string_view seen_letters) {
  if ((seen.placed_as & ~placed_on_another) != now.placed_as) return false;
  const bool any = (now.placed_as & (word_letters | digits)) != 0;
  if (any && (seen.placed_as & placed_on_another) == 0) return true;
  return now.kind != ItemKind::letter ||
         slice(letters, now.letters) == slice(seen_letters, seen.letters);
}

}  // namespace

std::uint8_t placed_as(const Item& item, std::u32string_view letters) {
  auto sort = static_cast<std::uint8_t>(item.kind);
  if (item.kind != ItemKind::letter) return sort;
  const std::u32string_view said = slice(letters, item.letters);
  if (are_letters(said)) sort |= word_letters;
  if (std::all_of(said.begin(), said.end(), unicode::is_digit)) sort |= digits;
  return sort;
}

bool place_as_before(PageFacts& facts, const std::vector<PlacedItem>& placed,
                     const PageFacts& seen) {
  // What is left out is white alone, or a letter that was drawn twice and may be two by now.
  if (facts.drawn_items != seen.drawn_items || facts.drawn_letters != seen.drawn_letters) {
    return false;
  }
  std::uint32_t letters = 0;
  for (const Item& item : seen.items) {
    const Item& now = placed[item.drawn_nth].item;
    if (!is_same_glyph(now, item) || !stays(now, facts.letters, item, seen.letters)) return false;
    if (now.kind == ItemKind::letter) ++letters;
  }
  if (letters != seen.drawn_letters) return false;
  for (const Item& item : seen.items) {
    Item& now = facts.items.emplace_back(placed[item.drawn_nth].item);
    now.box = item.box;  // of a sign that was drawn twice
    now.placed_as = item.placed_as;
  }
  facts.lines = seen.lines;
  facts.regions = seen.regions;
  return true;
}

bool stand_alike(const PageFacts& page, const PageFacts& seen) {
  const auto same_item = [](const Item& a, const Item& b) { return a.drawn_nth == b.drawn_nth; };
  const auto same_line = [](const LineFacts& a, const LineFacts& b) {
    return a.items.begin == b.items.begin && a.items.end == b.items.end;
  };
  return page.latin == seen.latin &&
         std::equal(page.items.begin(), page.items.end(), seen.items.begin(), seen.items.end(),
                    same_item) &&
         std::equal(page.lines.begin(), page.lines.end(), seen.lines.begin(), seen.lines.end(),
                    same_line);
}

bool same_letters(const PageFacts& page, const PageFacts& seen, Span items) {
  for (std::uint32_t index = items.begin; index < items.end; ++index) {
    const Item &a = page.items[index], &b = seen.items[index];
    if (a.kind != b.kind || a.shape != b.shape || a.zwnj_before != b.zwnj_before ||
        a.zwnj_after != b.zwnj_after ||
        slice(page.letters, a.letters) != slice(seen.letters, b.letters)) {
      return false;
    }
  }
  return true;
}

}  // namespace bazyab::layout
