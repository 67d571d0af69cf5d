// No program breaks such a word, so that it hides the white beside its column.
#include "layout/overhang.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <span>

#include "layout/beside.h"
#include "layout/strips.h"
#include "unicode/letters.h"

namespace bazyab::layout {
namespace {

constexpr std::size_t least_letters = 12;
constexpr float least_width_em = 6;

// Items [begin, end), in the order of drawing.
struct Word {
  std::size_t begin = 0, end = 0;
  Box box;
  float baseline = 0;
};

bool is_latin(const Item& item, std::u32string_view letters) {
  if (item.kind != ItemKind::letter) return false;
  const std::u32string_view text = slice(letters, item.letters);
  return std::all_of(text.begin(), text.end(), [](char32_t letter) {
    return (letter > U' ' && letter < 0x7F) || unicode::is_digit(letter);
  });
}

bool touch(const Item& before, const Item& item) {
  constexpr float most_white_em = 0.2F, most_off_em = 0.1F;
  const float apart = std::max(before.box.x0 - item.box.x1, item.box.x0 - before.box.x1);
  return apart < most_white_em * item.em &&
         std::abs(item.baseline - before.baseline) < most_off_em * item.em;
}

std::vector<Word> long_words(const std::vector<Item>& items, std::u32string_view letters) {
  std::vector<Word> words;
  for (std::size_t begin = 0; begin < items.size();) {
    std::size_t end = begin;
    Box box = items[begin].box;
    while (end < items.size() && is_latin(items[end], letters) &&
           (end == begin || touch(items[end - 1], items[end]))) {
      box.include(items[end++].box);
    }
    if (end - begin >= least_letters && box.width() >= least_width_em * items[begin].em) {
      words.push_back({begin, end, box, items[begin].baseline});
    }
    begin = std::max(end, begin + 1);
  }
  return words;
}

// The items that are in none of the words.
std::vector<Item> without(const std::vector<Item>& items, const std::vector<Word>& words) {
  std::vector<Item> rest;
  rest.reserve(items.size());
  std::size_t from = 0;
  const auto copy_to = [&](std::size_t end) {
    rest.insert(rest.end(), items.begin() + static_cast<std::ptrdiff_t>(from),
                items.begin() + static_cast<std::ptrdiff_t>(end));
  };
  for (const Word& word : words) {
    copy_to(word.begin);
    from = word.end;
  }
  copy_to(items.size());
  return rest;
}

// Whether the next line below leaves white under the word. Running text mostly does not, and need
// not be looked at for columns.
bool has_white_below(const Word& word, const std::vector<Item>& items) {
  constexpr float on_line_em = 0.1F;
  const Item* below = nullptr;
  for (const Item& item : items) {
    if (item.kind != ItemKind::letter || item.baseline <= word.baseline) continue;
    if (below == nullptr || item.baseline < below->baseline) below = &item;
  }
  if (below == nullptr) return false;
  Row line{.em = below->em};
  for (const Item& item : items) {
    if (std::abs(item.baseline - below->baseline) <= on_line_em * below->em) {
      line.items.push_back(item);
    }
  }
  sort_from_right(line.items);
  const std::vector<Interval> white = white_of(line);
  return std::any_of(white.begin(), white.end(), [&](const Interval& each) {
    return each.begin < word.box.x1 && each.end > word.box.x0;
  });
}

// Columns are drawn one after the other, cells of a table in turns.
bool parts_columns(const Strip& strip, const std::vector<Row>& rows) {
  const Drawing drawing = drawing_over(rows_beside(rows, strip), strip.white.middle());
  return drawing == Drawing::right_first || drawing == Drawing::left_first;
}

bool lies_over(const Word& word, const Strip& strip, const std::vector<Row>& rows) {
  return word.box.x0 < strip.white.begin && word.box.x1 > strip.white.end &&
         word.baseline > rows[strip.first].box.y0 && word.baseline < rows[strip.last].baseline;
}

Box box_of(const std::vector<Row>& rows) {
  Box box = rows.front().box;
  for (const Row& row : rows) box.include(row.box);
  return box;
}

// The row that holds the letter of this place in the drawing.
struct Found {
  ColumnRegion* region = nullptr;
  Row* row = nullptr;
};

Found row_of(std::vector<ColumnRegion>& regions, std::uint32_t drawn, bool before) {
  Found found;
  for (ColumnRegion& region : regions) {
    for (Row& row : region.rows) {
      const bool holds = std::any_of(row.items.begin(), row.items.end(), [&](const Item& item) {
        return before ? item.drawn_nth + 1 == drawn : item.drawn_nth == drawn;
      });
      if (holds) found = {&region, &row};
    }
  }
  return found;
}

// The line stays as wide as its column: what hangs over says nothing of how far that reaches.
void put(Row& row, const std::vector<Item>& items, const ColumnRegion* column) {
  constexpr float far = std::numeric_limits<float>::max();
  const Box edges = column == nullptr ? Box{-far, -far, far, far} : box_of(column->rows);
  row.items.insert(row.items.end(), items.begin(), items.end());
  sort_from_right(row.items);
  measure(row);
  row.box.x0 = std::max(row.box.x0, edges.x0);
  row.box.x1 = std::min(row.box.x1, edges.x1);
}

void place(std::vector<ColumnRegion>& regions, const std::vector<Item>& items) {
  const auto on_line = [&](const Found& found) {
    const Item& item = items.front();
    return found.row != nullptr && std::abs(found.row->baseline - item.baseline) < 0.1F * item.em;
  };
  const Found before = row_of(regions, items.front().drawn_nth, true);
  if (on_line(before)) return put(*before.row, items, before.region);
  const Found after = row_of(regions, items.back().drawn_nth + 1, false);
  if (on_line(after)) return put(*after.row, items, after.region);
  Row row;
  put(row, items, before.row != nullptr ? before.region : after.region);
  if (before.row != nullptr) {
    std::vector<Row>& rows = before.region->rows;
    rows.insert(rows.begin() + (before.row - rows.data()) + 1, std::move(row));
  } else if (after.row != nullptr) {
    std::vector<Row>& rows = after.region->rows;
    rows.insert(rows.begin() + (after.row - rows.data()), std::move(row));
  } else {
    regions.push_back({.rows = {std::move(row)}});
  }
}

}  // namespace

std::vector<Overhang> take_overhanging(std::vector<Item>& items, std::u32string_view letters) {
  std::vector<Overhang> taken;
  std::vector<Word> words = long_words(items, letters);
  // More of them are looked at faster all at once.
  constexpr std::size_t few = 8;
  if (words.size() <= few && std::none_of(words.begin(), words.end(), [&](const Word& word) {
        return has_white_below(word, items);
      })) {
    return taken;
  }
  const std::vector<Row> rows = rows_of(without(items, words), letters);
  std::vector<Strip> strips = strips_in(rows);
  std::erase_if(strips, [&](const Strip& strip) { return !parts_columns(strip, rows); });
  std::erase_if(words, [&](const Word& word) {
    return std::none_of(strips.begin(), strips.end(),
                        [&](const Strip& strip) { return lies_over(word, strip, rows); });
  });
  for (const Word& word : words) {
    taken.emplace_back().items.assign(items.begin() + static_cast<std::ptrdiff_t>(word.begin),
                                      items.begin() + static_cast<std::ptrdiff_t>(word.end));
  }
  if (!words.empty()) items = without(items, words);
  return taken;
}

void place_overhanging(std::vector<ColumnRegion>& regions, const std::vector<Overhang>& words) {
  for (const Overhang& word : words) place(regions, word.items);
}

}  // namespace bazyab::layout
