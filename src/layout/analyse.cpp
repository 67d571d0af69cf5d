// Step (a): a page alone becomes regions, lines and counts.
#include <algorithm>

#include "layout/boxed.h"
#include "layout/columns.h"
#include "layout/counts.h"
#include "layout/drawn_late.h"
#include "layout/frame.h"
#include "layout/headlines.h"
#include "layout/items.h"
#include "layout/layout.h"
#include "layout/line_signs.h"
#include "layout/line_text.h"
#include "layout/overhang.h"
#include "layout/relettered.h"
#include "layout/rows.h"
#include "layout/stand_ins.h"
#include "layout/stretches.h"
#include "unicode/letters.h"

namespace bazyab::layout {
namespace {

constexpr int turns = 4;

// Items of each turn apart; within a turn, what is slanted apart from the rest.
struct Group {
  std::uint8_t turn = 0;
  bool slanted = false;
  std::vector<Item> items;
};

// The turn of most letters comes first: it is the page's own.
std::vector<Group> group_by_turn(const std::vector<PlacedItem>& placed) {
  std::vector<Group> groups(turns * 2);
  for (std::size_t index = 0; index < groups.size(); ++index) {
    groups[index].turn = static_cast<std::uint8_t>(index % turns);
    groups[index].slanted = index >= turns;
  }
  for (const PlacedItem& each : placed) {
    groups[each.turn + (each.slanted ? turns : 0)].items.push_back(each.item);
  }
  std::erase_if(groups, [](const Group& group) { return group.items.empty(); });
  std::stable_sort(groups.begin(), groups.end(), [](const Group& a, const Group& b) {
    if (a.slanted != b.slanted) return b.slanted;
    return a.items.size() > b.items.size();
  });
  return groups;
}

template <typename Use>
void for_each_item(std::vector<ColumnRegion>& regions, Use use) {
  for (ColumnRegion& region : regions) {
    for (Row& row : region.rows) std::for_each(row.items.begin(), row.items.end(), use);
  }
}

void add_region(PageFacts& facts, ColumnRegion&& column, const Group& group) {
  Region region{
      .turn = group.turn, .table = column.table, .boxed = column.boxed, .slanted = group.slanted};
  region.lines.begin = static_cast<std::uint32_t>(facts.lines.size());
  region.box = column.rows.front().box;
  for (Row& row : column.rows) {
    LineFacts line{.box = row.box, .baseline = row.baseline, .em = row.em};
    line.place = row.place;
    line.cells_before = row.cells_before;
    line.items.begin = static_cast<std::uint32_t>(facts.items.size());
    facts.items.insert(facts.items.end(), row.items.begin(), row.items.end());
    line.items.end = static_cast<std::uint32_t>(facts.items.size());
    region.box.include(row.box);
    facts.lines.push_back(line);
  }
  region.lines.end = static_cast<std::uint32_t>(facts.lines.size());
  facts.regions.push_back(region);
}

bool stands_right_of(const Box& one, const Box& other) {
  const float beside = std::min(one.y1, other.y1) - std::max(one.y0, other.y0);
  return one.x0 >= other.x1 - 1 && beside * 2 > std::min(one.height(), other.height());
}

// How often the drawing leaves a region before all of it is drawn, or goes back to one that is read
// before, or to a line above: most programs draw in the order of reading. Those that draw the left
// of two columns first are not followed: what is read before its neighbour on the right counts
// more.
std::size_t jumps_in(const std::vector<ColumnRegion>& regions) {
  constexpr std::size_t from_left = 2;  // more than it saves
  std::vector<std::pair<std::uint32_t, std::size_t>> drawn;
  std::vector<Box> boxes;
  std::size_t jumps = 0;
  for (std::size_t region = 0; region < regions.size(); ++region) {
    DrawnLetters above;
    boxes.push_back(regions[region].rows.front().box);
    for (const Row& row : regions[region].rows) {
      DrawnLetters letters;
      letters.take(row);
      drawn.emplace_back(letters.first, region);
      boxes.back().include(row.box);
      if (!regions[region].table && letters.first < above.last) ++jumps;
      above = letters;
    }
    if (region > 0 && stands_right_of(boxes[region], boxes[region - 1])) jumps += from_left;
  }
  std::sort(drawn.begin(), drawn.end());
  std::size_t runs = drawn.empty() ? 0 : 1;
  for (std::size_t index = 1; index < drawn.size(); ++index) {
    const std::size_t one = drawn[index - 1].second, next = drawn[index].second;
    if (next != one) ++runs;
    if (next < one) ++jumps;
  }
  return runs - regions.size() + jumps;
}

// The lines that may stand between columns.
std::vector<Box> uprights_of(const std::vector<Rule>& rules) {
  constexpr float least_height = 20;  // points
  std::vector<Box> uprights;
  for (const Rule& rule : rules) {
    if (!rule.level && rule.box.height() >= least_height) uprights.push_back(rule.box);
  }
  return uprights;
}

std::vector<Rule> rules_in_frame(const GlyphPage& page, std::uint8_t turn) {
  std::vector<Rule> rules = page.rules;
  if (turn == 0) return rules;
  const Frame frame{page.width, page.height};
  for (Rule& rule : rules) {
    rule.box = frame.box(rule.box, turn);
    if (turn % 2 == 1) rule.level = !rule.level;
  }
  return rules;
}

// All but where things stand.
PageFacts facts_of(const GlyphPage& page, Items& items) {
  PageFacts facts;
  facts.number = page.number;
  facts.width = page.width;
  facts.height = page.height;
  facts.fonts = page.fonts;
  facts.warnings = page.warnings;
  facts.letters = std::move(items.letters);
  facts.hidden_letters = items.hidden_letters;
  facts.drawn_items = static_cast<std::uint32_t>(items.placed.size());
  facts.drawn_letters = static_cast<std::uint32_t>(
      std::count_if(items.placed.begin(), items.placed.end(),
                    [](const PlacedItem& each) { return each.item.kind == ItemKind::letter; }));
  facts.items.reserve(items.placed.size());
  facts.latin = is_left_to_right(facts.letters);
  return facts;
}

void count(PageFacts& facts) {
  tell_stretches(facts);
  count_page(facts);
}

// What lines and frames of a page there are beside its letters.
struct Drawn {
  std::vector<Boxed> boxed;
  std::vector<Box> boxes;  // of these
  std::vector<Box> uprights;
  std::vector<Overhang> overhanging;
};

std::vector<ColumnRegion> regions_of(const std::vector<Item>& items, const Drawn& drawn,
                                     std::u32string_view letters) {
  std::vector<ColumnRegion> regions =
      cut_columns(rows_of(items, letters), letters, drawn.boxes, drawn.uprights);
  place_overhanging(regions, drawn.overhanging);
  return regions;
}

// Frames are put between the regions of the text, or take part in the cutting: neither is always
// right, and the drawing tells.
std::vector<ColumnRegion> regions_with_frames(const Group& group, Drawn&& drawn,
                                              std::u32string_view letters) {
  std::vector<Item> items = group.items;
  for (const Item& item : stand_ins_for(drawn.boxed, common_em(items))) items.push_back(item);
  std::vector<ColumnRegion> around = regions_of(items, drawn, letters);
  place_boxed(around, replace_stand_ins(around, drawn.boxed));
  std::vector<ColumnRegion> between = regions_of(group.items, drawn, letters);
  place_boxed(between, std::move(drawn.boxed));
  return jumps_in(around) <= jumps_in(between) ? around : between;
}

void place(PageFacts& facts, const GlyphPage& page, const std::vector<PlacedItem>& placed) {
  for (Group& group : group_by_turn(placed)) {
    const std::vector<std::uint32_t> drawn_before = move_late_texts(group.items);
    Drawn drawn;
    if (!group.slanted && !page.rules.empty()) {
      const std::vector<Rule> rules = rules_in_frame(page, group.turn);
      drawn.boxed = take_boxed(group.items, rules, facts.letters, !facts.latin);
      drawn.uprights = uprights_of(rules);
    }
    for (const Boxed& each : drawn.boxed) drawn.boxes.push_back(each.box);
    drawn.overhanging = take_overhanging(group.items, facts.letters);
    std::vector<ColumnRegion> regions =
        drawn.boxed.empty() ? regions_of(group.items, drawn, facts.letters)
                            : regions_with_frames(group, std::move(drawn), facts.letters);
    if (!drawn_before.empty()) {
      for_each_item(regions, [&](Item& item) { item.drawn_nth = drawn_before[item.drawn_nth]; });
    }
    for (ColumnRegion& region : regions) add_region(facts, std::move(region), group);
  }
}

}  // namespace

PageFacts analyse_page(const GlyphPage& page, bool take_invisible) {
  Items items = items_of(page, take_invisible);
  PageFacts facts = facts_of(page, items);
  place(facts, page, items.placed);
  count(facts);
  return facts;
}

PageFacts analyse_again(const GlyphPage& page, bool take_invisible, const PageFacts& seen) {
  Items items = items_of(page, take_invisible);
  PageFacts facts = facts_of(page, items);
  if (facts.latin != seen.latin || !place_as_before(facts, items.placed, seen)) {
    place(facts, page, items.placed);
  }
  count(facts);
  return facts;
}

std::vector<Text> preview_lines(const PageFacts& page) {
  std::vector<Text> lines;
  lines.reserve(page.lines.size());
  const DocumentFacts nothing_known;
  for (const LineFacts& line : page.lines) {
    lines.push_back(line_text(page, line, nothing_known, false));
  }
  return lines;
}

std::vector<Text> preview_again(const PageFacts& page, const PageFacts& seen,
                                std::span<const Text> lines) {
  if (!stand_alike(page, seen)) return preview_lines(page);
  std::vector<Text> again;
  again.reserve(page.lines.size());
  const DocumentFacts nothing_known;
  for (std::size_t index = 0; index < page.lines.size(); ++index) {
    const LineFacts& line = page.lines[index];
    const bool same = same_letters(page, seen, line.items);
    again.push_back(same ? lines[index] : line_text(page, line, nothing_known, false));
  }
  return again;
}

}  // namespace bazyab::layout
