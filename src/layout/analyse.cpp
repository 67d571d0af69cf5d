// Step (a): a page alone becomes regions, lines and counts.
#include <algorithm>
#include <map>

#include "layout/columns.h"
#include "layout/items.h"
#include "layout/layout.h"
#include "layout/line_text.h"
#include "layout/rows.h"
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

void add_region(PageFacts& facts, ColumnRegion&& column, const Group& group) {
  Region region{.turn = group.turn, .table = column.table, .slanted = group.slanted};
  region.lines.begin = static_cast<std::uint32_t>(facts.lines.size());
  region.box = column.rows.front().box;
  for (Row& row : column.rows) {
    LineFacts line{.box = row.box, .baseline = row.baseline, .em = row.em};
    line.items.begin = static_cast<std::uint32_t>(facts.items.size());
    facts.items.insert(facts.items.end(), row.items.begin(), row.items.end());
    line.items.end = static_cast<std::uint32_t>(facts.items.size());
    region.box.include(row.box);
    facts.lines.push_back(line);
  }
  region.lines.end = static_cast<std::uint32_t>(facts.lines.size());
  facts.regions.push_back(region);
}

// Finds kashidas behind a wrong map, or without one: a digit or a Latin letter cannot stand inside
// of a Persian word, touching joined letters on both sides (hyphens and underscores do). A code
// that does so in most of its uses only stretches the line; what has no map and stands elsewhere
// too is a letter that got lost.
class KashidaFinder {
 public:
  explicit KashidaFinder(PageFacts& facts) : facts_(facts) {}

  void find() {
    for (const LineFacts& line : facts_.lines) count_line(line);
    for (Item& item : facts_.items) {
      const auto known = uses_.find({item.font, item.code});
      if (known == uses_.end()) continue;
      const Use& use = known->second;
      const bool kashida = use.inside >= 2 && use.inside * 5 >= use.all * 4;
      if (item.kind == ItemKind::letter) {
        if (kashida) item.kind = ItemKind::stretch;
      } else if (item.letters.empty() && !(kashida && use.repeated)) {
        look_at_unmapped(item, use, kashida);
      }
    }
  }

 private:
  struct Use {
    std::uint32_t all = 0;
    std::uint32_t inside = 0;    // between joined letters that touch it
    std::uint32_t in_words = 0;  // beside a letter that touches it
    bool repeated = false;       // several in a row, as only kashidas come
  };

  // A medial letter that lost its map stands where kashidas do: the words of the document tell them
  // apart (healing/), so such a letter is doubtful. What mostly touches letters is one of
  // them; a bullet or an ornament stands alone.
  void look_at_unmapped(Item& item, const Use& use, bool like_kashida) {
    // Without width it is part of the letter that it lies on: its dots, or the end of a ligature.
    if (item.box.width() < 0.02F * item.em) return;
    if (!like_kashida) ++facts_.unmapped_glyphs;
    if (use.in_words * 2 <= use.all) return;
    lose_letter(item);
    item.confidence = like_kashida ? 0 : 1;
    facts_.doubtful_glyphs = facts_.doubtful_glyphs || like_kashida;
  }

  void lose_letter(Item& item) {
    item.kind = ItemKind::letter;
    item.letters.begin = static_cast<std::uint32_t>(facts_.letters.size());
    facts_.letters.push_back(unicode::replacement);
    item.letters.end = static_cast<std::uint32_t>(facts_.letters.size());
  }

  bool is_arabic(const Item& item) const {
    const std::u32string_view letters = slice(facts_.letters, item.letters);
    return !letters.empty() && unicode::is_arabic_script(letters.front());
  }
  bool is_letter(const Item& item) const {
    const std::u32string_view letters = slice(facts_.letters, item.letters);
    return !letters.empty() && unicode::is_letter(letters.front());
  }
  bool cannot_join_words(const Item& item) const {
    const char32_t letter = slice(facts_.letters, item.letters).front();
    return !is_arabic(item) && !unicode::is_punctuation(letter);
  }
  bool joins_next(const Item& item) const {
    const std::u32string_view letters = slice(facts_.letters, item.letters);
    return !letters.empty() && unicode::joins_next(letters.back());
  }

  void count_line(const LineFacts& line) {
    constexpr float touching = 0.06F;
    const Item* const begin = facts_.items.data() + line.items.begin;
    const Item* const end = facts_.items.data() + line.items.end;
    for (const Item* first = begin; first != end;) {
      const Item* last = first + 1;
      while (last != end && last->code == first->code && last->font == first->font) ++last;
      const bool no_map = first->kind == ItemKind::stretch && first->letters.empty();
      if (no_map || (first->kind == ItemKind::letter && cannot_join_words(*first))) {
        Use& use = uses_[{first->font, first->code}];
        const auto count = static_cast<std::uint32_t>(last - first);
        use.all += count;
        use.repeated = use.repeated || count > 1;
        const bool inside = first != begin && last != end && joins_next(first[-1]) &&
                            is_arabic(*last) &&
                            first[-1].box.x0 - first->box.x1 < touching * first->em &&
                            last[-1].box.x0 - last->box.x1 < touching * first->em;
        if (inside) use.inside += count;
        const bool in_word = (first != begin && is_letter(first[-1]) &&
                              first[-1].box.x0 - first->box.x1 < touching * first->em) ||
                             (last != end && is_letter(*last) &&
                              last[-1].box.x0 - last->box.x1 < touching * first->em);
        if (in_word) use.in_words += count;
      }
      first = last;
    }
  }

  PageFacts& facts_;
  std::map<std::pair<std::uint16_t, std::uint32_t>, Use> uses_;
};

// Counts what only a whole document can decide.
class Counter {
 public:
  explicit Counter(PageFacts& facts) : facts_(facts) {}

  void count() {
    for (const Region& region : facts_.regions) {
      open_ = {};
      open_mirrored_ = {};
      for (std::uint32_t index = region.lines.begin; index < region.lines.end; ++index) {
        count_line(facts_.lines[index]);
      }
      count_indents(region);
    }
    for (const auto& [key, use] : uses_) facts_.code_uses.push_back(use);
    for (const auto& [font, use] : digits_) facts_.digits.push_back(use);
  }

 private:
  std::u32string_view letters_of(const Item& item) const {
    return slice(facts_.letters, item.letters);
  }

  static bool is_word_letter(char32_t letter) {
    return unicode::is_arabic_script(letter) || letter == unicode::replacement;
  }
  static bool is_word_end(const Between& between) {
    return between.space_glyph || between.gap > certain_space_gap;
  }

  void count_line(const LineFacts& line) {
    const std::span<const Item> items =
        std::span<const Item>(facts_.items).subspan(line.items.begin, line.items.size());
    const Spacing spacing = spacing_of(items);
    const std::vector<bool> latin = in_latin_words(facts_.letters, items, spacing);
    bool brackets = false;
    for (std::size_t position = 0; position < spacing.letters.size(); ++position) {
      const Item& item = items[spacing.letters[position]];
      const bool last = position == spacing.between.size();
      brackets = brackets || unicode::is_bracket(letters_of(item).front());
      if (!last) count_gap(spacing.between[position]);
      if (!latin[position]) {
        const bool touches = position > 0 && !is_word_end(spacing.between[position - 1]);
        count_digit(item, touches ? &items[spacing.letters[position - 1]] : nullptr);
      }
      const bool letter_follows =
          !last && is_word_letter(letters_of(items[spacing.letters[position + 1]]).front());
      count_code(item, last || !letter_follows || is_word_end(spacing.between[position]));
    }
    if (brackets) count_brackets(line, items);
  }

  void count_gap(const Between& between) {
    if (between.space_glyph) {
      ++facts_.spaces;
      return;
    }
    const float hundredths = between.gap * 100;
    if (hundredths >= 0 && hundredths < static_cast<float>(facts_.gaps.size())) {
      ++facts_.gaps[static_cast<std::size_t>(hundredths)];
    }
  }

  static bool is_ascii_digit(char32_t letter) { return letter >= U'0' && letter <= U'9'; }

  // `neighbour` touches it on the right; null if none does.
  void count_digit(const Item& item, const Item* neighbour) {
    const char32_t letter = letters_of(item).front();
    const bool ascii = is_ascii_digit(letter);
    if ((!ascii && !unicode::is_persian_digit(letter)) || item.font >= facts_.fonts.size()) return;
    const std::uint64_t font = facts_.fonts[item.font].id;
    DigitUse& use = digits_[font];
    use.font_id = font;
    std::uint16_t& seen = ascii ? use.ascii : use.persian;
    seen = static_cast<std::uint16_t>(seen | (1U << unicode::digit_value(letter)));
    if (neighbour == nullptr || neighbour->font != item.font) return;
    const char32_t other = letters_of(*neighbour).front();
    use.mixed = use.mixed || (ascii ? unicode::is_persian_digit(other) : is_ascii_digit(other));
  }

  void count_code(const Item& item, bool at_word_end) {
    const std::u32string_view letters = letters_of(item);
    if (item.shape != Shape::unknown || !unicode::joins_next(letters.back()) ||
        item.font >= facts_.fonts.size()) {
      return;
    }
    const std::uint64_t font = facts_.fonts[item.font].id;
    CodeUse& use = uses_[{font, item.code}];
    use.font_id = font;
    use.code = item.code;
    ++use.uses;
    if (at_word_end) ++use.at_word_end;
  }

  // A pair balances as it is mapped, or with its sides exchanged; it may close on a later line.
  void count_brackets(const LineFacts& line, std::span<const Item> items) {
    for (const Ordered& entry : read_line(facts_, line, DocumentFacts{}).order) {
      const char32_t letter = letters_of(items[entry.item]).front();
      if (!entry.leftward || !unicode::is_bracket(letter)) continue;
      const std::size_t opener = bracket_openers.find(letter);
      const std::size_t closer = bracket_openers.find(unicode::mirrored(letter));
      const std::size_t pair = std::min(opener, closer);
      if (pair >= bracket_openers.size()) continue;
      const bool opens = pair == opener;
      vote(opens, open_[pair], facts_.brackets.as_mapped[pair]);
      vote(!opens, open_mirrored_[pair], facts_.brackets.mirrored[pair]);
    }
  }
  static void vote(bool opens, int& open, std::uint32_t& votes) {
    if (opens) {
      ++open;
    } else if (open > 0) {
      --open;
      ++votes;
    }
  }

  // A line set in on the right, between lines that are not: the first of a paragraph.
  void count_indents(const Region& region) {
    const auto inset = [&](std::uint32_t index) {
      const LineFacts& line = facts_.lines[index];
      return (region.box.x1 - line.box.x1) / line.em;
    };
    for (std::uint32_t index = region.lines.begin; index + 1 < region.lines.end; ++index) {
      const bool set_in = inset(index) >= 0.8F && inset(index) <= 4;
      const bool level_before = index == region.lines.begin || inset(index - 1) < 0.3F;
      if (set_in && level_before && inset(index + 1) < 0.3F) ++facts_.indented_lines;
    }
  }

  PageFacts& facts_;
  std::array<int, bracket_openers.size()> open_{}, open_mirrored_{};
  std::map<std::pair<std::uint64_t, std::uint32_t>, CodeUse> uses_;
  std::map<std::uint64_t, DigitUse> digits_;
};

}  // namespace

PageFacts analyse_page(const GlyphPage& page, bool take_invisible) {
  PageFacts facts;
  facts.number = page.number;
  facts.width = page.width;
  facts.height = page.height;
  facts.fonts = page.fonts;
  facts.warnings = page.warnings;
  Items items = items_of(page, take_invisible);
  facts.letters = std::move(items.letters);
  facts.hidden_letters = items.hidden_letters;
  facts.items.reserve(items.placed.size());
  for (const Group& group : group_by_turn(items.placed)) {
    for (ColumnRegion& column : cut_columns(rows_of(group.items, facts.letters))) {
      add_region(facts, std::move(column), group);
    }
  }
  std::size_t latin = 0, arabic = 0;
  for (const char32_t letter : facts.letters) {
    if (unicode::is_latin_script(letter)) ++latin;
    if (unicode::is_arabic_script(letter)) ++arabic;
  }
  facts.latin = latin > 4 * arabic;
  KashidaFinder(facts).find();
  Counter(facts).count();
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

}  // namespace bazyab::layout
