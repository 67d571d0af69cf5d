// Counting line by line.
#include "layout/counts.h"

#include <algorithm>
#include <map>
#include <optional>
#include <span>
#include <vector>

#include "layout/line_text.h"
#include "unicode/letters.h"

namespace bazyab::layout {
namespace {

// Counts what only a whole document can decide.
class Counter {
 public:
  explicit Counter(PageFacts& facts) : facts_(facts) {}

  void count() {
    spacings_.reserve(facts_.lines.size());
    for (const LineFacts& line : facts_.lines) {
      spacings_.push_back(spacing_of(items_of(line)));
      for (const Between& between : spacings_.back().between) count_gap(between);
    }
    if (const auto learned = space_gap_without_glyphs(facts_.gaps, facts_.spaces)) {
      word_gap_ = std::min(certain_space_gap, *learned);
    }
    for (const Region& region : facts_.regions) {
      open_ = {};
      open_mirrored_ = {};
      for (std::uint32_t index = region.lines.begin; index < region.lines.end; ++index) {
        count_line(facts_.lines[index], spacings_[index]);
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
  std::span<const Item> items_of(const LineFacts& line) const {
    return std::span<const Item>(facts_.items).subspan(line.items.begin, line.items.size());
  }
  bool is_word_end(const Between& between) const {
    return between.space_glyph || between.gap > word_gap_;
  }

  void count_line(const LineFacts& line, const Spacing& spacing) {
    const std::span<const Item> items = items_of(line);
    const std::vector<bool> latin = in_latin_words(facts_.letters, items, spacing);
    bool brackets = false;
    for (std::size_t position = 0; position < spacing.letters.size(); ++position) {
      const Item& item = items[spacing.letters[position]];
      const bool last = position == spacing.between.size();
      brackets = brackets || unicode::is_bracket(letters_of(item).front());
      if (!latin[position]) {
        const bool touches = position > 0 && !is_word_end(spacing.between[position - 1]);
        count_digit(item, touches ? &items[spacing.letters[position - 1]] : nullptr);
      }
      const bool letter_follows =
          !last && is_word_letter(letters_of(items[spacing.letters[position + 1]]).front());
      const bool at_word_end = last || !letter_follows || is_word_end(spacing.between[position]);
      const bool joined =
          position > 0 && !is_word_end(spacing.between[position - 1]) &&
          unicode::joins_next(letters_of(items[spacing.letters[position - 1]]).back());
      count_code(item, at_word_end, joined);
    }
    if (brackets) count_brackets(line, items);
  }

  void count_gap(const Between& between) {
    if (between.zwnj) ++facts_.named_zwnj;
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

  void count_code(const Item& item, bool at_word_end, bool joined) {
    const std::u32string_view letters = letters_of(item);
    if (!unicode::joins_next(letters.back()) || item.font >= facts_.fonts.size()) return;
    const std::uint64_t font = facts_.fonts[item.font].id;
    CodeUse& use = uses_[{font, item.code}];
    use.font_id = font;
    use.code = item.code;
    use.told = item.shape;
    ++use.uses;
    if (at_word_end) ++use.at_word_end;
    if (!joined) ++use.unjoined;
  }

  // A pair balances as it is mapped, or with its sides exchanged; it may close on a later line. One
  // alone, as in a list's "b)", is told by the side on which it touches its word.
  void count_brackets(const LineFacts& line, std::span<const Item> items) {
    const LineReading reading = read_line(facts_, line, DocumentFacts{});
    for (const Ordered& entry : reading.order) {
      const char32_t letter = letters_of(items[entry.item]).front();
      if (!entry.leftward || !unicode::is_bracket(letter)) continue;
      const std::size_t opener = bracket_openers.find(letter);
      const std::size_t closer = bracket_openers.find(unicode::mirrored(letter));
      const std::size_t pair = std::min(opener, closer);
      if (pair >= bracket_openers.size()) continue;
      const bool opens = pair == opener;
      if (const std::optional<bool> leads = leads_word(reading.spacing, entry.item)) {
        ++(*leads == opens ? facts_.brackets.as_mapped : facts_.brackets.mirrored)[pair];
      }
      vote(opens, open_[pair], facts_.brackets.as_mapped[pair]);
      vote(!opens, open_mirrored_[pair], facts_.brackets.mirrored[pair]);
    }
  }
  // True if the item stands at the head of a word, false if at its end.
  std::optional<bool> leads_word(const Spacing& spacing, std::uint32_t item) const {
    const auto found = std::lower_bound(spacing.letters.begin(), spacing.letters.end(), item);
    const auto place = static_cast<std::size_t>(found - spacing.letters.begin());
    const bool after = place > 0 && !is_word_end(spacing.between[place - 1]);
    const bool before = place < spacing.between.size() && !is_word_end(spacing.between[place]);
    if (after == before) return {};
    return before;
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
  std::vector<Spacing> spacings_;       // of all lines
  float word_gap_ = certain_space_gap;  // em: wider ones end a word
  std::array<int, bracket_openers.size()> open_{}, open_mirrored_{};
  std::map<std::pair<std::uint64_t, std::uint32_t>, CodeUse> uses_;
  std::map<std::uint64_t, DigitUse> digits_;
};

}  // namespace

std::optional<float> space_gap_without_glyphs(const GapCounts& gaps, std::uint64_t spaces) {
  constexpr std::size_t first = 5, last = 33;
  constexpr float usual = 0.145F;
  std::uint64_t total = 0;
  for (const std::uint32_t count : gaps) total += count;
  // About one letter in five has a space behind it.
  if (spaces * 20 > total + spaces) return {};
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

void count_page(PageFacts& facts) {
  Counter(facts).count();
}

}  // namespace bazyab::layout
